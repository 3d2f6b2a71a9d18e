#include "sources/mapping.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "sources/transforms.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;

/// The values of the row that a field is made from, joined; empty when there is none.
std::string joined(const field_mapping& mapping, std::span<const std::size_t> places,
                   const kept_row& row) {
  if (mapping.from.empty()) return mapping.constant;
  std::string all;
  for (const std::size_t place : places) {
    if (place >= row.values.size() || !row.values[place] || trim(*row.values[place]).empty())
      continue;
    if (!all.empty()) all += mapping.joined_with;
    all += *row.values[place];
  }
  return all;
}

result<std::string> transformed(std::string value, std::span<const transform> steps) {
  for (const transform& step : steps) {
    if (value.empty()) break;
    auto next = step.row->apply(value, step.argument);
    if (!next) return next;
    value = std::move(*next);
  }
  return value;
}

result<json> list_value(const std::string& text) {
  json list = json::array();
  for (const std::string_view one : split(text, list_separator)) {
    const std::string value(trim(one));
    if (!value.empty() && std::ranges::find(list, json(value)) == list.end()) list.push_back(value);
  }
  return list;
}

result<json> number_value(const std::string& text) {
  json number = json::parse(text, nullptr, false);
  if (!number.is_number()) return fail(fmt::format("{} is not a number", in_quotes(text)));
  return number;
}

result<json> typed(std::string text, const field_mapping& mapping) {
  if (mapping.type == value_type::list) return list_value(text);
  if (mapping.type == value_type::number) return number_value(text);
  if (!mapping.allowed.empty() &&
      std::ranges::find(mapping.allowed, text) == mapping.allowed.end()) {
    const std::vector<std::string_view> names(mapping.allowed.begin(), mapping.allowed.end());
    return fail(fmt::format("unknown value {}{}", in_quotes(text), did_you_mean(text, names)));
  }
  if (std::string_view("=+-@").find(text.front()) != std::string_view::npos)
    return fail(fmt::format("{} begins like a formula of a spreadsheet", in_quotes(text)));
  std::ranges::replace(text, '\n', ' ');
  return json(std::move(text));
}

/// What a field becomes; null when the row has nothing for it.
result<json> value_of(const field_mapping& mapping, std::span<const std::size_t> places,
                      const kept_row& row) {
  auto text = transformed(joined(mapping, places, row), mapping.steps);
  if (!text) return tl::unexpected(text.error());
  if (text->empty()) return json();
  auto value = typed(std::move(*text), mapping);
  if (value && value->is_array() && value->empty()) return json();
  return value;
}

}  // namespace

row_mapper::row_mapper(const source_description& source, std::span<const std::string> fields) {
  for (const field_mapping& one : source.fields) {
    bound_field bound{.mapping = &one, .target = json::json_pointer(one.target), .places = {}};
    for (const std::string& name : one.from) {
      const auto found = std::ranges::find(fields, name);
      if (found == fields.end()) unknown_.push_back(name);
      bound.places.push_back(static_cast<std::size_t>(found - fields.begin()));
    }
    bound_.push_back(std::move(bound));
  }
}

mapped_row row_mapper::map(const kept_row& row) const {
  mapped_row made;
  for (const bound_field& one : bound_) {
    auto value = value_of(*one.mapping, one.places, row);
    if (!value) {
      made.problems.push_back({one.mapping->target, value.error().message});
    } else if (!value->is_null()) {
      made.record[one.target] = std::move(*value);
    }
  }
  return made;
}

std::vector<mapping_problem> row_mapper::problems(const kept_row& row) const {
  std::vector<mapping_problem> all;
  for (const bound_field& one : bound_) {
    const auto value = value_of(*one.mapping, one.places, row);
    if (!value) all.push_back({one.mapping->target, value.error().message});
  }
  return all;
}

}  // namespace escp::sources
