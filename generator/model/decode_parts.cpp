#include "model/decode.h"

namespace escp::model {

namespace {

basis basis_named(std::string_view name) {
  if (name == "inferred") return basis::inferred;
  if (name == "unconfirmed") return basis::unconfirmed;
  return basis::stated;
}

source_ref decode_source_ref(const json& object) {
  return {.source = text_at(object, "source"),
          .section = text_at(object, "section"),
          .basis = basis_named(text_at(object, "basis")),
          .note = text_at(object, "note")};
}

}  // namespace

std::string text_at(const json& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : found->get<std::string>();
}

std::vector<std::string> texts_at(const json& object, std::string_view key) {
  return list_at(object, key, [](const json& element) { return element.get<std::string>(); });
}

std::optional<date> date_at(const json& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? std::nullopt : parse_date(found->get<std::string>());
}

std::optional<int> int_at(const json& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? std::nullopt : std::optional<int>(found->get<int>());
}

std::optional<bool> yes_no_at(const json& object, std::string_view key) {
  const std::string value = text_at(object, key);
  return value.empty() ? std::nullopt : std::optional<bool>(value == "yes");
}

std::string number_at(const json& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : found->dump();
}

std::vector<source_ref> source_refs_at(const json& object, std::string_view key) {
  return list_at(object, key, decode_source_ref);
}

claim decode_claim(const json& object) {
  return {.measure = text_at(object, "measure"),
          .value = number_at(object, "value"),
          .qualifier = text_at(object, "qualifier"),
          .nature = text_at(object, "nature"),
          .unit = text_at(object, "unit"),
          .as_of = date_at(object, "as_of"),
          .note = text_at(object, "note"),
          .sources = source_refs_at(object, "sources")};
}

named_region decode_named_region(const json& object) {
  return {.name = text_at(object, "name"),
          .country = text_at(object, "country"),
          .region = text_at(object, "region"),
          .candidates = texts_at(object, "candidates"),
          .role = text_at(object, "role")};
}

void decode_head(const json& object, record& one) {
  one.id = text_at(object, "id");
  one.sources = source_refs_at(object, "sources");
  one.notes = texts_at(object, "notes");
  one.json = object.dump();
  const auto fields = object.find("field_sources");
  if (fields == object.end()) return;
  for (const auto& [pointer, refs] : fields->items()) {
    one.field_sources[pointer] = source_refs_at(*fields, pointer);
  }
}

}  // namespace escp::model
