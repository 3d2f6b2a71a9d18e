#include "sources/imported_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/json_text.h"
#include "base/sha256.h"
#include "base/text.h"
#include "model/checks.h"
#include "model/imported.h"
#include "sources/mapping.h"
#include "sources/read_descriptions.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;
using model::document;

/// What a finding is about, and how much it weighs.
struct matter {
  std::string code;
  level weight;
};

void report(findings& found, matter what, position where, std::string message,
            std::string hint = {}) {
  found.push_back({.code = std::move(what.code),
                   .level = what.weight,
                   .where = std::move(where),
                   .pointer = {},
                   .message = std::move(message),
                   .hint = std::move(hint)});
}

/// A record of its own making: its text is its JSON, and it stands on `line` of the snapshot.
document document_of(model::kind kind, json record, const std::string& file, std::size_t line) {
  document one{.kind = kind,
               .file = file,
               .text = {},
               .own_text = {},
               .first_line = line,
               .json = std::move(record)};
  one.text = std::make_shared<const std::string>(one.json.dump());
  one.own_text = *one.text;
  return one;
}

/// Where the snapshot of a source is, and what it must be.
struct wanted_snapshot {
  std::string path;
  const std::string& source;
  const std::string& sha256;
};

/// The snapshot, its hash compared.
std::optional<snapshot> read_snapshot(const file_reader& files, const wanted_snapshot& wanted,
                                      lock_mode mode, findings& found) {
  const std::string& path = wanted.path;
  const level missing = mode == lock_mode::locked ? level::error : level::warning;
  const auto text = files.read(path);
  if (!text) {
    report(found, {"snapshot-missing", missing}, {.file = path},
           "the lock file names a snapshot that is not there",
           fmt::format("run escp fetch {}", wanted.source));
    return std::nullopt;
  }
  const std::string observed = sha256_hex(*text);
  if (observed != wanted.sha256) {
    report(found, {"snapshot-changed", level::error}, {.file = path},
           fmt::format("the snapshot is not what was fetched: its hash is {}", observed),
           fmt::format("snapshots are never edited: run escp fetch {}", wanted.source));
    return std::nullopt;
  }
  auto read = parse_snapshot(*text);
  if (read) return std::move(*read);
  report(found, {"snapshot-form", level::error}, {.file = path}, read.error().message);
  return std::nullopt;
}

/// The record that the catalogue keeps of the source itself.
json source_record(const source_description& source, const lock_entry& entry) {
  json mapping = json::array();
  for (const field_mapping& one : source.fields) {
    json row{{"field", one.target}};
    if (!one.from.empty()) row["from"] = one.from;
    const std::string steps = described(one.steps);
    if (!steps.empty()) row["transform"] = steps.substr(0, 400);
    mapping.push_back(std::move(row));
  }
  json made{
      {"id", source.id},
      {"title", source.title},
      {"publisher", source.publisher},
      {"licence", entry.licence},
      {"recorded", entry.fetched.substr(0, 10)},
      {"mapping", std::move(mapping)},
      {"snapshot", {{"fetched", entry.fetched}, {"sha256", entry.sha256}, {"rows", entry.rows}}}};
  if (source.address.starts_with("http")) made["url"] = source.address;
  if (!source.note.empty()) made["note"] = source.note;
  if (!entry.answers.empty()) made["snapshot"]["address"] = entry.answers.front().address;
  return made;
}

void mark_stale(const source_description& source, const lock_entry& entry,
                const import_options& options, json& record, findings& found) {
  const auto old = staleness_of(source, entry, options.today);
  if (!old) return;
  record["stale"] = {{"since", entry.checked.substr(0, 10)},
                     {"days", old->days},
                     {"reason", in_quotes(old->reason, 500).substr(1)}};
  std::string& reason = record["stale"]["reason"].get_ref<std::string&>();
  reason.pop_back();
  report(found, {"source-stale", old->is_error ? level::error : level::warning}, source.where,
         fmt::format("{}: its data are {} days old: {}", source.id, old->days, old->reason),
         fmt::format("run escp fetch {}", source.id));
}

