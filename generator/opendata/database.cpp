#include "opendata/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>
#include <utility>

#include "opendata/number_cells.h"

namespace escp::opendata {

namespace {

void check(sqlite3* connection, int code) {
  if (code != SQLITE_OK && code != SQLITE_DONE)
    throw std::runtime_error(
        fmt::format("cannot make the database: {}", sqlite3_errmsg(connection)));
}

}  // namespace

database::database(const std::filesystem::path& file) {
  check(connection_, sqlite3_open(file.c_str(), &connection_));
  // What a loss of power would leave is thrown away with the file.
  run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;"
      "PRAGMA encoding = 'UTF-8'; PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE;");
}

database::~database() { sqlite3_close(connection_); }

void database::run(const std::string& sql) {
  check(connection_, sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr));
}

void database::close() {
  run("VACUUM");
  check(connection_, sqlite3_close(connection_));
  connection_ = nullptr;
}

insertion::insertion(database& into, const std::string& sql) : connection_(into.connection_) {
  check(connection_, sqlite3_prepare_v3(connection_, sql.c_str(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
}

insertion::insertion(insertion&& other) noexcept
    : connection_(other.connection_), statement_(std::exchange(other.statement_, nullptr)) {}

insertion::~insertion() { sqlite3_finalize(statement_); }

void insertion::bind(int place, std::string_view text) {
  check(connection_, sqlite3_bind_text64(statement_, place, text.data(), text.size(),
                                         SQLITE_TRANSIENT, SQLITE_UTF8));
}

void insertion::bind_number(int place, std::string_view digits) {
  if (const auto integer = as_integer(digits)) {
    check(connection_, sqlite3_bind_int64(statement_, place, *integer));
  } else if (const auto real = as_exact_double(digits)) {
    check(connection_, sqlite3_bind_double(statement_, place, *real));
  } else {
    bind(place, digits);
  }
}

void insertion::run() {
  check(connection_, sqlite3_step(statement_));
  check(connection_, sqlite3_reset(statement_));
  check(connection_, sqlite3_clear_bindings(statement_));
}

}  // namespace escp::opendata
