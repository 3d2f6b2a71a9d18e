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
  return within("on_file", together({{"summary"}, within("rows", row), optional({"all_read"})}));
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
std::optional<date> newest_of(const page_draft& page, const source_refs& sources) {
  std::optional<date> newest;
  for (const model::source_ref& ref : sources) {
    const model::source* one = page.catalogue().find<model::source>(ref.source);
    if (one != nullptr && one->recorded && (!newest || *newest < *one->recorded))
      newest = one->recorded;
  }
  return newest;
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

/// What the page says of the record itself and not of the world.
bool is_apart(std::string_view name) { return name == "sources" || name == "field_sources"; }

struct field {
  std::string label;
  std::string_view name;
  json_view value;
  const source_refs* own = nullptr;      ///< what the record gives for this field itself
  const source_refs* sources = nullptr;  ///< its own or the record's; none: each entry has them
  std::optional<date> read = {};         ///< the newest day of the sources
};

/// `read`: the newest day of the record's sources.
void find_sources(const page_draft& page, const model::record& one, const std::optional<date>& read,
                  field& to) {
  to.own = own_sources(one, to.name);
  if (to.own == nullptr && has_inner_sources(to.value)) return;
  to.sources = to.own == nullptr ? &one.sources : to.own;
  to.read = to.own == nullptr ? read : newest_of(page, *to.own);
}

/// By what they are called.
std::vector<field> fields_of(const page_draft& page, const model::record& one,
                             const json_view& whole) {
  std::vector<field> all;
  whole.each_member([&](std::string_view name, const json_view& value) {
    if (!is_apart(name))
      all.push_back({.label = field_label(page, name), .name = name, .value = value});
  });
  const std::optional<date> read = newest_of(page, one.sources);
  for (field& each : all) find_sources(page, one, read, each);
  std::ranges::stable_sort(
      all,
      [&](const std::string& left, const std::string& right) {
        return page.texts().less(left, right);
      },
      &field::label);
  return all;
}

/// The day that all fields with sources share, which need not be said of each.
std::optional<date> common_day(const std::vector<field>& all) {
  const auto has_sources = [](const field& one) { return one.sources != nullptr; };
  const auto first = std::ranges::find_if(all, has_sources);
  if (first == all.end()) return std::nullopt;
  const bool is_common = std::ranges::all_of(
      all, [&](const field& one) { return !has_sources(one) || one.read == first->read; });
  return is_common ? first->read : std::nullopt;
}

void add_sources(page_draft& page, view row, const field& one, bool says_day) {
  if (one.sources == nullptr) {
    row.set("refs", escaped(page.text("on-file.inner")));
    return;
  }
  row.set("refs", page.refs(*one.sources));
  if (says_day && one.read)
    row.set_if("read", page.format("on-file.read", {{"date", page.texts().date(*one.read)}}));
  if (one.own == nullptr) return;
  const std::string section = joined(*one.own, &model::source_ref::section, "; ");
  row.set_if("section",
             section.empty() ? section : page.format("condition.section", {{"section", section}}));
  row.set_if("note", joined(*one.own, &model::source_ref::note, " "));
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
  const std::vector<field> fields = fields_of(page, one, read_record(one));
  const std::optional<date> day = common_day(fields);
  view block = page.root().add("on_file");
  if (day)
    block.set_if("all_read", page.format("on-file.all-read", {{"date", page.texts().date(*day)}}));
  for (const field& each : fields) {
    view row = block.add("rows");
    row.set("label", each.label).set("value", writer.value(each.name, each.value));
    add_sources(page, row, each, !day);
  }
  block.set("summary", page.format("on-file.summary", {{"count", std::to_string(fields.size())}}));
}

}  // namespace escp::render
