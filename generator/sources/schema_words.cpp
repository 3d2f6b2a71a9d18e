#include "sources/schema_words.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "base/text.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;

/// Everything an explanation may need to look at.
struct violation {
  const json& value;
  const json& schema;
  const json_source& source;
  const std::string& pointer;
  std::string_view description;
};

std::string_view type_in_words(std::string_view type) {
  if (type == "string") return "a text";
  if (type == "array") return "a list";
  if (type == "object") return "an object";
  if (type == "integer") return "a whole number";
  if (type == "number") return "a number";
  if (type == "boolean") return "true or false";
  return "null";
}

std::string_view type_of(const json& value) {
  if (value.is_string()) return type_in_words("string");
  if (value.is_array()) return type_in_words("array");
  if (value.is_object()) return type_in_words("object");
  if (value.is_number_integer()) return type_in_words("integer");
  if (value.is_number()) return type_in_words("number");
  if (value.is_boolean()) return type_in_words("boolean");
  return type_in_words("null");
}

std::string expected_type(const json& schema) {
  const json type = schema.value("type", json());
  if (type.is_string()) return std::string(type_in_words(type.get<std::string>()));
  std::string all;
  for (const json& one : type) {
    all += (all.empty() ? "" : " or ") + std::string(type_in_words(one.get<std::string>()));
  }
  return all.empty() ? "another type" : all;
}

std::string shown(const json& value) {
  return value.is_string() ? in_quotes(value.get<std::string>()) : in_quotes(value.dump());
}

std::vector<std::string_view> views_of(const json& texts) {
  std::vector<std::string_view> views;
  for (const json& text : texts) {
    if (text.is_string()) views.emplace_back(text.get_ref<const std::string&>());
  }
  return views;
}

std::string hint_of(const json& schema) { return schema.value("description", std::string()); }

finding at_value(const violation& one, std::string code, std::string message, std::string hint) {
  return {.code = std::move(code),
          .where = locate(one.source, one.pointer),
          .pointer = one.pointer,
          .message = std::move(message),
          .hint = std::move(hint)};
}

void explain_type(const violation& one, findings& found) {
  found.push_back(at_value(one, "schema-type",
                           fmt::format("expected {}, found {}: {}", expected_type(one.schema),
                                       type_of(one.value), shown(one.value)),
                           hint_of(one.schema)));
}

void explain_enum(const violation& one, findings& found) {
  const json allowed = one.schema.value("enum", json::array());
  const auto names = views_of(allowed);
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  const std::string word = one.value.is_string() ? one.value.get<std::string>() : one.value.dump();
  found.push_back(
      at_value(one, "schema-value",
               fmt::format("unknown value {}{}", in_quotes(word), did_you_mean(word, names)),
               "one of: " + list));
}

void explain_pattern(const violation& one, findings& found) {
  found.push_back(at_value(one, "schema-form",
                           fmt::format("{} does not have the form expected here", shown(one.value)),
                           hint_of(one.schema)));
}

void explain_length(const violation& one, findings& found) {
  const auto text = one.value.is_string() ? one.value.get<std::string>() : one.value.dump();
  found.push_back(
      at_value(one, "schema-length",
               fmt::format("the text has {} bytes, the limit is {} characters: {}", text.size(),
                           one.schema.value("maxLength", json()).dump(), in_quotes(text, 30)),
               hint_of(one.schema)));
}

/// `limit` is the schema's keyword, such as "minItems".
void explain_count(const violation& one, std::string_view limit, std::string_view bound,
                   findings& found) {
  found.push_back(
      at_value(one, "schema-count",
               fmt::format("the list has {} elements, {} {} are allowed", one.value.size(), bound,
                           one.schema.value(limit, json()).dump()),
               hint_of(one.schema)));
}

void explain_too_few(const violation& one, findings& found) {
  explain_count(one, "minItems", "no fewer than", found);
}
void explain_too_many(const violation& one, findings& found) {
  explain_count(one, "maxItems", "no more than", found);
}

void explain_too_short(const violation& one, findings& found) {
  found.push_back(
      at_value(one, "schema-length",
               fmt::format("the text is too short, at least {} characters are needed: {}",
                           one.schema.value("minLength", json()).dump(), shown(one.value)),
               hint_of(one.schema)));
}

