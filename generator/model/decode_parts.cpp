#include "model/decode.h"

namespace escp::model {

basis basis_named(std::string_view name) {
  if (name == "inferred") return basis::inferred;
  if (name == "unconfirmed") return basis::unconfirmed;
  return basis::stated;
}

claim decode_claim(const json_view& object) {
  return {.measure = text_at(object, "measure"),
          .value = number_at(object, "value"),
          .qualifier = text_at(object, "qualifier"),
          .nature = text_at(object, "nature"),
          .unit = text_at(object, "unit"),
          .as_of = date_at(object, "as_of"),
          .note = text_at(object, "note"),
          .sources = source_refs_at(object, "sources")};
}

void decode_head(const json_view& object, record& one) {
  one.id = text_at(object, "id");
  one.sources = source_refs_at(object, "sources");
  one.notes = texts_at(object, "notes");
  thread_local std::string made;  // so that what is kept is no longer than it must be
  made.clear();
  object.dump_to(made);
  one.json = made;
  const auto fields = object.find("field_sources");
  if (fields == object.end()) return;
  fields->each_member([&](std::string_view pointer, const json_view& /*refs*/) {
    one.field_sources.emplace(pointer, source_refs_at(*fields, pointer));
  });
}

}  // namespace escp::model
