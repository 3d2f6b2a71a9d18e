#include "cli/ledgers.h"

#include <algorithm>
#include <set>

namespace escp::cli {

namespace {

using releases::record_key;

record_key key_of(const model::document& one) {
  return {std::string(model::name_of(one.kind)), one.id()};
}

}  // namespace

ledgers read_ledgers(const file_reader& files, const std::string& folder, findings& found) {
  const auto read = [&](std::string_view name) {
    return releases::read_settings_file(files, folder, name, found);
  };
  ledgers all;
  all.guards = releases::read_guard_rules(read("guards.toml"), found);
  all.retention = releases::read_retention(all.guards.from);
  all.acknowledged = releases::read_acknowledgements(read("acknowledged.toml"), found);
  all.corrections = releases::read_corrections(read("corrections.toml"), found);
  all.erasures = releases::read_erasures(read("erasures.toml"), found);
  all.identifier_file = read("identifiers.toml");
  all.identifiers = releases::read_identifiers(all.identifier_file, found);
  return all;
}

void apply_corrections(const ledgers& all, const sources::schema_set& schemas,
                       model::documents& documents, findings& found) {
  for (const releases::correction& one : all.corrections) {
    const auto document = std::ranges::find_if(
        documents, [&](const model::document& each) { return key_of(each) == one.record; });
    if (document == documents.end()) {
      found.push_back(releases::without_record(one));
    } else if (document->fit) {
      releases::apply_correction(document->edit(), one, found);
      document->fit = schemas.check(document->kind, document->json(), document->source(), found);
    }
  }
}

void check_ledgers(const ledgers& all, const model::documents& documents, findings& found) {
  if (all.identifier_file.values.empty() && all.erasures.empty()) return;
  std::set<record_key> keys;
  for (const model::document& one : documents) keys.insert(key_of(one));
  releases::check_identifiers(all.identifier_file, keys, found);
  if (all.erasures.empty()) return;
  releases::record_set records;
  for (const model::document& one : documents) records.emplace(key_of(one), one.json());
  releases::check_erased(records, all.erasures, found);
}

}  // namespace escp::cli
