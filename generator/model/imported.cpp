#include "model/imported.h"

#include <algorithm>
#include <functional>

#include "base/json_text.h"
#include "model/decode.h"

namespace escp::model {

namespace {

/// A look at the text spares reading the JSON of the many records that do not have the member.
bool may_have(const record& one, std::string_view member) {
  return one.json.find(member) != std::string::npos;
}

other_value decode_other_value(const json& object) {
  return {.field = text_at(object, "field"),
          .value = text_at(object, "value"),
          .sources = source_refs_at(object, "sources")};
}

mapped_field decode_mapped_field(const json& object) {
  return {.field = text_at(object, "field"),
          .from = texts_at(object, "from"),
          .transform = text_at(object, "transform")};
}

source_staleness decode_staleness(const json& object) {
  return {.since = date_at(object, "since"),
          .days = int_at(object, "days").value_or(0),
          .reason = text_at(object, "reason")};
}

source_comparison decode_comparison(const json& object) {
  return {.compared = int_at(object, "compared").value_or(0),
          .differ = int_at(object, "differ").value_or(0),
          .unknown = int_at(object, "unknown").value_or(0)};
}

context_figure decode_figure(const json& object) {
  return {.measure = text_at(object, "measure"),
          .value = number_at(object, "value"),
          .unit = text_at(object, "unit"),
          .year = text_at(object, "year"),
          .flag = text_at(object, "flag"),
          .sources = source_refs_at(object, "sources")};
}

}  // namespace

bool is_imported(const document& one) {
  return one.kind == kind::sources ? one.json().contains("snapshot")
                                   : one.file.find("/snapshots/") != std::string::npos;
}

std::vector<other_value> other_values_of(const record& one) {
  if (!may_have(one, "\"other_values\"")) return {};
  return list_at(json::parse(one.json), "other_values", decode_other_value);
}

std::optional<fetched_source> fetched_source_of(const source& one) {
  if (!may_have(one, "\"snapshot\"")) return std::nullopt;
  const json whole = json::parse(one.json);
  const auto snapshot = whole.find("snapshot");
  if (snapshot == whole.end()) return std::nullopt;
  fetched_source made{.time = text_at(*snapshot, "fetched"),
                      .sha256 = text_at(*snapshot, "sha256"),
                      .rows = int_at(*snapshot, "rows").value_or(0),
                      .stale = std::nullopt,
                      .comparison = std::nullopt,
                      .mapping = list_at(whole, "mapping", decode_mapped_field)};
  if (whole.contains("stale")) made.stale = decode_staleness(whole.at("stale"));
  if (whole.contains("comparison")) made.comparison = decode_comparison(whole.at("comparison"));
  return made;
}

std::vector<context_figure> context_of(const record& one) {
  if (!may_have(one, "\"context\"")) return {};
  auto all = list_at(json::parse(one.json), "context", decode_figure);
  std::ranges::stable_sort(all, std::ranges::greater{}, &context_figure::year);
  return all;
}

std::string without_places(std::string_view pointer) {
  std::string made;
  for (const std::string& token : pointer_tokens(pointer)) {
    const bool is_place = token.find_first_not_of("0123456789") == std::string::npos;
    if (!is_place) made = pointer_to(made, token);
  }
  return made;
}

}  // namespace escp::model
