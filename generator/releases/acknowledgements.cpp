#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "releases/guards.h"

namespace escp::releases {

namespace {

constexpr std::array<std::string_view, 1> lists{"acknowledged"};
constexpr std::array<field_rule, 4> rules{
    {{"guard"}, {"of"}, {"reason"}, {"until", field_type::day}}};
constexpr std::array<std::string_view, 5> guards{"country", "fall", "fill", "minimum", "schema"};

std::string how_to_pass(const objection& one) {
  return fmt::format(
      "mend the data, or let it pass with an entry in data/acknowledged.toml: guard = \"{}\", "
      "of = \"{}\", reason, until",
      one.guard, one.about);
}

}  // namespace

std::vector<acknowledgement> read_acknowledgements(const settings& from, findings& found) {
  std::vector<acknowledgement> all;
  check_keys(from, lists, found);
  for (const std::string& entry : fit_entries(from, "acknowledged", rules, found)) {
    const std::string guard = text_at(from, entry + "/guard");
    if (std::ranges::find(guards, guard) == guards.end()) {
      found.push_back({.code = "guard-unknown",
                       .where = from.place(entry + "/guard"),
                       .pointer = entry + "/guard",
                       .message = fmt::format("there is no guard {}{}", in_quotes(guard),
                                              did_you_mean(guard, guards)),
                       .hint = "one of: country, fall, fill, minimum, schema"});
      continue;
    }
    all.push_back({guard, text_at(from, entry + "/of"),
                   *parse_date(text_at(from, entry + "/until")), from.place(entry)});
  }
  return all;
}

void report_objections(const std::vector<objection>& all,
                       const std::vector<acknowledgement>& acknowledged, const date& day,
                       findings& found) {
  std::vector<bool> needed(acknowledged.size());
  for (const objection& one : all) {
    bool passes = false;
    std::string message = one.message;
    for (std::size_t at = 0; at < acknowledged.size(); ++at) {
      if (acknowledged[at].guard != one.guard || acknowledged[at].about != one.about) continue;
      needed[at] = true;
      passes = passes || day <= acknowledged[at].until;
      message = fmt::format("{}; that this is so was acknowledged until {}", one.message,
                            to_text(acknowledged[at].until));
    }
    if (passes) continue;
    found.push_back({.code = "guard-" + one.guard,
                     .where = one.where,
                     .pointer = {},
                     .message = std::move(message),
                     .hint = how_to_pass(one)});
  }
  for (std::size_t at = 0; at < acknowledged.size(); ++at) {
    if (needed[at]) continue;
    found.push_back({.code = "acknowledged-in-vain",
                     .level = level::warning,
                     .where = acknowledged[at].where,
                     .pointer = {},
                     .message = fmt::format("no guard \"{}\" objects to {}", acknowledged[at].guard,
                                            in_quotes(acknowledged[at].about)),
                     .hint = "remove the entry"});
  }
}

}  // namespace escp::releases
