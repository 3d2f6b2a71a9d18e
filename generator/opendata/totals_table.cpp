#include "opendata/tables.h"
#include "rules/totals.h"

namespace escp::opendata {

namespace {

using enum cell_type;

struct total_row {
  const rules::totals& of;
  const rules::total& one;
};

template <auto pointer>
std::string of_claim(const total_row& row) {
  return to_cell(row.one.claim->*pointer);
}

template <auto pointer>
std::string of_own(const total_row& row) {
  return std::to_string(row.of.own.*pointer);
}

template <class number>
std::string number_cell(const std::optional<number>& value) {
  return value ? std::to_string(*value) : std::string();
}

constexpr field<total_row> total_fields[]{
    {"programme", text, "Id of the programme",
     [](const total_row& row) { return row.of.programme->id; }},
    {"generation", number, "Number of its generation; empty when it is not about one",
     [](const total_row& row) {
       return row.of.generation == nullptr ? std::string() : to_cell(row.of.generation->number);
     }},
    {"call", text, "Id of its call; empty when it is not about one",
     [](const total_row& row) { return row.of.call == nullptr ? std::string() : row.of.call->id; }},
    {"measure", text, "What was counted: a code of the taxonomy measures",
     of_claim<&model::claim::measure>},
    {"value", number, "The figure as published", of_claim<&model::claim::value>},
    {"qualifier", text, "about, at-least, more-than or up-to; empty when exact",
     of_claim<&model::claim::qualifier>},
    {"unit", text, "Unit; empty for counts", of_claim<&model::claim::unit>},
    {"as_of", date, "Day for which it holds", of_claim<&model::claim::as_of>},
    {"disputed", yes_no, "yes when sources give other values of it for the same day",
     [](const total_row& row) { return std::string(row.one.is_disputed ? "yes" : ""); }},
    {"own", number, "The catalogue's own count; empty for what it does not count",
     [](const total_row& row) { return number_cell(row.one.own); }},
    {"difference", number, "Own count less published figure",
     [](const total_row& row) { return number_cell(row.one.difference); }},
    {"agreement", text, "none, same, fewer or more; what the qualifier allows is the same",
     [](const total_row& row) { return std::string(rules::name_of(row.one.agreement)); }},
    {"partnerships", number, "Partnerships on file", of_own<&rules::own_counts::partnerships>},
    {"with_partners", number, "Those of them with at least one partner on file",
     of_own<&rules::own_counts::with_partners>},
    {"with_all_partners", number, "Those whose list of partners is known to be complete",
     of_own<&rules::own_counts::with_all_partners>},
    {"note", text, "Note of the catalogue", of_claim<&model::claim::note>},
    {"basis", text, "stated, inferred or unconfirmed",
     [](const total_row& row) { return basis_cell(row.one.claim->sources); }},
    {"sources", list, "Ids of the sources", of_claim<&model::claim::sources>},
};

void each_total(const export_context& context, const any_record& record,
                const std::function<void(const total_row&)>& take) {
  const auto* programme = record.as<model::programme>();
  if (programme == nullptr) return;
  for (const rules::totals& of : rules::totals_of(*programme, context.input().catalogue)) {
    for (const rules::total& one : rules::published_totals(of)) take({of, one});
  }
}

}  // namespace

table totals_table() {
  return make_table<total_row>(
      "totals", "One row per published total of a programme, with the catalogue's own count.",
      total_fields, each_total);
}

}  // namespace escp::opendata
