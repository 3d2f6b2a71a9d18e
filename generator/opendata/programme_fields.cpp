#include "base/csv_line.h"
#include "opendata/kind_fields.h"

namespace escp::opendata {

namespace {

using enum cell_type;
using model::call;
using model::event;
using model::programme;
using model::support_action;

std::string generations(const programme& one) {
  std::vector<std::string> names;
  for (const model::generation& each : one.generations) names.push_back(each.name);
  return list_cell(names);
}

constexpr field<programme> programme_fields[]{
    {"id", text, "Permanent id of the programme", member<&programme::id>},
    {"name", text, "Name", member<&programme::name>},
    {"acronym", text, "Acronym", member<&programme::acronym>},
    {"framework", text, "EU programme that pays for it", member<&programme::framework>},
    {"from", date, "First day", member<&programme::from>},
    {"to", date, "Last day", member<&programme::to>},
    {"summary", text, "What it is", member<&programme::summary>},
    {"generations", list, "Names of its generations", generations},
    {"notes", list, "Notes of the catalogue", member<&programme::notes>},
    {"sources", list, "Ids of the sources", member<&programme::sources>},
};

std::string conditions(const call& one) {
  std::vector<std::string> ids;
  for (const auto& each : one.conditions) ids.push_back(each.value("id", std::string()));
  return list_cell(ids);
}

constexpr field<call> call_fields[]{
    {"id", text, "Permanent id of the call", member<&call::id>},
    {"programme", text, "Id of the programme", member<&call::programme>},
    {"title", text, "Title", member<&call::title>},
    {"reference", text, "Reference number", member<&call::reference>},
    {"opens", date, "Opening day", member<&call::opens>},
    {"closes", date, "Closing day", member<&call::closes>},
    {"conditions", list, "Ids of its conditions; see calls.json", conditions},
    {"notes", list, "Notes of the catalogue", member<&call::notes>},
    {"sources", list, "Ids of the sources", member<&call::sources>},
};

constexpr field<support_action> support_action_fields[]{
    {"id", text, "Permanent id of the support action", member<&support_action::id>},
    {"name", text, "Name", member<&support_action::name>},
    {"phase", text, "preparation, mapping, cooperation or business-plan",
     member<&support_action::phase>},
    {"order", number, "Place in the document", member<&support_action::order>},
    {"summary", text, "What it is", member<&support_action::summary>},
    {"audience", text, "For whom it is", member<&support_action::audience>},
    {"managed_by", text, "Who runs it", member<&support_action::managed_by>},
    {"url", text, "Address", member<&support_action::url>},
    {"from", date, "First day", member<&support_action::from>},
    {"to", date, "Last day", member<&support_action::to>},
    {"as_of", date, "Day for which the source says so", member<&support_action::as_of>},
    {"notes", list, "Notes of the catalogue", member<&support_action::notes>},
    {"sources", list, "Ids of the sources", member<&support_action::sources>},
};

constexpr field<event> event_fields[]{
    {"id", text, "Permanent id of the event", member<&event::id>},
    {"name", text, "Name", member<&event::name>},
    {"from", date, "First day", member<&event::from>},
    {"to", date, "Last day", member<&event::to>},
    {"place", text, "Place", member<&event::place>},
    {"summary", text, "What it was", member<&event::summary>},
    {"notes", list, "Notes of the catalogue", member<&event::notes>},
    {"sources", list, "Ids of the sources", member<&event::sources>},
};

}  // namespace

template <>
std::span<const field<programme>> fields_of() {
  return programme_fields;
}

template <>
std::span<const field<call>> fields_of() {
  return call_fields;
}

template <>
std::span<const field<support_action>> fields_of() {
  return support_action_fields;
}

template <>
std::span<const field<event>> fields_of() {
  return event_fields;
}

}  // namespace escp::opendata
