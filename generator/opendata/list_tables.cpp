#include <fmt/format.h>

#include "opendata/tables.h"

namespace escp::opendata {

namespace {

using enum cell_type;

/// What rows of lists share: the record that they come from.
struct origin {
  model::kind kind;
  const std::string& id;
};

struct claim_row {
  origin from;
  std::string part;  ///< pointer to the part of the record that the claim is about
  const model::claim& claim;
};

template <class row_type>
std::string kind_cell(const row_type& one) {
  return std::string(model::name_of(one.from.kind));
}

template <class row_type>
std::string id_cell(const row_type& one) {
  return one.from.id;
}

template <auto pointer>
std::string of_claim(const claim_row& one) {
  return to_cell(one.claim.*pointer);
}

constexpr field<claim_row> claim_fields[]{
    {"kind", text, "Kind of the record that it is about", kind_cell},
    {"record", text, "Id of that record", id_cell},
    {"part", text, "JSON pointer to the part that it is about; empty for all of it",
     [](const claim_row& one) { return one.part; }},
    {"measure", text, "What was counted: a code of the taxonomy measures",
     of_claim<&model::claim::measure>},
    {"value", number, "The figure", of_claim<&model::claim::value>},
    {"qualifier", text, "about, at-least, more-than or up-to; empty when exact",
     of_claim<&model::claim::qualifier>},
    {"nature", text, "total, target, result, planned or reported", of_claim<&model::claim::nature>},
    {"unit", text, "Unit; empty for counts", of_claim<&model::claim::unit>},
    {"as_of", date, "Day for which it holds", of_claim<&model::claim::as_of>},
    {"note", text, "Note of the catalogue", of_claim<&model::claim::note>},
    {"basis", text, "stated, inferred or unconfirmed",
     [](const claim_row& one) { return basis_cell(one.claim.sources); }},
    {"sources", list, "Ids of the sources", of_claim<&model::claim::sources>},
};

void each_claim(const export_context& /*context*/, const any_record& record,
                const std::function<void(const claim_row&)>& take) {
  const origin from{record.kind(), record.head().id};
  record.visit([&](const auto& one) {
    if constexpr (requires { one.claims; }) {
      for (const model::claim& claim : one.claims) take({from, "", claim});
    }
    if constexpr (requires { one.generations; }) {
      for (std::size_t at = 0; at < one.generations.size(); ++at) {
        const std::string part = fmt::format("/generations/{}", at);
        for (const model::claim& claim : one.generations[at].claims) take({from, part, claim});
      }
    }
  });
}

struct region_row {
  origin from;
  const model::named_region& region;
};

template <auto pointer>
std::string of_region(const region_row& one) {
  return to_cell(one.region.*pointer);
}

constexpr field<region_row> region_fields[]{
    {"kind", text, "Kind of the record that names the region", kind_cell},
    {"record", text, "Id of that record", id_cell},
    {"name", text, "Region as stated", of_region<&model::named_region::name>},
    {"country", text, "Code of the country", of_region<&model::named_region::country>},
    {"region", text, "NUTS-2 code, when it is certain", of_region<&model::named_region::region>},
    {"candidates", list, "It is one of these, when it is not certain",
     of_region<&model::named_region::candidates>},
    {"role", text, "lead, co-lead, partner, participating or mentioned",
     of_region<&model::named_region::role>},
};

void each_region(const export_context& /*context*/, const any_record& record,
                 const std::function<void(const region_row&)>& take) {
  record.visit([&](const auto& one) {
    if constexpr (requires { one.regions.front().role; }) {
      for (const model::named_region& region : one.regions) {
        take({{record.kind(), one.id}, region});
      }
    }
  });
}

struct value_row {
  const std::string& taxonomy;
  const model::taxonomy_value& value;
};

template <auto pointer>
std::string of_value(const value_row& one) {
  return one.value.*pointer;
}

constexpr field<value_row> value_fields[]{
    {"taxonomy", text, "Id of the taxonomy", [](const value_row& one) { return one.taxonomy; }},
    {"code", text, "Code", of_value<&model::taxonomy_value::code>},
    {"name", text, "Name in English", of_value<&model::taxonomy_value::name>},
    {"note", text, "Note of the catalogue", of_value<&model::taxonomy_value::note>},
};

void each_value(const export_context& /*context*/, const any_record& record,
                const std::function<void(const value_row&)>& take) {
  const auto* taxonomy = record.as<model::taxonomy>();
  if (taxonomy == nullptr) return;
  for (const model::taxonomy_value& value : taxonomy->values) take({taxonomy->id, value});
}

}  // namespace

table claims_table() {
  return make_table<claim_row>("claims", "One row per figure that a source published.",
                               claim_fields, each_claim);
}

table named_regions_table() {
  return make_table<region_row>(
      "named-regions",
      "One row per region that a thematic area or an expression of interest names.", region_fields,
      each_region);
}

table taxonomy_values_table() {
  return make_table<value_row>("taxonomy-values", "One row per code of a taxonomy.", value_fields,
                               each_value);
}

}  // namespace escp::opendata
