#include "releases/identifiers.h"

#include <fmt/format.h>

#include <array>

#include "releases/erasures.h"

namespace escp::releases {

namespace {

constexpr std::array<std::string_view, 2> lists{"rename", "removal"};
constexpr std::array<field_rule, 3> rename_rules{{{"kind"}, {"from"}, {"to"}}};
constexpr std::array<field_rule, 3> removal_rules{
    {{"record"}, {"reason"}, {"successor", field_type::text, false}}};

void report_name(const settings& from, const std::string& at, findings& found) {
  found.push_back({.code = "identifier-form",
                   .where = from.place(at),
                   .pointer = at,
                   .message = "a record is named as \"organisations/citeve\"",
                   .hint = {}});
}

}  // namespace

identifier_notes read_identifiers(const settings& from, findings& found) {
  identifier_notes notes;
  check_keys(from, lists, found);
  for (const std::string& at : fit_entries(from, "rename", rename_rules, found)) {
    const std::string kind = text_at(from, at + "/kind");
    notes.renamed[{kind, text_at(from, at + "/from")}] = {kind, text_at(from, at + "/to")};
  }
  for (const std::string& at : fit_entries(from, "removal", removal_rules, found)) {
    const auto record = record_named(text_at(from, at + "/record"));
    const std::string successor = text_at(from, at + "/successor");
    if (!record || (!successor.empty() && !record_named(successor))) {
      report_name(from, at + (record ? "/successor" : "/record"), found);
      continue;
    }
    notes.removed[*record] = {text_at(from, at + "/reason"), record_named(successor)};
  }
  return notes;
}

void check_identifiers(const settings& from, const std::set<record_key>& on_file, findings& found) {
  findings known;  // what has not the form has been reported when it was read
  const auto report = [&](const std::string& at, const record_key& key, std::string_view what) {
    found.push_back({.code = "identifier-contradicted",
                     .where = from.place(at),
                     .pointer = at,
                     .message = fmt::format("{}/{} {}", key.kind, key.id, what),
                     .hint = {}});
  };
  const auto notes = read_identifiers(from, known);
  for (const std::string& at : fit_entries(from, "rename", rename_rules, known)) {
    const std::string kind = text_at(from, at + "/kind");
    const record_key old_key{kind, text_at(from, at + "/from")};
    const record_key new_key{kind, text_at(from, at + "/to")};
    const bool goes_on = notes.renamed.contains(new_key) || notes.removed.contains(new_key);
    if (on_file.contains(old_key)) report(at + "/from", old_key, "was renamed, and is on file");
    if (!on_file.contains(new_key) && !goes_on)
      report(at + "/to", new_key, "is not on file, and is to be what an id was renamed to");
  }
  for (const std::string& at : fit_entries(from, "removal", removal_rules, known)) {
    const auto record = record_named(text_at(from, at + "/record"));
    const auto successor = record_named(text_at(from, at + "/successor"));
    if (record && on_file.contains(*record))
      report(at + "/record", *record, "was removed, and is on file");
    if (successor && !on_file.contains(*successor) && !notes.removed.contains(*successor))
      report(at + "/successor", *successor, "is not on file, and is to be a successor");
  }
}

}  // namespace escp::releases