/// Adds what a fetch knows to the record of a source, or the record itself.
void put_source_record(const source_description& source, json made, model::documents& documents) {
  const auto existing = std::ranges::find_if(documents, [&](const document& one) {
    return one.kind == model::kind::sources && one.id() == source.id;
  });
  if (existing == documents.end()) {
    documents.push_back(
        document_of(model::kind::sources, std::move(made), source.where.file, source.where.line));
    return;
  }
  for (const char* member : {"snapshot", "stale", "mapping", "recorded"}) {
    if (made.contains(member)) existing->json[member] = made.at(member);
  }
}

/// The records of one snapshot; a row without an id, or that the schema refuses, is left out.
model::documents records_of(const source_description& source, const snapshot& kept,
                            const std::string& file, const schema_set& schemas, findings& found) {
  model::documents records;
  const row_mapper mapper(source, kept.fields);
  for (const std::string& name : mapper.unknown_fields()) {
    report(found, {"snapshot-field", level::error}, source.where,
           fmt::format("{}: its snapshot has no field {}", source.id, in_quotes(name)),
           fmt::format("it was fetched before the mapping asked for it: run escp fetch {}",
                       source.id));
  }
  if (!mapper.unknown_fields().empty()) return records;
  std::size_t line = 1;
  for (const kept_row& row : kept.rows) {
    ++line;
    mapped_row mapped = mapper.map(row);
    for (const mapping_problem& one : mapped.problems)
      report(found, {"row-value", level::warning}, {.file = file, .line = line, .column = 1},
             fmt::format("{}: {}", row.place, one.message), "the field is left out");
    if (!mapped.record.contains("id")) {
      report(found, {"row-without-id", level::warning}, {.file = file, .line = line, .column = 1},
             fmt::format("{}: the row has no id and is left out", row.place));
      continue;
    }
    mapped.record["sources"] = {{{"source", source.id}, {"section", row.place}}};
    document one = document_of(*source.record, std::move(mapped.record), file, line);
    findings wrong;
    if (schemas.check(one.kind, one.json, one.source(), wrong)) {
      records.push_back(std::move(one));
      continue;
    }
    for (finding& each : wrong) {
      each.level = level::warning;
      each.where.column = 1;
      each.message = fmt::format("{}: {}; the row is left out", row.place, each.message);
      found.push_back(std::move(each));
    }
  }
  return records;
}

/// The errors that the checks between records find, by file and line, the first of each.
using errors_by_place = std::map<std::string, std::map<std::size_t, finding>>;

errors_by_place check_between(const model::documents& documents) {
  findings wrong;
  model::check_references(documents, wrong);
  model::check_dates(documents, wrong);
  model::check_regions(documents, wrong);
  errors_by_place all;
  for (finding& one : wrong) {
    if (one.level == level::error) all[one.where.file].try_emplace(one.where.line, std::move(one));
  }
  return all;
}

/// The first error that stands in the record's part of its file.
const finding* error_of(const errors_by_place& all, const document& one) {
  const auto of_file = all.find(one.file);
  if (of_file == all.end()) return nullptr;
  const auto lines = static_cast<std::size_t>(std::ranges::count(one.own_text, '\n'));
  const auto found = of_file->second.lower_bound(one.first_line);
  const bool is_there = found != of_file->second.end() && found->first <= one.first_line + lines;
  return is_there ? &found->second : nullptr;
}

void warn(const finding& why, std::string message, findings& found) {
  finding about = why;
  about.level = level::warning;
  about.message = std::move(message);
  found.push_back(std::move(about));
}

/// What a source gets wrong is left out with a warning, and never keeps the rest from being
/// published: records on file become what they were, and records of the source's own go.
void leave_out_unfit(model::documents& documents, const join_report& joined, findings& found) {
  const errors_by_place wrong = check_between(documents);
  for (const auto& [at, before] : joined.before) {
    const finding* error = error_of(wrong, documents[at]);
    if (error == nullptr) continue;
    documents[at].json = before;
    warn(*error,
         fmt::format("what sources add to {} does not fit: {}; it is left out", documents[at].id(),
                     error->message),
         found);
  }
  std::erase_if(documents, [&](const document& one) {
    if (!model::is_imported(one) || one.kind == model::kind::sources) return false;
    const finding* error = error_of(wrong, one);
    if (error == nullptr) return false;
    warn(*error, error->message + "; the row is left out", found);
    return true;
  });
}

