#include "incremental/build_record.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <charconv>
#include <fstream>
#include <system_error>

#include "base/file_reader.h"

namespace escp::incremental {

namespace fs = std::filesystem;

namespace {

/// Another version is no record: the next build is a whole one.
constexpr std::string_view head = "escp build record 1";
constexpr std::int64_t nanoseconds = 1'000'000'000;

/// Takes a text apart, field by field; anything unexpected makes it fail for good.
class text_reader {
 public:
  explicit text_reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool has_failed() const { return has_failed_; }
  void fail() { has_failed_ = true; }

  std::string_view until(char end) {
    const std::size_t at = rest_.find(end);
    if (at == std::string_view::npos) {
      has_failed_ = true;
      return {};
    }
    const std::string_view field = rest_.substr(0, at);
    rest_.remove_prefix(at + 1);
    return field;
  }

  template <class number>
  number count(char end) {
    const std::string_view field = until(end);
    number value{};
    const auto [stop, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc() || stop != field.data() + field.size()) has_failed_ = true;
    return value;
  }

  file_state state(char end) {
    file_state one;
    one.bytes = count<std::uint64_t>('\t');
    one.modified = count<std::int64_t>('\t');
    one.inode = count<std::uint64_t>(end);
    return one;
  }

  fingerprint print(char end) {
    const auto one = parse_fingerprint(until(end));
    if (!one) has_failed_ = true;
    return one.value_or(fingerprint());
  }

 private:
  std::string_view rest_;
  bool has_failed_ = false;
};

void append_page(std::string& text, const std::string& path, const made_page& one) {
  fmt::format_to(std::back_inserter(text), "{}\t{}\t{}\t{}\t{}\t{}\t", path, one.sha256,
                 one.state.bytes, one.state.modified, one.state.inode, one.reads.size());
  std::uint32_t before = 0;
  for (const std::uint32_t key : one.reads) {
    fmt::format_to(std::back_inserter(text), "{}\t", key - before);
    before = key;
  }
  text += '\n';
}

void read_page(text_reader& from, build_record& to) {
  std::string path(from.until('\t'));
  made_page one;
  one.sha256 = from.until('\t');
  one.state = from.state('\t');
  auto reads = from.count<std::uint32_t>('\t');
  std::uint32_t before = 0;
  for (; reads > 0 && !from.has_failed(); --reads) {
    before += from.count<std::uint32_t>('\t');
    if (before >= to.keys.size()) return from.fail();
    one.reads.push_back(before);
  }
  static_cast<void>(from.until('\n'));
  to.pages.emplace_hint(to.pages.end(), std::move(path), std::move(one));
}

}  // namespace

std::optional<file_state> state_of(const fs::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return file_state{.bytes = static_cast<std::uint64_t>(status.st_size),
                    .modified = status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec,
                    .inode = status.st_ino};
}

std::string to_text(const build_record& one) {
  std::string text = fmt::format("{}\n{}\n{}\n{}\n", head, to_text(one.world), to_text(one.files),
                                 one.keys.size());
  for (const build_record::key& key : one.keys)
    fmt::format_to(std::back_inserter(text), "{}\t{}\n", to_text(key.print), key.name);
  fmt::format_to(std::back_inserter(text), "{}\n", one.pages.size());
  for (const auto& [path, page] : one.pages) append_page(text, path, page);
  fmt::format_to(std::back_inserter(text), "{}\n", one.other_files.size());
  for (const auto& [path, state] : one.other_files)
    fmt::format_to(std::back_inserter(text), "{}\t{}\t{}\t{}\n", path, state.bytes, state.modified,
                   state.inode);
  fmt::format_to(std::back_inserter(text), "{}\n", one.warnings);
  return text + to_text(fingerprint_of(text)) + "\n";
}

std::optional<build_record> parse_record(std::string_view text) {
  constexpr std::size_t end_size = 33;
  if (!text.starts_with(head) || text.size() < end_size || text.back() != '\n') return std::nullopt;
  const std::string_view said = text.substr(0, text.size() - end_size);
  const auto end = parse_fingerprint(text.substr(said.size(), end_size - 1));
  if (!end || *end != fingerprint_of(said)) return std::nullopt;

  text_reader from(said);
  static_cast<void>(from.until('\n'));
  build_record one;
  one.world = from.print('\n');
  one.files = from.print('\n');
  const auto keys = from.count<std::size_t>('\n');
  for (std::size_t at = 0; at < keys && !from.has_failed(); ++at) {
    const fingerprint print = from.print('\t');
    one.keys.push_back({.name = std::string(from.until('\n')), .print = print});
  }
  const auto pages = from.count<std::size_t>('\n');
  for (std::size_t at = 0; at < pages && !from.has_failed(); ++at) read_page(from, one);
  const auto others = from.count<std::size_t>('\n');
  for (std::size_t at = 0; at < others && !from.has_failed(); ++at) {
    std::string path(from.until('\t'));
    one.other_files.emplace_hint(one.other_files.end(), std::move(path), from.state('\n'));
  }
  one.warnings = from.count<std::uint64_t>('\n');
  return from.has_failed() ? std::nullopt : std::optional(std::move(one));
}

fs::path record_path(const fs::path& site) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(site / "", error);
  if (!whole.has_filename()) whole = whole.parent_path();
  return whole.parent_path() / fmt::format(".{}.build", whole.filename().string());
}

std::optional<build_record> read_record(const fs::path& site) {
  const auto text = disk_reader().read(record_path(site).string());
  return text ? parse_record(*text) : std::nullopt;
}

result<void> write_record(const fs::path& site, const build_record& one) {
  const fs::path path = record_path(site);
  const fs::path fresh = path.string() + ".new";
  {
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    file << to_text(one);
    if (!file.flush()) return fail(fmt::format("cannot write {}", fresh.string()));
  }
  std::error_code error;
  fs::rename(fresh, path, error);
  if (error) return fail(fmt::format("cannot write {}: {}", path.string(), error.message()));
  return {};
}

}  // namespace escp::incremental
