#include <algorithm>
#include <array>

#include "releases/guards.h"

namespace escp::releases {

namespace {

using nlohmann::json;

/// `[sources]` is read by what fetches them.
constexpr std::array<std::string_view, 4> sections{"release", "retention", "kinds", "sources"};
constexpr std::array<field_rule, 4> release_rules{{{"fall", field_type::number, false},
                                                   {"fill", field_type::number, false},
                                                   {"small", field_type::number, false},
                                                   {"countries", field_type::any, false}}};
constexpr std::array<field_rule, 1> retention_rules{{{"whole", field_type::number, false}}};
constexpr std::array<field_rule, 2> kind_rules{
    {{"minimum", field_type::number, false}, {"maximum", field_type::number, false}}};

void read_kinds(guard_rules& rules, findings& found) {
  const auto kinds = rules.from.values.find("kinds");
  if (kinds == rules.from.values.end() || !kinds->is_object()) return;
  for (const auto& [kind, bounds] : kinds->items()) {
    if (!check_fields(rules.from, "/kinds/" + kind, kind_rules, found)) continue;
    guard_rules::bounds read;
    if (bounds.contains("minimum")) read.minimum = bounds["minimum"].get<double>();
    if (bounds.contains("maximum")) read.maximum = bounds["maximum"].get<double>();
    rules.kinds.emplace(kind, read);
  }
}

}  // namespace

guard_rules read_guard_rules(settings from, findings& found) {
  guard_rules rules;
  rules.from = std::move(from);
  check_keys(rules.from, sections, found);
  if (rules.from.values.contains("retention"))
    check_fields(rules.from, "/retention", retention_rules, found);
  if (rules.from.values.contains("release") &&
      check_fields(rules.from, "/release", release_rules, found)) {
    const json& section = rules.from.values["release"];
    rules.fall = section.value("fall", rules.fall);
    rules.fill = section.value("fill", rules.fill);
    rules.small = section.value("small", rules.small);
    if (section.contains("countries")) rules.countries = section["countries"] != json(false);
  }
  read_kinds(rules, found);
  return rules;
}

}  // namespace escp::releases
