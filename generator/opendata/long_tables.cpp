#include <fmt/format.h>

#include "opendata/tables.h"

namespace escp::opendata {

namespace {

using enum cell_type;

struct membership {
  const model::partnership& partnership;
  const model::partner& partner;
  const model::organisation* organisation;  ///< nullptr when it is not on file
  const std::vector<model::source_ref>& sources;
};

template <auto pointer>
std::string of_partner(const membership& one) {
  return to_cell(one.partner.*pointer);
}

template <auto pointer>
std::string of_organisation(const membership& one) {
  return one.organisation == nullptr ? std::string() : to_cell(one.organisation->*pointer);
}

constexpr field<membership> membership_fields[]{
    {"partnership", text, "Id of the partnership",
     [](const membership& one) { return one.partnership.id; }},
    {"organisation", text, "Id of the organisation", of_partner<&model::partner::organisation>},
    {"name", text, "Name of the organisation", of_organisation<&model::organisation::name>},
    {"country", text, "Its country", of_organisation<&model::organisation::country>},
    {"region", text, "Its NUTS-2 region", of_organisation<&model::organisation::region>},
    {"role", text, "coordinator, partner, third-party or mentioned",
     of_partner<&model::partner::role>},
    {"from", date, "First day", of_partner<&model::partner::from>},
    {"to", date, "Last day", of_partner<&model::partner::to>},
    {"disputed", yes_no, "yes when the sources do not agree that it takes part",
     [](const membership& one) { return std::string(one.partner.disputed ? "yes" : ""); }},
    {"basis", text, "stated, inferred or unconfirmed",
     [](const membership& one) { return basis_cell(one.sources); }},
    {"sources", list, "Ids of the sources",
     [](const membership& one) { return to_cell(one.sources); }},
    {"name_as_stated", text, "Name as the source prints it",
     of_partner<&model::partner::name_as_stated>},
    {"note", text, "Note of the catalogue", of_partner<&model::partner::note>},
};

void each_membership(const export_context& context, const any_record& one,
                     const std::function<void(const membership&)>& take) {
  const auto* partnership = one.as<model::partnership>();
  if (partnership == nullptr) return;
  for (std::size_t at = 0; at < partnership->partners.size(); ++at) {
    const model::partner& partner = partnership->partners[at];
    take({*partnership, partner,
          context.input().catalogue.find<model::organisation>(partner.organisation),
          sources_of(*partnership, fmt::format("/partners/{}", at), partner.sources)});
  }
}

struct status_row {
  const std::string& country;
  const model::country_status& status;
};

template <auto pointer>
std::string of_status(const status_row& one) {
  return to_cell(one.status.*pointer);
}

constexpr field<status_row> status_fields[]{
    {"country", text, "Code of the country", [](const status_row& one) { return one.country; }},
    {"status", text, "Status", of_status<&model::country_status::status>},
    {"value", yes_no, "Whether the country has it",
     [](const status_row& one) { return to_cell(std::optional<bool>(one.status.holds)); }},
    {"from", date, "First day", of_status<&model::country_status::from>},
    {"by", date, "In force on this day at the latest", of_status<&model::country_status::by>},
    {"signed", date, "Day of signature", of_status<&model::country_status::signed_on>},
    {"to", date, "Last day", of_status<&model::country_status::to>},
    {"note", text, "Note of the catalogue", of_status<&model::country_status::note>},
    {"sources", list, "Ids of the sources", of_status<&model::country_status::sources>},
};

void each_status(const export_context& /*context*/, const any_record& one,
                 const std::function<void(const status_row&)>& take) {
  const auto* country = one.as<model::country>();
  if (country == nullptr) return;
  for (const model::country_status& status : country->statuses) take({country->id, status});
}

struct category_row {
  const model::region& region;
  const model::region_category& category;
};

template <auto pointer>
std::string of_category(const category_row& one) {
  return to_cell(one.category.*pointer);
}

constexpr field<category_row> category_fields[]{
    {"region", text, "NUTS-2 code", [](const category_row& one) { return one.region.id; }},
    {"country", text, "Code of the country",
     [](const category_row& one) { return one.region.country.text(); }},
    {"period", text, "Programming period", of_category<&model::region_category::period>},
    {"category", text, "less-developed, transition or more-developed",
     of_category<&model::region_category::category>},
    {"population_share", number, "Share of the population in this category; empty means all",
     of_category<&model::region_category::population_share>},
    {"confidence", text, "A direct evidence, B inferred, C unconfirmed",
     of_category<&model::region_category::confidence>},
    {"basis", text, "list: the code stands in the period's list; crosswalk: derived",
     of_category<&model::region_category::basis>},
    {"sources", list, "Ids of the sources", of_category<&model::region_category::sources>},
};

void each_category(const export_context& /*context*/, const any_record& one,
                   const std::function<void(const category_row&)>& take) {
  const auto* region = one.as<model::region>();
  if (region == nullptr) return;
  for (const model::region_category& category : region->categories) take({*region, category});
}

}  // namespace

table memberships_table() {
  return make_table<membership>("memberships", "One row per partner of a partnership.",
                                membership_fields, each_membership);
}

table statuses_table() {
  return make_table<status_row>("statuses", "One row per dated status of a country.", status_fields,
                                each_status);
}

table region_categories_table() {
  return make_table<category_row>("region-categories", "One row per region, period and category.",
                                  category_fields, each_category);
}

}  // namespace escp::opendata