/// In locked mode the lock file and the descriptions name the same sources and licences.
void check_agreement(const source_files& read, const std::string& folder, findings& found) {
  std::set<std::string> described_ids;
  for (const source_description& one : read.descriptions) {
    described_ids.insert(one.id);
    const auto entry = read.lock.find(one.id);
    if (entry != read.lock.end() && entry->second.licence != one.licence)
      report(found, {"lock-licence", level::error}, one.where,
             fmt::format("{}: fetched under the licence {}, described with {}", one.id,
                         in_quotes(entry->second.licence), in_quotes(one.licence)),
             "look at the licence, then fetch again");
  }
  for (const auto& [id, entry] : read.lock) {
    if (!described_ids.contains(id))
      report(found, {"lock-unknown", level::error}, {.file = folder + "/" + std::string(lock_path)},
             fmt::format("the source {} is not described", in_quotes(id)),
             "describe it in data/sources.toml, or take it out of the lock file");
  }
}

}  // namespace

result<source_files> read_source_files(const file_reader& files, const std::string& folder,
                                       const schema_set& schemas, findings& found) {
  source_files read;
  const std::string path = folder + "/sources.toml";
  const auto text = files.read(path);
  if (text) read.descriptions = read_descriptions(path, *text, schemas.files(), found);
  const std::string lock = folder + "/" + std::string(lock_path);
  const auto locked = files.read(lock);
  if (!locked) return read;
  auto parsed = parse_lock(lock, *locked);
  if (!parsed) return tl::unexpected(parsed.error());
  read.lock = std::move(*parsed);
  return read;
}

std::optional<staleness> staleness_of(const source_description& source, const lock_entry& entry,
                                      const std::optional<date>& today) {
  std::string now = entry.trouble ? entry.trouble->time : entry.checked;
  if (today && to_text(*today) > now.substr(0, 10)) now = to_text(*today);
  const int days = days_between(entry.checked, now).value_or(0);
  const bool is_old = days > source.stale_after_days;
  if (!entry.trouble && !is_old) return std::nullopt;
  return staleness{.days = days,
                   .reason = entry.trouble ? entry.trouble->message
                                           : fmt::format("not fetched again within {} days",
                                                         source.stale_after_days),
                   .is_error = source.error_after_days > 0 && days > source.error_after_days};
}

result<join_report> add_imported_records(const file_reader& files, const schema_set& schemas,
                                         const import_options& options, model::documents& documents,
                                         findings& found) {
  const std::string& folder = options.folder;
  const auto read = read_source_files(files, folder, schemas, found);
  if (!read) return tl::unexpected(read.error());
  if (options.mode == lock_mode::locked) check_agreement(*read, folder, found);
  std::vector<imported_source> imported;
  for (const source_description& source : read->descriptions) {
    const auto entry = read->lock.find(source.id);
    if (entry == read->lock.end()) continue;
    const std::string& sha256 = entry->second.sha256;
    const std::string file = folder + "/" + snapshot_path(source.id, sha256);
    const auto kept = read_snapshot(files, {file, source.id, sha256}, options.mode, found);
    if (!kept || !source.record) continue;
    json record = source_record(source, entry->second);
    mark_stale(source, entry->second, options, record, found);
    put_source_record(source, std::move(record), documents);
    imported.push_back({&source, records_of(source, *kept, file, schemas, found)});
  }
  if (imported.empty()) return join_report{};
  const auto decisions = read_decisions(files, folder, found);
  const join_report report = join_records(std::move(imported), decisions, documents, found);
  leave_out_unfit(documents, report, found);
  return report;
}

}  // namespace escp::sources
