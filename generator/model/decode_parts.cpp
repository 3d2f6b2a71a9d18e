#include "model/decode.h"

namespace escp::model {

basis basis_named(std::string_view name) {
  if (name == "inferred") return basis::inferred;
  if (name == "unconfirmed") return basis::unconfirmed;
  return basis::stated;
}

claim decode_claim(const json_view& object) {
  return {.measure = shared_at(object, "measure"),
          .value = number_at(object, "value"),
          .qualifier = shared_at(object, "qualifier"),
          .nature = shared_at(object, "nature"),
          .unit = shared_at(object, "unit"),
          .as_of = date_at(object, "as_of"),
          .note = shared_at(object, "note"),
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
    one.field_sources.emplace(shared_text(pointer), source_refs_at(*fields, pointer));
  });
}

}  // namespace escp::model
