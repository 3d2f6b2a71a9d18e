#include "render/page_kinds.h"

#include <array>

#include "render/links.h"
#include "render/pages_quality.h"

namespace escp::render {

namespace {

constexpr auto kinds = std::to_array<page_kind>({
    {"article", article_names, plan_article},
    {"articles", articles_names, plan_articles},
    {"browse", browse_names, plan_browse},
    {"browse_value", browse_value_names, plan_browse_value},
    {"call", call_names, plan_call},
    {"change", change_names, plan_change},
    {"changes", changes_names, plan_changes},
    {"charts", charts_names, plan_charts},
    {"checker", checker_names, plan_checker},
    {"countries", groups_page_names, plan_countries},
    {"country", country_names, plan_country},
    {"data", data_names, plan_data},
    {"design", design_names, plan_design},
    {"events", events_names, plan_events},
    {"expression", expression_names, plan_expression},
    {"generation", generation_names, plan_generation},
    {"home", home_names, plan_home},
    {"identifier", identifier_names, plan_identifier},
    {"interest", interest_page_names, plan_interest},
    {"legal", legal_names, plan_legal},
    {"map", map_page_names, plan_map},
    {"method", method_names, plan_method},
    {"not_found", groups_page_names, plan_not_found},
    {"organisation", organisation_names, plan_organisation},
    {"organisations", organisations_names, plan_organisations},
    {"partner_search", partner_search_names, plan_partner_search},
    {"partnership", partnership_names, plan_partnership},
    {"partnerships", partnerships_names, plan_partnerships},
    {"platform", platform_names, plan_platform},
    {"programme", programme_names, plan_programme},
    {"programmes", programmes_names, plan_programmes},
    {"prose", prose_names, plan_prose},
    {"quality", quality_names, plan_quality},
    {"region", region_names, plan_region},
    {"regions", groups_page_names, plan_regions},
    {"root", root_names, plan_root},
    {"s3_evidence", s3_evidence_names, plan_s3_evidence},
    {"search", search_names, plan_search},
    {"sources", sources_names, plan_sources},
    {"support_actions", support_actions_names, plan_support_actions},
    {"theme", theme_names, plan_theme},
    {"themes", groups_page_names, plan_themes},
    {"totals", totals_names, plan_totals},
});

}  // namespace

std::span<const page_kind> page_kinds() { return kinds; }

void page_plan::add_list(std::string_view folder, std::string (*make)(const site_input&)) {
  add(page_path(language(), folder), [&site = site_, make] { return make(site); });
}

}  // namespace escp::render
