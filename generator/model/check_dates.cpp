#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/text.h"
#include "model/checks.h"
#include "model/json_path.h"

namespace escp::model {

namespace {

using json = nlohmann::json;

/// The members that hold dates, in whichever record or part of one they stand.
constexpr std::array<std::string_view, 19> date_members{
    "from",        "to",       "by",        "signed",   "start",          "end",
    "opens",       "closes",   "as_of",     "awarded",  "ended",          "withdrawn",
    "established", "launched", "published", "recorded", "reference_date", "submitted",
    "read"};

/// Pairs of members of which the second must not be before the first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> periods{
    {{"from", "to"}, {"start", "end"}, {"opens", "closes"}, {"awarded", "ended"}}};

void check_member(const document& one, const std::string& pointer, const json& value,
                  findings& found) {
  if (!value.is_string()) return;
  const auto text = value.get<std::string>();
  if (parse_date(text)) return;
  found.push_back({.code = "date-impossible",
                   .where = locate(one.source(), pointer),
                   .pointer = pointer,
                   .message = fmt::format("{} is not a date", in_quotes(text)),
                   .hint = "write a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD"});
}

void check_period(const document& one, const std::string& pointer, const json& object,
                  findings& found) {
  for (const auto& [first, second] : periods) {
    if (!object.contains(first) || !object.contains(second)) continue;
    if (!object.at(first).is_string() || !object.at(second).is_string()) continue;
    const auto start = parse_date(object.at(first).get<std::string>());
    const auto end = parse_date(object.at(second).get<std::string>());
    if (!start || !end || end->last_day() >= start->first_day()) continue;
    const std::string at = pointer_to(pointer, second);
    found.push_back({.code = "period-reversed",
                     .where = locate(one.source(), at),
                     .pointer = at,
                     .message = fmt::format("the end {} is before the start {}", to_text(*end),
                                            to_text(*start)),
                     .hint = fmt::format("correct \"{}\" or \"{}\"", first, second)});
  }
}

/// Whether the text of a member is a date; any other value is nothing to look at.
std::optional<date> date_in(const json_view& object, std::string_view key) {
  const auto value = object.find(key);
  return value == object.end() || !value->is_string() ? std::nullopt : parse_date(value->text());
}

bool has_plain_periods(const json_view& object) {
  return std::ranges::all_of(periods, [&](const auto& period) {
    const auto start = date_in(object, period.first);
    const auto end = start ? date_in(object, period.second) : std::nullopt;
    return !end || end->last_day() >= start->first_day();
  });
}

bool has_plain_parts(const json_view& value);

bool is_plain_member(std::string_view key, const json_view& value) {
  if (value.is_structured()) return has_plain_parts(value);
  const bool is_date =
      value.is_string() && std::ranges::find(date_members, key) != date_members.end();
  return !is_date || parse_date(value.text()).has_value();
}

/// The dates of everything below.
bool has_plain_parts(const json_view& value) {
  if (value.is_array()) return std::all_of(value.begin(), value.end(), has_plain_parts);
  bool are_plain = true;
  value.each_member([&](std::string_view key, const json_view& child) {
    are_plain = are_plain && is_plain_member(key, child);
  });
  return are_plain && (!value.is_object() || has_plain_periods(value));
}

}  // namespace

bool has_plain_dates(const json_view& record) {
  bool are_plain = true;
  record.each_member([&](std::string_view key, const json_view& value) {
    // A rule's "from" and "to" may name dates of its call; check_calls looks at them.
    if (key != "conditions") are_plain = are_plain && is_plain_member(key, value);
  });
  return are_plain && has_plain_periods(record);
}

void check_dates(const documents& input, const survey& seen, findings& found) {
  for (const std::size_t at : seen.dates) {
    const document& one = input[at];
    each_match(one.json(), "/**", [&](const std::string& pointer, const json& value) {
      if (!value.is_object() || pointer.starts_with("/conditions/")) return;
      for (const std::string_view member : date_members) {
        if (value.contains(member))
          check_member(one, pointer_to(pointer, member), value.at(member), found);
      }
      check_period(one, pointer, value, found);
    });
  }
}

}  // namespace escp::model
