#include <algorithm>

#include "base/csv_line.h"
#include "opendata/kind_fields.h"

namespace escp::opendata {

namespace {

using enum cell_type;
using model::partnership;

/// The cell of a member of the label, empty without a label.
template <auto pointer>
std::string of_label(const partnership& one) {
  return one.label ? to_cell((*one.label).*pointer) : std::string();
}

std::string coordinators(const partnership& one) {
  std::vector<std::string> ids;
  for (const model::partner& each : one.partners) {
    if (each.role == "coordinator") ids.push_back(each.organisation);
  }
  return list_cell(ids);
}

std::string partners(const partnership& one) {
  std::vector<std::string> ids;
  for (const model::partner& each : one.partners) ids.push_back(each.organisation);
  return list_cell(ids);
}

constexpr field<partnership> fields[]{
    {"id", text, "Permanent id of the partnership", member<&partnership::id>},
    {"acronym", text, "Acronym", member<&partnership::acronym>},
    {"title", text, "Full title", member<&partnership::title>},
    {"programme", text, "Id of the programme", member<&partnership::programme>},
    {"call", text, "Id of the call", member<&partnership::call>},
    {"generation", number, "Generation of the programme", member<&partnership::generation>},
    {"strand", text, "Strand of the call", member<&partnership::strand>},
    {"state", text, "State, such as voluntary", member<&partnership::state>},
    {"label", text, "Label named by a source", of_label<&model::label_award::label>},
    {"label_state", text, "awarded or not-confirmed", of_label<&model::label_award::state>},
    {"label_awarded", date, "Date of the award", of_label<&model::label_award::awarded>},
    {"label_ended", date, "End of the label", of_label<&model::label_award::ended>},
    {"label_withdrawn", date, "Withdrawal of the label", of_label<&model::label_award::withdrawn>},
    {"coordinator", list, "Ids of the coordinators", coordinators},
    {"partners", list, "Ids of all partners; see memberships.csv", partners},
    {"partners_complete", yes_no, "Whether the list of partners is known to be whole",
     member<&partnership::partners_complete>},
    {"countries_stated", list, "Countries that a source names for the whole",
     member<&partnership::countries_stated>},
    {"start", date, "First day", member<&partnership::start>},
    {"end", date, "Last day", member<&partnership::end>},
    {"duration_months", number, "Duration in months", member<&partnership::duration_months>},
    {"grant_agreement", text, "Number of the grant agreement",
     member<&partnership::grant_agreement>},
    {"website", text, "Address of the website", member<&partnership::website>},
    {"themes", list, "Ids of thematic areas", member<&partnership::themes>},
    {"emerging_industries", list, "Codes of emerging industries",
     member<&partnership::emerging_industries>},
    {"ecosystems", list, "Codes of industrial ecosystems", member<&partnership::ecosystems>},
    {"sectors", list, "Sectors as stated", member<&partnership::sectors>},
    {"technology_fields", list, "Technology fields as stated",
     member<&partnership::technology_fields>},
    {"s3_priorities", list, "Smart specialisation priorities as stated",
     member<&partnership::s3_priorities>},
    {"target_markets", list, "Target markets as stated", member<&partnership::target_markets>},
    {"follows", list, "Ids of the partnerships that it continues", member<&partnership::follows>},
    {"notes", list, "Notes of the catalogue", member<&partnership::notes>},
    {"sources", list, "Ids of the sources", member<&partnership::sources>},
};

}  // namespace

template <>
std::span<const field<partnership>> fields_of() {
  return fields;
}

}  // namespace escp::opendata
