#include "sources/source_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "sources/report.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;
using model::document;

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
                const std::optional<date>& today, json& record, findings& found) {
  const auto old = staleness_of(source, entry, today);
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

}  // namespace

/// A record of its own making: its text is its JSON, and it stands on `line` of the snapshot.
document document_of(model::kind kind, json record, const std::string& file, std::size_t line) {
  document one;
  one.kind = kind;
  one.file = file;
  one.first_line = line;
  one.text = std::make_shared<const std::string>(record.dump());
  one.own_text = *one.text;
  one.set(std::move(record));
  return one;
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

std::size_t put_source_record(const kept_source& kept, const std::optional<date>& today,
                              model::documents& documents, findings& found) {
  json made = source_record(kept.source, kept.entry);
  mark_stale(kept.source, kept.entry, today, made, found);
  const auto existing = std::ranges::find_if(documents, [&](const document& one) {
    return one.kind == model::kind::sources && one.id() == kept.source.id;
  });
  if (existing == documents.end()) {
    const position& where = kept.source.where;
    documents.push_back(document_of(model::kind::sources, std::move(made), where.file, where.line));
    return documents.size() - 1;
  }
  for (const char* member : {"snapshot", "stale", "mapping", "recorded"}) {
    if (made.contains(member)) existing->edit()[member] = made.at(member);
  }
  return static_cast<std::size_t>(existing - documents.begin());
}

}  // namespace escp::sources
