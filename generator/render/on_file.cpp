#include "render/on_file.h"

#include <algorithm>
#include <stdexcept>

#include "base/json_text.h"
#include "base/json_tree.h"
#include "base/text.h"
#include "render/on_file_value.h"

namespace escp::render {

shape_names on_file_names() {
  const shape_names row =
      together({{"label", "value!", "refs!"}, optional({"read", "section", "note"})});
  return within("on_file", together({{"summary"}, within("rows", row)}));
}

namespace {

using model::source_refs;

/// The sources that the record gives for the field itself.
const source_refs* own_sources(const model::record& one, std::string_view name) {
  const auto found = one.field_sources.find(pointer_to({}, name));
  return found == one.field_sources.end() ? nullptr : &found->second;
}

/// Whether every entry of the field carries its sources with it.
bool has_inner_sources(const json_view& value) {
  const auto carries = [](const json_view& one) { return one.contains("sources"); };
  return carries(value) ||
         (value.is_array() && !value.empty() && std::all_of(value.begin(), value.end(), carries));
}

/// The newest day on which one of the sources entered the catalogue.
std::string read_on(const page_draft& page, const source_refs& sources) {
  std::optional<date> newest;
  for (const model::source_ref& ref : sources) {
    const model::source* one = page.catalogue().find<model::source>(ref.source);
    if (one != nullptr && one->recorded && (!newest || *newest < *one->recorded))
      newest = one->recorded;
  }
  return newest ? page.format("on-file.read", {{"date", page.texts().date(*newest)}})
                : std::string();
}

std::string joined(const source_refs& sources, shared_text model::source_ref::*part,
                   std::string_view separator) {
  std::vector<std::string> parts;
  for (const model::source_ref& ref : sources) {
    if (!(ref.*part).empty() && std::ranges::find(parts, ref.*part) == parts.end())
      parts.push_back(ref.*part);
  }
  return escp::join(parts, separator);
}

void add_sources(page_draft& page, view row, const model::record& one, std::string_view name,
                 const json_view& value) {
  const source_refs* own = own_sources(one, name);
  if (own == nullptr && has_inner_sources(value)) {
    row.set("refs", escaped(page.text("on-file.inner")));
    return;
  }
  const source_refs& sources = own == nullptr ? one.sources : *own;
  row.set("refs", page.refs(sources));
  row.set_if("read", read_on(page, sources));
  if (own == nullptr) return;
  const std::string section = joined(sources, &model::source_ref::section, "; ");
  row.set_if("section",
             section.empty() ? section : page.format("condition.section", {{"section", section}}));
  row.set_if("note", joined(sources, &model::source_ref::note, " "));
}

/// What the page says of the record itself and not of the world.
bool is_apart(std::string_view name) { return name == "sources" || name == "field_sources"; }

struct field {
  std::string label;
  std::string_view name;
  json_view value;
};

/// By what they are called.
std::vector<field> fields_of(const page_draft& page, const json_view& whole) {
  std::vector<field> all;
  whole.each_member([&](std::string_view name, const json_view& value) {
    if (!is_apart(name)) all.push_back({field_label(page, name), name, value});
  });
  std::ranges::stable_sort(
      all,
      [&](const std::string& left, const std::string& right) {
        return page.texts().less(left, right);
      },
      &field::label);
  return all;
}

/// The record's text, read into memory that the thread's next record uses again.
json_view read_record(const model::record& one) {
  thread_local json_tree tree;
  if (!tree.read(one.json, json_tree::limits::none))
    throw std::logic_error("a record that is no JSON: " + one.id);
  return tree.root();
}

}  // namespace

void add_on_file(page_draft& page, model::kind kind, const model::record& one) {
  on_file_value writer(page, kind, one);
  const std::vector<field> fields = fields_of(page, read_record(one));
  view block = page.root().add("on_file");
  for (const field& each : fields) {
    view row = block.add("rows");
    row.set("label", each.label).set("value", writer.value(each.name, each.value));
    add_sources(page, row, one, each.name, each.value);
  }
  block.set("summary", page.format("on-file.summary", {{"count", std::to_string(fields.size())}}));
}

}  // namespace escp::render
