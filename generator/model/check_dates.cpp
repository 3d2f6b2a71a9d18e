#include <fmt/format.h>

#include <array>

#include "base/date.h"
#include "base/in_parallel.h"
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

}  // namespace

void check_dates(const documents& input, findings& found) {
  check_in_parallel(input.size(), found, [&](std::size_t at, findings& of_one) {
    const document& one = input[at];
    if (!one.fit) return;
    each_match(one.json, "/**", [&](const std::string& pointer, const json& value) {
      // A rule's "from" and "to" may name dates of its call; check_calls looks at them.
      if (!value.is_object() || pointer.starts_with("/conditions/")) return;
      for (const std::string_view member : date_members) {
        if (value.contains(member))
          check_member(one, pointer_to(pointer, member), value.at(member), of_one);
      }
      check_period(one, pointer, value, of_one);
    });
  });
}

}  // namespace escp::model
