#include "incremental/build_record.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <ostream>
#include <system_error>
#include <utility>

#include "base/file_reader.h"
#include "incremental/record_layout.h"

namespace escp::incremental {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t sealed_from = offsetof(record_head, seal) + sizeof(fingerprint);

std::size_t key_at(std::size_t key) { return sizeof(record_head) + key * sizeof(key_row); }

std::size_t file_at(const record_head& head, std::size_t at) {
  return key_at(head.keys) + at * sizeof(file_row);
}

std::size_t names_at(const record_head& head) { return file_at(head, head.files); }
std::size_t paths_at(const record_head& head) { return names_at(head) + head.names; }
std::size_t reads_at(const record_head& head) { return paths_at(head) + head.paths; }

template <class row>
void append(std::string& to, const row& one) {
  to.append(reinterpret_cast<const char*>(&one), sizeof one);
}

}  // namespace

template <class row>
row build_record::row_at(std::size_t offset) const {
  row one;
  std::memcpy(&one, bytes_.data() + offset, sizeof one);
  return one;
}

std::optional<build_record> build_record::parse(std::string bytes) {
  build_record one(std::move(bytes));
  return one.is_sound() ? std::optional(std::move(one)) : std::nullopt;
}

/// Nothing points outside of the bytes. Numbers of keys are looked at when they are used.
bool build_record::is_sound() const {
  if (bytes_.size() < sizeof(record_head)) return false;
  const auto head = row_at<record_head>(0);
  if (head.version != record_version ||
      head.seal != fingerprint_of(std::string_view(bytes_).substr(sealed_from)))
    return false;
  for (const std::uint64_t size : {head.keys, head.files, head.names, head.paths, head.reads})
    if (size > bytes_.size()) return false;
  if (reads_at(head) + head.reads != bytes_.size()) return false;
  const auto are_ordered = [](std::uint64_t& before, std::uint64_t end, std::uint64_t last) {
    return std::exchange(before, end) <= end && end <= last;
  };
  std::uint64_t name = 0;
  for (std::size_t key = 0; key < head.keys; ++key)
    if (!are_ordered(name, row_at<key_row>(key_at(key)).name_end, head.names)) return false;
  std::uint64_t path = 0;
  std::uint64_t reads = 0;
  for (std::size_t at = 0; at < head.files; ++at) {
    const auto row = row_at<file_row>(file_at(head, at));
    if (!are_ordered(path, row.path_end, head.paths)) return false;
    if (!are_ordered(reads, row.reads_end, head.reads)) return false;
  }
  return true;
}

fingerprint build_record::world() const { return row_at<record_head>(0).world; }
fingerprint build_record::inputs() const { return row_at<record_head>(0).inputs; }
std::uint64_t build_record::warnings() const { return row_at<record_head>(0).warnings; }
std::size_t build_record::files() const { return row_at<record_head>(0).files; }

std::uint32_t build_record::keys() const {
  return static_cast<std::uint32_t>(row_at<record_head>(0).keys);
}

std::string_view build_record::key_name(std::uint32_t key) const {
  const std::uint64_t from = key == 0 ? 0 : row_at<key_row>(key_at(key - 1)).name_end;
  const std::uint64_t end = row_at<key_row>(key_at(key)).name_end;
  return std::string_view(bytes_).substr(names_at(row_at<record_head>(0)) + from, end - from);
}

fingerprint build_record::key_print(std::uint32_t key) const {
  return row_at<key_row>(key_at(key)).print;
}

std::string_view build_record::path(std::size_t at) const {
  const auto head = row_at<record_head>(0);
  const std::uint64_t from = at == 0 ? 0 : row_at<file_row>(file_at(head, at - 1)).path_end;
  const std::uint64_t end = row_at<file_row>(file_at(head, at)).path_end;
  return std::string_view(bytes_).substr(paths_at(head) + from, end - from);
}

recorded_file build_record::file(std::size_t at) const {
  const auto head = row_at<record_head>(0);
  const auto row = row_at<file_row>(file_at(head, at));
  const std::uint64_t from = at == 0 ? 0 : row_at<file_row>(file_at(head, at - 1)).reads_end;
  recorded_file one{.path = path(at), .content = row.content, .state = row.state, .reads = {}};
  if (row.has_reads != 0)
    one.reads = std::string_view(bytes_).substr(reads_at(head) + from, row.reads_end - from);
  return one;
}

std::optional<recorded_file> build_record::find(std::string_view wanted) const {
  std::size_t from = 0;
  std::size_t end = files();
  while (from < end) {
    const std::size_t middle = from + (end - from) / 2;
    (path(middle) < wanted ? from : end) = path(middle) < wanted ? middle + 1 : middle;
  }
  if (from == files() || path(from) != wanted) return std::nullopt;
  return file(from);
}

void record_writer::add_key(std::string_view name, const fingerprint& print) {
  names_ += name;
  append(keys_, key_row{.print = print, .name_end = names_.size()});
}

void record_writer::add_file(const recorded_file& one) {
  paths_ += one.path;
  reads_ += one.reads.value_or(std::string_view());
  append(files_, file_row{.content = one.content,
                          .state = one.state,
                          .path_end = paths_.size(),
                          .reads_end = reads_.size(),
                          .has_reads = one.reads ? 1U : 0U});
}

void record_writer::write(std::ostream& to) const {
  record_head head{.version = record_version,
                   .seal = {},
                   .world = world_,
                   .inputs = inputs_,
                   .warnings = warnings_,
                   .keys = keys_.size() / sizeof(key_row),
                   .files = files_.size() / sizeof(file_row),
                   .names = names_.size(),
                   .paths = paths_.size(),
                   .reads = reads_.size()};
  const std::array<const std::string*, 5> parts{&keys_, &files_, &names_, &paths_, &reads_};
  std::string text;
  append(text, head);
  hasher seal;
  seal.append(std::string_view(text).substr(sealed_from));
  for (const std::string* part : parts) seal.append(*part);
  head.seal = seal.taken();
  text.clear();
  append(text, head);
  to << text;
  for (const std::string* part : parts) to << *part;
}

fs::path record_path(const fs::path& site) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(site / "", error);
  if (!whole.has_filename()) whole = whole.parent_path();
  return whole.parent_path() / fmt::format(".{}.build", whole.filename().string());
}

std::optional<build_record> read_record(const fs::path& site) {
  auto bytes = disk_reader().read(record_path(site).string());
  return bytes ? build_record::parse(std::move(*bytes)) : std::nullopt;
}

result<void> write_record(const fs::path& site, const record_writer& one) {
  const fs::path path = record_path(site);
  const fs::path fresh = path.string() + ".new";
  {
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    one.write(file);
    if (!file.flush()) return fail(fmt::format("cannot write {}", fresh.string()));
  }
  std::error_code error;
  fs::rename(fresh, path, error);
  if (error) return fail(fmt::format("cannot write {}: {}", path.string(), error.message()));
  return {};
}

}  // namespace escp::incremental
