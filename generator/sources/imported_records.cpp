#include "sources/imported_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "model/checks.h"
#include "model/imported.h"
#include "sources/add_context.h"
#include "sources/mapped_records.h"
#include "sources/report.h"
#include "sources/source_records.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;
using model::document;

/// The records of one snapshot; a row without an id, or that the schema refuses, is left out.
model::documents records_of(const kept_source& kept, const schema_set& schemas, findings& found) {
  model::documents records;
  each_with_id(kept, found, [&](mapped_record& row) {
    row.json["sources"] = {{{"source", kept.source.id}, {"section", row.place}}};
    document one =
        document_of(*kept.source.record, std::move(row.json), row.where.file, row.where.line);
    findings wrong;
    if (schemas.check(one.kind, one.json(), one.source(), wrong)) {
      records.push_back(std::move(one));
      return;
    }
    for (finding& each : wrong) {
      each.level = level::warning;
      each.where.column = 1;
      each.message = fmt::format("{}: {}; the row is left out", row.place, each.message);
      found.push_back(std::move(each));
    }
  });
  return records;
}

/// The errors that the checks between records find, by file and line, the first of each.
using errors_by_place = std::map<std::string, std::map<std::size_t, finding>>;

errors_by_place check_between(const model::documents& documents) {
  findings wrong;
  const model::survey seen(documents);
  model::check_references(documents, seen, wrong);
  model::check_dates(documents, seen, wrong);
  model::check_regions(documents, seen, wrong);
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
    documents[at].set(before);
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

result<join_report> add_imported_records(const file_reader& files, const schema_set& schemas,
                                         const import_options& options, model::documents& documents,
                                         findings& found) {
  const std::string& folder = options.folder;
  const auto read = read_source_files(files, folder, schemas, found);
  if (!read) return tl::unexpected(read.error());
  if (options.mode == lock_mode::locked) check_agreement(*read, folder, found);
  std::vector<imported_source> imported;
  std::vector<kept_source> context;
  const auto is_wanted = [](const source_description& one) {
    return one.use != row_use::comparison;
  };
  const auto take = [&](const kept_source& kept) {
    if (!kept.source.record) return;
    put_source_record(kept, options.today, documents, found);
    if (kept.source.use == row_use::context) {
      context.push_back(kept);
    } else {
      imported.push_back({&kept.source, records_of(kept, schemas, found)});
    }
  };
  each_kept(files, *read, options, {is_wanted, take}, found);
  join_report report;
  if (!imported.empty()) {
    const auto decisions = read_decisions(files, folder, found);
    report = join_records(std::move(imported), decisions, documents, found);
    leave_out_unfit(documents, report, found);
  }
  for (const kept_source& one : context) add_context(one, schemas, documents, found);
  return report;
}

}  // namespace escp::sources
