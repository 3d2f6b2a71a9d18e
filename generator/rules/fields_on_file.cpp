#include "rules/fields_on_file.h"

#include <algorithm>
#include <array>

namespace escp::rules {

namespace {

using model::expression_of_interest;
using model::partnership;
using model::theme;

/// A field of a record: a text or a list that may be empty, or a date.
template <class record_type>
struct field_row {
  std::string_view name;
  bool (*is_filled)(const record_type& one);
  const std::optional<date>& (*day)(const record_type& one) = nullptr;  ///< of a date
};

template <auto member, class record_type>
bool is_filled(const record_type& one) {
  return !(one.*member).empty();
}

template <auto member, class record_type>
bool is_given(const record_type& one) {
  return (one.*member).has_value();
}

template <auto member, class record_type>
const std::optional<date>& day_in(const record_type& one) {
  return one.*member;
}

constexpr std::array<field_row<partnership>, 15> partnership_fields{{
    {"title", is_filled<&partnership::title>},
    {"partners", is_filled<&partnership::partners>},
    {"themes", is_filled<&partnership::themes>},
    {"s3_priorities", is_filled<&partnership::s3_priorities>},
    {"technology_fields", is_filled<&partnership::technology_fields>},
    {"sectors", is_filled<&partnership::sectors>},
    {"emerging_industries", is_filled<&partnership::emerging_industries>},
    {"ecosystems", is_filled<&partnership::ecosystems>},
    {"claims", is_filled<&partnership::claims>},
    {"follows", is_filled<&partnership::follows>},
    {"website", is_filled<&partnership::website>},
    {"grant_agreement", is_filled<&partnership::grant_agreement>},
    {"start", is_given<&partnership::start>, day_in<&partnership::start>},
    {"duration_months", is_given<&partnership::duration_months>},
    {"end", is_given<&partnership::end>, day_in<&partnership::end>},
}};

constexpr std::array<field_row<expression_of_interest>, 10> expression_fields{{
    {"title", is_filled<&expression_of_interest::title>},
    {"target_sectors", is_filled<&expression_of_interest::target_sectors>},
    {"technology_fields", is_filled<&expression_of_interest::technology_fields>},
    {"s3_priorities", is_filled<&expression_of_interest::s3_priorities>},
    {"themes", is_filled<&expression_of_interest::themes>},
    {"organisations", is_filled<&expression_of_interest::organisations>},
    {"regions", is_filled<&expression_of_interest::regions>},
    {"description", is_filled<&expression_of_interest::description>},
    {"submitted", is_given<&expression_of_interest::submitted>,
     day_in<&expression_of_interest::submitted>},
    {"closes", is_given<&expression_of_interest::closes>, day_in<&expression_of_interest::closes>},
}};

constexpr std::array<field_row<theme>, 8> theme_fields{{
    {"regions", is_filled<&theme::regions>},
    {"organisations", is_filled<&theme::organisations>},
    {"claims", is_filled<&theme::claims>},
    {"lead_commitment", is_filled<&theme::lead_commitment>},
    {"lead_support", is_filled<&theme::lead_support>},
    {"lead_involvement_plan", is_filled<&theme::lead_involvement_plan>},
    {"lead_policy_interface", is_filled<&theme::lead_policy_interface>},
    {"established", is_given<&theme::established>, day_in<&theme::established>},
}};

template <class table, class record_type>
void add_from(const table& rows, const record_type& one, composition& to) {
  to.fields.reserve(rows.size());
  for (const auto& row : rows) {
    if (!row.is_filled(one)) continue;
    to.fields.push_back(row.name);
    if (row.day != nullptr) to.dated_fields.emplace_back(row.name, *row.day(one));
  }
}

template <class table>
std::vector<std::string_view> names_in(const table& rows, field_sort sort) {
  std::vector<std::string_view> names;
  for (const auto& row : rows) {
    if (sort == field_sort::any || row.day != nullptr) names.push_back(row.name);
  }
  return names;
}

}  // namespace

void add_fields(const partnership& one, composition& to) { add_from(partnership_fields, one, to); }

void add_fields(const expression_of_interest& one, composition& to) {
  add_from(expression_fields, one, to);
}

void add_fields(const theme& one, composition& to) { add_from(theme_fields, one, to); }

std::vector<std::string_view> field_names(model::kind kind, field_sort sort) {
  if (kind == model::kind::partnerships) return names_in(partnership_fields, sort);
  if (kind == model::kind::expressions_of_interest) return names_in(expression_fields, sort);
  if (kind == model::kind::themes) return names_in(theme_fields, sort);
  return {};
}

}  // namespace escp::rules
