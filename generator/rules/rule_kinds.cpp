#include "rules/rule_kinds.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace escp::rules {

namespace {

using form = parameter_form;

constexpr std::array<parameter, 1> for_rules{{{"rules", form::rules}}};
constexpr std::array<parameter, 3> for_distinct_countries{{{"at_least", form::whole_number},
                                                           {"statuses", form::statuses},
                                                           {"on", form::reference, false}}};
constexpr std::array<parameter, 2> for_member_types{
    {{"types", form::texts}, {"on", form::reference, false}}};
constexpr std::array<parameter, 1> for_own_legal_entity{{{"on", form::reference, false}}};
constexpr std::array<parameter, 4> for_member_region_category{{{"at_least", form::whole_number},
                                                               {"period", form::text},
                                                               {"categories", form::texts},
                                                               {"on", form::reference, false}}};
constexpr std::array<parameter, 2> for_regional_evidence{
    {{"accepts", form::texts}, {"on", form::reference, false}}};
constexpr std::array<parameter, 4> for_theme_regions{{{"regions", form::whole_number},
                                                      {"countries", form::whole_number},
                                                      {"statuses", form::statuses},
                                                      {"on", form::reference, false}}};
constexpr std::array<parameter, 1> for_fields_complete{{{"fields", form::fields}}};
constexpr std::array<parameter, 3> for_window{
    {{"field", form::text}, {"from", form::edge}, {"to", form::edge, false}}};
constexpr std::array<parameter, 3> for_budget_share{
    {{"part", form::text}, {"whole", form::text}, {"at_least", form::number}}};
constexpr std::array<parameter, 1> for_on_file{{{"any_of", form::texts}}};
constexpr std::array<parameter, 2> for_compare{{{"what", form::text}, {"typical", form::number}}};

constexpr std::array<rule_kind, 14> table{{
    {"all-of", for_rules, bind_all_of},
    {"any-of", for_rules, bind_any_of},
    {"budget-share", for_budget_share, bind_budget_share},
    {"compare", for_compare, bind_compare},
    {"distinct-countries", for_distinct_countries, bind_distinct_countries},
    {"fields-complete", for_fields_complete, bind_fields_complete},
    {"member-region-category", for_member_region_category, bind_member_region_category},
    {"member-types", for_member_types, bind_member_types},
    {"not", for_rules, bind_not},
    {"on-file", for_on_file, bind_on_file},
    {"own-legal-entity", for_own_legal_entity, bind_own_legal_entity},
    {"regional-evidence", for_regional_evidence, bind_regional_evidence},
    {"theme-regions", for_theme_regions, bind_theme_regions},
    {"window", for_window, bind_window},
}};

}  // namespace

std::span<const rule_kind> rule_kinds() { return table; }

judge_function bind(const rule& one, const reference_tables& tables) {
  const auto kind = std::ranges::find(table, one.kind, &rule_kind::name);
  if (kind == table.end()) throw std::logic_error("no rule kind " + one.kind);
  return kind->bind(one, tables);
}

}  // namespace escp::rules
