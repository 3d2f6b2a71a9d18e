#pragma once

#include "rules/statement.h"

/// Every sentence that the rules can say, with its arguments; docs/rules.md says when they say it.
namespace escp::rules::say {

using text = statement::text;
using count = std::size_t;
using day = date;
using list = statement::list;

template <class argument_type>
inline constexpr argument_form form_of = argument_form::text;
template <>
inline constexpr argument_form form_of<count> = argument_form::count;
template <>
inline constexpr argument_form form_of<day> = argument_form::day;
template <>
inline constexpr argument_form form_of<list> = argument_form::list;

/// A kind of statement that takes arguments of these types, and makes statements from them.
template <class... argument_types>
struct sentence : statement_kind {
  template <class... names_of_arguments>
  requires(sizeof...(names_of_arguments) ==
           sizeof...(argument_types)) consteval explicit sentence(std::string_view own_code,
                                                                  names_of_arguments... own_names)
      : statement_kind{own_code,
                       sizeof...(argument_types),
                       {std::string_view(own_names)...},
                       {form_of<argument_types>...}} {}

  statement operator()(const argument_types&... arguments) const {
    return statement(*this, arguments...);
  }
};

// Members
inline constexpr sentence<text, day> member_left{"member-left", "organisation", "date"};
inline constexpr sentence<> no_members{"no-members"};
inline constexpr sentence<count> members_incomplete{"members-incomplete", "count"};
inline constexpr sentence<> settle_complete{"settle-complete"};

// Countries
inline constexpr sentence<count, count, list> country_certain_count{"country-certain-count",
                                                                    "count", "needed", "countries"};
inline constexpr sentence<text, text, text, day> country_counts{"country-counts", "organisation",
                                                                "country", "status", "date"};
inline constexpr sentence<text, text, text, day> country_status_unknown{
    "country-status-unknown", "organisation", "country", "status", "date"};
inline constexpr sentence<text, text, day> country_not_eligible{"country-not-eligible",
                                                                "organisation", "country", "date"};
inline constexpr sentence<text> country_not_on_file{"country-not-on-file", "organisation"};
inline constexpr sentence<count, count> countries_more_needed{"countries-more-needed", "count",
                                                              "needed"};
inline constexpr sentence<text> settle_country{"settle-country", "organisation"};
inline constexpr sentence<count> settle_add_countries{"settle-add-countries", "count"};

// Types and legal entities
inline constexpr sentence<text, text> type_fits{"type-fits", "organisation", "type"};
inline constexpr sentence<text, text> type_other{"type-other", "organisation", "type"};
inline constexpr sentence<text, text> type_unconfirmed{"type-unconfirmed", "organisation", "type"};
inline constexpr sentence<text> type_not_on_file{"type-not-on-file", "organisation"};
inline constexpr sentence<text> settle_type{"settle-type", "organisation"};
inline constexpr sentence<text> entity_yes{"entity-yes", "organisation"};
inline constexpr sentence<text> entity_no{"entity-no", "organisation"};
inline constexpr sentence<text> entity_unconfirmed{"entity-unconfirmed", "organisation"};
inline constexpr sentence<text> entity_not_on_file{"entity-not-on-file", "organisation"};
inline constexpr sentence<text> settle_entity{"settle-entity", "organisation"};
inline constexpr sentence<text> settle_replace{"settle-replace", "organisation"};

// Regions
inline constexpr sentence<text, text, text, text> region_in_category{
    "region-in-category", "organisation", "region", "category", "confidence"};
inline constexpr sentence<text, text, text, text> region_other_category{
    "region-other-category", "organisation", "region", "category", "confidence"};
inline constexpr sentence<text, text, list, text> region_all_in_category{
    "region-all-in-category", "organisation", "country", "candidates", "category"};
inline constexpr sentence<text, text, list, text> region_all_other_category{
    "region-all-other-category", "organisation", "country", "candidates", "category"};
inline constexpr sentence<text, text> region_outside{"region-outside", "organisation", "country"};
inline constexpr sentence<text, text, list> region_mixed{"region-mixed", "organisation", "country",
                                                         "candidates"};
inline constexpr sentence<text, text, list> region_not_on_file{"region-not-on-file", "organisation",
                                                               "country", "candidates"};
inline constexpr sentence<list> region_needed{"region-needed", "categories"};
inline constexpr sentence<text, list> settle_region{"settle-region", "organisation", "candidates"};
inline constexpr sentence<list> settle_add_region{"settle-add-region", "categories"};

// Evidence for smart specialisation
inline constexpr sentence<text, text, text> evidence_direct{"evidence-direct", "organisation",
                                                            "region", "record"};
inline constexpr sentence<text, text, text> evidence_indirect{"evidence-indirect", "organisation",
                                                              "region", "theme"};
inline constexpr sentence<text, text> evidence_not_on_file{"evidence-not-on-file", "organisation",
                                                           "region"};
inline constexpr sentence<text, text> settle_evidence{"settle-evidence", "organisation", "region"};

// Thematic areas
inline constexpr sentence<count, count> theme_region_count{"theme-region-count", "count", "needed"};
inline constexpr sentence<count, count, list> theme_country_count{"theme-country-count", "count",
                                                                  "needed", "countries"};
inline constexpr sentence<count> theme_regions_needed{"theme-regions-needed", "count"};
inline constexpr sentence<count> theme_countries_needed{"theme-countries-needed", "count"};
inline constexpr sentence<count> settle_add_regions{"settle-add-regions", "count"};
inline constexpr sentence<count> settle_add_member_states{"settle-add-member-states", "count"};

// The record: fields, dates, figures
inline constexpr sentence<text> field_present{"field-present", "field"};
inline constexpr sentence<text> field_missing{"field-missing", "field"};
inline constexpr sentence<text> settle_field{"settle-field", "field"};
inline constexpr sentence<day, day, day> date_inside{"date-inside", "date", "from", "to"};
inline constexpr sentence<day, day, day> date_outside{"date-outside", "date", "from", "to"};
inline constexpr sentence<text> date_not_on_file{"date-not-on-file", "field"};
inline constexpr sentence<text, text> share{"share", "part", "whole"};
inline constexpr sentence<text, text, text> share_too_small{"share-too-small", "part", "whole",
                                                            "needed"};
inline constexpr sentence<text, text> share_not_on_file{"share-not-on-file", "part_measure",
                                                        "whole_measure"};
inline constexpr sentence<text> settle_share{"settle-share", "needed"};
inline constexpr sentence<text> on_file{"on-file", "what"};
inline constexpr sentence<> nothing_on_file{"nothing-on-file"};
inline constexpr sentence<text, text, text> compared{"compared", "what", "value", "typical"};
inline constexpr sentence<text, count, text> compared_count{"compared", "what", "value", "typical"};
inline constexpr sentence<text> figure_not_on_file{"figure-not-on-file", "what"};

// Suggestions
inline constexpr sentence<text> reason_country{"reason-country", "country"};
inline constexpr sentence<text, text> reason_category{"reason-category", "region", "category"};
inline constexpr sentence<text, list, text> reason_category_any{"reason-category-any", "country",
                                                                "candidates", "category"};
inline constexpr sentence<list> reason_themes{"reason-themes", "themes"};
inline constexpr sentence<count> reason_distance{"reason-distance", "kilometres"};

}  // namespace escp::rules::say
