#include "search/index_files.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "search/columns.h"
#include "search/word_lists.h"

namespace escp::search {

namespace {

using nlohmann::json;

/// Columns are put together in files until they have this size.
constexpr std::size_t column_file_size = 32'768;

/// The facets of which a record's own codes stand in its line.
constexpr std::array<std::string_view, 9> shown_facets{"country", "programme", "label",
                                                       "theme",   "platform",  "organisation-type",
                                                       "year",    "status",    "verdict"};

/// Bytes that are no UTF-8 do not get past the reading of the data; here they would be a bug.
std::string text_of(const json& value) { return value.dump() + "\n"; }

json record_line(const document& one) {
  json line{one.id, one.name, one.detail, one.place, one.size.value_or(0)};
  for (const std::string_view facet : shown_facets) {
    line.push_back(join(one.facets[facet_named(facet)], " "));
  }
  return line;
}

json field_names() {
  json names{"id", "name", "detail", "place", "size"};
  for (const std::string_view facet : shown_facets) names.push_back(facet);
  return names;
}

void add_records(std::span<const document> documents, output_files& files) {
  for (std::size_t first = 0; first < documents.size(); first += chunk_size) {
    json lines = json::array();
    for (const document& one :
         documents.subspan(first, std::min(chunk_size, documents.size() - first))) {
      lines.push_back(record_line(one));
    }
    files.push_back({fmt::format("search/records-{}.json", first / chunk_size), text_of(lines)});
  }
}

json column_entry(const column& one, std::size_t file, std::size_t at) {
  return {{"name", one.name},
          {"key", one.key},
          {"kinds", one.kinds},
          {"bits", one.bits},
          {"count_bits", one.count_bits},
          {"codes", one.codes},
          {"totals", one.totals},
          {"file", file},
          {"at", at},
          {"bytes", one.bytes.size()}};
}

json add_columns(std::span<const document> documents, output_files& files) {
  json entries = json::array();
  std::vector<std::string> packed;
  for (const column& one : pack_columns(documents)) {
    if (packed.empty() || packed.back().size() + one.bytes.size() > column_file_size) {
      packed.emplace_back();
    }
    entries.push_back(column_entry(one, packed.size() - 1, packed.back().size()));
    packed.back() += one.bytes;
  }
  for (std::size_t at = 0; at < packed.size(); ++at) {
    files.push_back({fmt::format("search/columns-{}.bin", at), std::move(packed[at])});
  }
  return entries;
}

json add_words(std::span<const document> documents, output_files& files) {
  word_lists words = pack_words(documents);
  json sizes = json::array();
  for (std::size_t at = 0; at < words.lists.size(); ++at) {
    sizes.push_back(words.lists[at].size());
    files.push_back({fmt::format("search/lists-{}.bin", at), std::move(words.lists[at])});
  }
  files.push_back({"search/words.bin", std::move(words.dictionary)});
  return {{"count", words.words}, {"lists", std::move(sizes)}};
}

json kind_entries(std::span<const document> documents) {
  json entries = json::array();
  for (const kind_range& one : kind_ranges(documents)) {
    entries.push_back({{"kind", model::singular_of(one.kind)},
                       {"folder", model::name_of(one.kind)},
                       {"first", one.first},
                       {"count", one.count}});
  }
  return entries;
}

}  // namespace

output_files make_index(std::span<const document> documents) {
  output_files files;
  json head{{"version", index_version},
            {"documents", documents.size()},
            {"chunk", chunk_size},
            {"kinds", kind_entries(documents)},
            {"fields", field_names()},
            {"columns", add_columns(documents, files)},
            {"words", add_words(documents, files)}};
  add_records(documents, files);
  files.push_back({"search/index.json", text_of(head)});
  return files;
}

}  // namespace escp::search
