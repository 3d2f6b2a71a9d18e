#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_state.h"
#include "base/fingerprint.h"
#include "base/result.h"

namespace escp::incremental {

/// A file that a build has left in the site.
struct recorded_file {
  std::string_view path;
  fingerprint content;
  file_state state;
  /// What was read for it: numbers of keys, see id_list.h. Nothing for a file that is always made.
  std::optional<std::string_view> reads;
};

/// What a build leaves behind for the next one: what can be read, under which name and what it said
/// (keys), and the files that were made. It is made and looked up in one piece of memory.
class build_record {
 public:
  /// Bytes that a `record_writer` has written; nothing when they are damaged, cut, or those of
  /// another version.
  [[nodiscard]] static std::optional<build_record> parse(std::string bytes);

  [[nodiscard]] fingerprint world() const;   ///< of what is not told apart: options, words, program
  [[nodiscard]] fingerprint inputs() const;  ///< of the states of all input files
  [[nodiscard]] std::uint64_t warnings() const;  ///< that were shown

  [[nodiscard]] std::uint32_t keys() const;
  [[nodiscard]] std::string_view key_name(std::uint32_t key) const;
  [[nodiscard]] fingerprint key_print(std::uint32_t key) const;

  [[nodiscard]] std::size_t files() const;
  [[nodiscard]] recorded_file file(std::size_t at) const;  ///< by path
  [[nodiscard]] std::optional<recorded_file> find(std::string_view path) const;

 private:
  explicit build_record(std::string bytes) : bytes_(std::move(bytes)) {}

  template <class row>
  [[nodiscard]] row row_at(std::size_t offset) const;
  [[nodiscard]] std::string_view path(std::size_t at) const;
  [[nodiscard]] bool is_sound() const;

  std::string bytes_;
};

/// Puts a record together. The order of keys gives them their numbers; files come by path.
class record_writer {
 public:
  record_writer(const fingerprint& world, const fingerprint& inputs, std::uint64_t warnings)
      : world_(world), inputs_(inputs), warnings_(warnings) {}

  void add_key(std::string_view name, const fingerprint& print);
  void add_file(const recorded_file& one);

  void write(std::ostream& to) const;

 private:
  fingerprint world_;
  fingerprint inputs_;
  std::uint64_t warnings_;
  std::string keys_;
  std::string names_;
  std::string files_;
  std::string paths_;
  std::string reads_;
};

/// `.<site>.build` beside the site.
[[nodiscard]] std::filesystem::path record_path(const std::filesystem::path& site);
/// Nothing when there is none that can be used.
[[nodiscard]] std::optional<build_record> read_record(const std::filesystem::path& site);
/// Replaces it in one step.
[[nodiscard]] result<void> write_record(const std::filesystem::path& site,
                                        const record_writer& one);

}  // namespace escp::incremental
