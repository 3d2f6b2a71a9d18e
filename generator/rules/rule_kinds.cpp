#include "rules/rule_kinds.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace escp::rules {

namespace {

constexpr std::array<parameter, 2> distinct_countries_parameters{
    {{"at_least", parameter_form::whole_number}, {"statuses", parameter_form::statuses}}};
constexpr std::array<parameter, 1> member_types_parameters{{{"types", parameter_form::texts}}};
constexpr std::array<parameter, 3> member_region_category_parameters{
    {{"at_least", parameter_form::whole_number},
     {"period", parameter_form::text},
     {"categories", parameter_form::texts}}};
constexpr std::array<parameter, 1> rules_parameter{{{"rules", parameter_form::rules}}};

constexpr std::array<rule_kind, 8> table{{
    {"all-of", rules_parameter, all_of_rules},
    {"any-of", rules_parameter, any_of_rules},
    {"distinct-countries", distinct_countries_parameters, distinct_countries},
    {"member-region-category", member_region_category_parameters, member_region_category},
    {"member-types", member_types_parameters, member_types},
    {"not", rules_parameter, not_rule},
    {"own-legal-entity", {}, own_legal_entity},
    {"regional-evidence", {}, regional_evidence},
}};

}  // namespace

std::span<const rule_kind> rule_kinds() { return table; }

judgement judge(const rule& one, const evaluation& on) {
  const auto kind = std::ranges::find(table, one.kind, &rule_kind::name);
  if (kind == table.end()) throw std::logic_error("no rule kind " + one.kind);
  return kind->judge(one, on);
}

}  // namespace escp::rules
