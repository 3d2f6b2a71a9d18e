#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace escp::opendata {

/// An SQLite database being made in a file of its own. The same statements make the same bytes.
class database {
 public:
  explicit database(const std::filesystem::path& file);
  database(const database&) = delete;
  database& operator=(const database&) = delete;
  ~database();

  /// Runs statements that return nothing.
  void run(const std::string& sql);
  /// Puts everything in its final place in the file; nothing may follow.
  void close();

 private:
  friend class insertion;
  sqlite3* connection_ = nullptr;
};

/// A prepared statement that adds a row: bind each of its places, from 1 on, then `run`. A place
/// that is not bound is NULL. Ends before its database is closed.
class insertion {
 public:
  insertion(database& into, const std::string& sql);
  insertion(insertion&& other) noexcept;
  insertion& operator=(insertion&&) = delete;
  ~insertion();

  void bind(int place, std::string_view text);
  /// As an integer or a real number when these keep every digit, else as text.
  void bind_number(int place, std::string_view digits);
  void run();

 private:
  sqlite3* connection_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace escp::opendata