void explain_missing(const violation& one, findings& found) {
  const std::size_t open = one.description.find('\'');
  const std::string name(one.description.substr(open + 1, one.description.rfind('\'') - open - 1));
  std::string hint;
  const json properties = one.schema.value("properties", json::object());
  if (properties.contains(name)) hint = hint_of(properties.at(name));
  found.push_back(
      at_value(one, "schema-missing", fmt::format("the field \"{}\" is missing", name), hint));
}

void explain_unknown_field(const violation& one, findings& found) {
  const json properties = one.schema.value("properties", json::object());
  std::vector<std::string_view> names;
  for (const auto& [name, schema] : properties.items()) names.emplace_back(name);
  for (const auto& [name, value] : one.value.items()) {
    if (properties.contains(name)) continue;
    const std::string pointer = pointer_to(one.pointer, name);
    found.push_back(
        {.code = "schema-unknown-field",
         .where = locate(one.source, pointer, part::key),
         .pointer = pointer,
         .message = fmt::format("unknown field {}{}", in_quotes(name), did_you_mean(name, names)),
         .hint = "the fields of each kind are listed in data/schemas/"});
  }
}

void explain_otherwise(const violation& one, findings& found) {
  found.push_back(at_value(one, "schema", std::string(one.description), hint_of(one.schema)));
}

/// The descriptions that valijson gives, by their beginning, and what says them better.
struct row {
  std::string_view beginning;
  void (*explain)(const violation& one, findings& found);
};

constexpr std::array<row, 10> rows{{
    {"Value type not permitted", explain_type},
    {"Failed to match against any enum", explain_enum},
    {"Failed to match regex", explain_pattern},
    {"String should be no more than", explain_length},
    {"String should be no fewer than", explain_too_short},
    {"Array should contain no fewer than", explain_too_few},
    {"Array should contain no more than", explain_too_many},
    {"Missing required property", explain_missing},
    {"Object contains a property that could not be validated", explain_unknown_field},
    {"", explain_otherwise},
}};

/// A reference with a description of its own stands in an allOf, since draft 7 ignores what is
/// beside $ref.
bool is_wrapped(const json& schema) {
  return schema.contains("allOf") && schema.at("allOf").size() == 1;
}

const json* member(const json& object, std::string_view name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

}  // namespace

void schema_words::explain(const json& document, const std::string& pointer,
                           std::string_view description, findings& found) const {
  const json::json_pointer at(pointer);
  if (!document.contains(at) && !pointer.empty()) return;
  const json* schema = schema_at(pointer);
  static const json nothing = json::object();
  const violation one{document.at(at), schema == nullptr ? nothing : *schema, source_, pointer,
                      description};
  for (const row& candidate : rows) {
    if (!description.starts_with(candidate.beginning)) continue;
    candidate.explain(one, found);
    return;
  }
}

const json* schema_words::schema_at(const std::string& pointer) const {
  const json* file = &files_.at(root_);
  const json* schema = file;
  const auto follow = [&] {
    while (schema != nullptr && schema->is_object() &&
           (schema->contains("$ref") || is_wrapped(*schema))) {
      if (is_wrapped(*schema)) {
        schema = &schema->at("allOf").front();
        continue;
      }
      const auto reference = schema->at("$ref").get<std::string>();
      const std::size_t hash = reference.find('#');
      const std::string name = reference.substr(0, hash);
      if (!name.empty() && files_.contains(name)) file = &files_.at(name);
      const json::json_pointer inside(hash == std::string::npos ? "" : reference.substr(hash + 1));
      schema = file->contains(inside) ? &file->at(inside) : nullptr;
    }
  };
  follow();
  for (const std::string& token : pointer_tokens(pointer)) {
    if (schema == nullptr || !schema->is_object()) return nullptr;
    const json* properties = member(*schema, "properties");
    const json* next = properties == nullptr ? nullptr : member(*properties, token);
    if (next == nullptr) next = member(*schema, "items");
    if (next == nullptr) next = member(*schema, "additionalProperties");
    schema = next;
    follow();
  }
  return schema;
}

}  // namespace escp::sources
