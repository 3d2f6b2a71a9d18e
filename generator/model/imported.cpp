#include "model/imported.h"

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

}  // namespace

bool is_imported(const document& one) {
  return one.kind == kind::sources ? one.json.contains("snapshot")
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
                      .mapping = list_at(whole, "mapping", decode_mapped_field)};
  if (whole.contains("stale")) made.stale = decode_staleness(whole.at("stale"));
  return made;
}

}  // namespace escp::model
