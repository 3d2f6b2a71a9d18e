// One fuzzer for all readers, the mapping and records: the first byte chooses. Run by
// tests/fuzz/run.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/file_reader.h"
#include "base/json_text.h"
#include "base/json_tree.h"
#include "base/text.h"
#include "sources/encoding.h"
#include "sources/mapping.h"
#include "sources/read_descriptions.h"
#include "sources/readers.h"
#include "sources/schema_set.h"
#include "sources/snapshot.h"
#include "sources/zip_archive.h"

namespace {

using namespace escp;
using namespace escp::sources;

void require(bool holds) {
  if (!holds) std::abort();
}

/// Where broken rows may be left out, what is whole is read as before, and each of the others has a
/// place.
void fuzz_broken(const reader_row& reader, std::string_view bytes, reader_options options,
                 const result<reading>& strict) {
  options.skips_broken = true;
  std::size_t rows = 0;
  const auto read =
      reader.read(bytes, options, std::vector<std::string>{"a"}, [&](const row_view&) { ++rows; });
  require(!read || read->rows == rows);
  require(!strict || (read && read->rows == strict->rows && read->broken.empty()));
  if (!read) return;
  for (const broken_row& one : read->broken) require(one.line > 1 && one.lines > 0);
}

/// Every row has a cell for each wanted field, and is valid UTF-8 if the input was.
void fuzz_reader(const reader_row& reader, std::string_view bytes) {
  const std::vector<std::string> fields{"a", "b", "/c/d", "n/*/v", "value", "status", "time"};
  const bool is_utf8 = !invalid_utf8_at(bytes);
  reader_options options = reader.preset;
  options.next = "/next";
  std::size_t rows = 0;
  const auto read = reader.read(bytes, options, fields, [&](const row_view& row) {
    ++rows;
    require(row.cells.size() == fields.size());
    for (const cell& one : row.cells) require(!is_utf8 || !one || !invalid_utf8_at(*one));
  });
  require(!read || read->rows == rows);
  fuzz_broken(reader, bytes, options, read);
}

/// What a mapping makes has the targets of the description and nothing else.
void fuzz_mapping(std::string_view bytes) {
  source_description source;
  for (const transform_row& row : transform_rows()) {
    field_mapping one;
    one.target = "/" + std::string(row.name);
    one.from = {"a"};
    one.type = row.name == "split" ? value_type::list : value_type::text;
    one.steps.push_back({&row, {.text = row.name == "date" ? "dmy" : ";", .codes = {{"x", "y"}}}});
    source.fields.push_back(std::move(one));
  }
  const row_mapper mapper(source, std::vector<std::string>{"a"});
  const mapped_row made = mapper.map({.place = "line 1", .values = {std::string(bytes)}});
  require(made.record.size() + made.problems.size() <= source.fields.size());
}

/// Reading a snapshot and writing it again gives what gives itself.
void fuzz_snapshot(std::string_view bytes) {
  const auto read = parse_snapshot(bytes);
  if (!read) return;
  const std::string text = to_text(*read);
  require(to_text(*parse_snapshot(text)) == text);
}

void fuzz_description(std::string_view bytes) {
  findings found;
  static_cast<void>(read_descriptions("sources.toml", bytes, {}, found));
}

const schema_set& schemas() {
  static const auto all = schema_set::read(disk_reader(), "data/schemas");
  require(all.has_value());
  return *all;
}

/// What is quickly taken, the parser and the validator that explain take too, as the same value.
void fuzz_record(std::string_view bytes) {
  json_tree quick;
  const bool is_taken = quick.read(bytes);
  if (!is_taken) return;
  findings found;
  const json_source source{.file = "x.json", .text = bytes, .first_line = 1};
  const auto value = parse_json(source, found);
  require(value && found.empty() && value->dump() == quick.root().dump());
  if (!schemas().is_certainly_valid(model::kind::partnerships, quick.root())) return;
  schemas().check(model::kind::partnerships, *value, source, found);
  require(found.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto readers = reader_rows();
  const std::size_t choice = data[0] % (readers.size() + 6);
  if (choice < readers.size()) {
    fuzz_reader(readers[choice], bytes);
  } else if (choice == readers.size()) {
    if (!invalid_utf8_at(bytes)) fuzz_mapping(bytes);
  } else if (choice == readers.size() + 1) {
    fuzz_snapshot(bytes);
  } else if (choice == readers.size() + 2) {
    static_cast<void>(unzip(bytes, "a.csv"));
  } else if (choice == readers.size() + 3) {
    static_cast<void>(to_utf8(std::string(bytes), "Shift_JIS"));
  } else if (choice == readers.size() + 4) {
    fuzz_description(bytes);
  } else {
    fuzz_record(bytes);
  }
  return 0;
}
