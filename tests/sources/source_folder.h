#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.h"
#include "sources/compare_values.h"
#include "sources/data_folder.h"
#include "sources/imported_records.h"
#include "tests/sources/described.h"

namespace escp::tests {

/// A data folder with a country, a source and an organisation of its own; tests add sources that
/// were fetched, and change the files.
class source_folder {
 public:
  source_folder() {
    files["data/countries/LT.json"] = R"({"id": "LT", "name": "Lithuania", "iso2": "LT",
      "iso3": "LTU", "statuses": [{"status": "eu-member", "value": "yes", "sources": [{"source": "own"}]}],
      "sources": [{"source": "own"}]})";
    files["data/sources/own.json"] = R"({"id": "own", "title": "Own", "recorded": "2026-11-01"})";
    files["data/organisations/alpha.json"] =
        R"({"id": "alpha", "name": "Alpha", "city": "Vilnius", "country": "LT",
            "identifiers": {"pic": "999000001"}, "sources": [{"source": "own"}]})";
  }

  /// A source of organisations.
  void add_source(const std::string& id, std::vector<sources::kept_row> rows,
                  const std::string& more = {}) {
    add_described(tests::toml_of(id,
                                 R"(id = "Id", name = "Name", city = "City", country = "Country",
                                    "identifiers/pic" = "PIC")",
                                 more),
                  {.source = id,
                   .fields = {"City", "Country", "Id", "Name", "PIC"},
                   .rows = std::move(rows)});
  }

  /// Any source, by its description and what was fetched of it.
  void add_described(const std::string& description, const sources::snapshot& kept) {
    toml += description + "\n";
    const std::string text = to_text(kept);
    sources::lock_entry entry;
    entry.fetched = entry.checked = "2026-11-20T10:00:00Z";
    entry.sha256 = sha256_hex(text);
    entry.rows = kept.rows.size();
    entry.licence = "CC0-1.0";
    files["data/" + sources::snapshot_path(kept.source, entry.sha256)] = text;
    lock[kept.source] = entry;
  }

  struct result {
    model::documents documents;
    std::string found;
    sources::join_report report;
    sources::match_decisions decisions;
  };

  [[nodiscard]] result import(const sources::import_options& options = {}) {
    files["data/sources.toml"] = toml;
    files["data/snapshots/lock.json"] = to_text(lock);
    const memory_reader memory(files);
    findings found;
    auto documents = *sources::read_data_folder(memory, "data", tests::schemas(), found);
    REQUIRE(tests::text_of(found).empty());
    const auto report =
        sources::add_imported_records(memory, tests::schemas(), options, documents, found);
    REQUIRE(report.has_value());
    REQUIRE(sources::compare_values(memory, tests::schemas(), options, documents, found));
    return {std::move(documents), tests::text_of(found), *report,
            sources::read_decisions(memory, "data", found)};
  }

  std::map<std::string, std::string> files;
  std::string toml;
  sources::lock_file lock;
};

inline const nlohmann::json* find(const model::documents& all, model::kind kind,
                                  std::string_view id) {
  for (const model::document& one : all) {
    if (one.kind == kind && one.id() == id) return &one.json();
  }
  return nullptr;
}

}  // namespace escp::tests
