#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/json_text.h"
#include "base/text.h"
#include "model/imported.h"
#include "opendata/tables.h"

namespace escp::opendata {

namespace {

using enum cell_type;
using json = nlohmann::json;

/// One value of one record, and one source that it was read in.
struct statement {
  model::kind kind;
  const std::string& id;
  std::string field;
  std::string value;
  std::string_view state;  ///< "published", or "overruled" by a source of higher precedence
  const model::source_ref& ref;
  const model::source* source;           ///< nullptr: not on file
  const model::fetched_source* fetched;  ///< nullptr: not read by machine
};

std::string basis_of(const statement& one) { return basis_cell({one.ref}); }

template <auto pointer>
std::string of_source(const statement& one) {
  return one.source == nullptr ? std::string() : to_cell(one.source->*pointer);
}

/// How the source says that this field is made, if it is read by machine.
const model::mapped_field* mapping_of(const statement& one) {
  if (one.fetched == nullptr) return nullptr;
  const auto& all = one.fetched->mapping;
  const auto found =
      std::ranges::find(all, model::without_places(one.field), &model::mapped_field::field);
  return found == all.end() ? nullptr : &*found;
}

std::string columns_of(const statement& one) {
  const auto* mapping = mapping_of(one);
  return mapping == nullptr ? std::string() : to_cell(mapping->from);
}

std::string transform_of(const statement& one) {
  const auto* mapping = mapping_of(one);
  return mapping == nullptr ? std::string() : mapping->transform;
}

std::string snapshot_of(const statement& one) {
  return one.fetched == nullptr ? std::string() : one.fetched->sha256;
}

constexpr field<statement> statement_fields[]{
    {"kind", text, "Kind of the record",
     [](const statement& one) { return std::string(model::name_of(one.kind)); }},
    {"id", text, "Id of the record", [](const statement& one) { return one.id; }},
    {"field", text, "JSON pointer to the field", [](const statement& one) { return one.field; }},
    {"value", text, "Value", [](const statement& one) { return one.value; }},
    {"state", text, "published, or overruled by a source of higher precedence",
     [](const statement& one) { return std::string(one.state); }},
    {"basis", text, "stated, inferred or unconfirmed", basis_of},
    {"source", text, "Id of the source",
     [](const statement& one) { return one.ref.source.text(); }},
    {"section", text, "Section, line or row of the source",
     [](const statement& one) { return one.ref.section.text(); }},
    {"columns", list, "Fields of the source that it was made from", columns_of},
    {"transform", text, "What was done to the value", transform_of},
    {"address", text, "Address of the source", of_source<&model::source::url>},
    {"read_on", date, "Day on which the source was read", of_source<&model::source::recorded>},
    {"snapshot", text, "SHA-256 of what was kept of the source", snapshot_of},
};

/// The fetched sources of a catalogue by id, read once.
using fetched_sources = std::map<std::string, model::fetched_source, std::less<>>;

fetched_sources fetched_of(const model::catalogue& catalogue) {
  fetched_sources all;
  for (const model::source& one : catalogue.all<model::source>()) {
    if (auto fetched = model::fetched_source_of(one)) all.emplace(one.id, std::move(*fetched));
  }
  return all;
}

/// Walks the values of a record and hands on a statement for each of their sources.
class record_walk {
 public:
  record_walk(const export_context& context, const any_record& record,
              const fetched_sources& fetched, const std::function<void(const statement&)>& take)
      : catalogue_(context.input().catalogue), record_(record), fetched_(fetched), take_(take) {}

  void run() {
    const json whole = json::parse(record_.head().json);
    for (const auto& [name, value] : whole.items()) {
      if (!is_about_the_record(name)) walk(pointer_to("", name), value, {});
    }
    for (const model::other_value& one : model::other_values_of(record_.head()))
      put(one.field, one.value, "overruled", one.sources);
  }

 private:
  static bool is_about_the_record(std::string_view name) {
    return name == "id" || name == "sources" || name == "field_sources" || name == "other_values" ||
           name == "notes";
  }

  void walk(const std::string& pointer, const json& value,
            const std::vector<model::source_ref>& own) {
    if (!value.is_structured()) {
      const std::string shown = value.is_string() ? value.get<std::string>() : value.dump();
      put(pointer, shown, "published", sources_of(record_.head(), pointer, own));
      return;
    }
    const bool has_sources = value.is_object() && value.contains("sources");
    const auto inner = has_sources ? refs_of(value.at("sources")) : own;
    for (const auto& [name, member] : value.items()) {
      if (name != "sources") walk(pointer_to(pointer, name), member, inner);
    }
  }

  static std::vector<model::source_ref> refs_of(const json& list) {
    std::vector<model::source_ref> refs;
    for (const json& one : list) {
      const std::string basis = one.value("basis", "");
      refs.push_back({.source = shared_text(one.value("source", "")),
                      .section = shared_text(one.value("section", "")),
                      .basis = basis == "inferred"      ? model::basis::inferred
                               : basis == "unconfirmed" ? model::basis::unconfirmed
                                                        : model::basis::stated,
                      .note = {}});
    }
    return refs;
  }

  void put(const std::string& pointer, const std::string& value, std::string_view state,
           const std::vector<model::source_ref>& refs) const {
    for (const model::source_ref& ref : refs) {
      const auto fetched = fetched_.find(ref.source);
      take_({record_.kind(), record_.head().id, pointer, value, state, ref,
             catalogue_.find<model::source>(ref.source),
             fetched == fetched_.end() ? nullptr : &fetched->second});
    }
  }

  const model::catalogue& catalogue_;
  const any_record& record_;
  const fetched_sources& fetched_;
  const std::function<void(const statement&)>& take_;
};

}  // namespace

table statements_table() {
  table made = make_table<statement>(
      "statements", "One row per value and source: where it was read.", statement_fields, {});
  made.each_row = [fetched = std::make_shared<std::optional<fetched_sources>>()](
                      const export_context& context, const any_record& record,
                      const std::function<void(const row&)>& take) {
    if (record.kind() == model::kind::sources) return;
    if (!*fetched) *fetched = fetched_of(context.input().catalogue);
    const auto take_statement = [&](const statement& one) {
      row cells;
      for (const field<statement>& of : statement_fields) cells.push_back(of.cell(one));
      take(cells);
    };
    record_walk(context, record, **fetched, take_statement).run();
  };
  return made;
}

}  // namespace escp::opendata
