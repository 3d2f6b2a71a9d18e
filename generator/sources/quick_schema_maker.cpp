#include <algorithm>
#include <array>
#include <limits>

#include "base/json_text.h"
#include "sources/quick_schema.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;

struct type_row {
  std::string_view name;
  std::uint32_t types;
};

constexpr std::uint32_t bits_of(std::initializer_list<json_type> types) {
  std::uint32_t bits = 0;
  for (const json_type one : types) bits |= 1U << static_cast<unsigned>(one);
  return bits;
}

// A decimal such as 1.0 is an integer to JSON Schema too; it is rare enough for valijson.
constexpr std::array<type_row, 7> type_rows{{
    {"null", bits_of({json_type::null})},
    {"boolean", bits_of({json_type::no, json_type::yes})},
    {"integer", bits_of({json_type::integer})},
    {"number", bits_of({json_type::integer, json_type::decimal})},
    {"string", bits_of({json_type::text})},
    {"array", bits_of({json_type::list})},
    {"object", bits_of({json_type::object})},
}};

constexpr std::array<std::string_view, 7> silent_keywords{
    "$id", "$schema", "title", "description", "definitions", "default", "examples"};

}  // namespace

/// Writes the rules of schemas, each once.
class quick_schema_maker {
 public:
  using rule = quick_schema::rule;
  using rule_number = quick_schema::rule_number;

  quick_schema_maker(const std::map<std::string, json>& files, std::vector<rule>& rules)
      : files_(files), rules_(rules) {}

  rule_number rule_of(const std::string& file, const json& schema) {
    const auto [known, is_new] =
        numbers_.try_emplace(&schema, static_cast<rule_number>(rules_.size()));
    const rule_number number = known->second;
    if (!is_new) return number;
    rules_.emplace_back();
    rule made;
    if (!schema.is_object()) made.is_known = false;
    if (schema.is_object()) read(file, schema, made);
    rules_[number] = std::move(made);
    return number;
  }

 private:
  void read(const std::string& file, const json& schema, rule& made) {
    if (schema.contains("$ref")) return refer(file, schema, made);
    for (const auto& [keyword, value] : schema.items()) {
      const bool is_read = read_text(keyword, value, made) || read_sizes(keyword, value, made) ||
                           read_parts(file, keyword, value, made) ||
                           read_members(file, keyword, value, made);
      if (!is_read && std::ranges::find(silent_keywords, keyword) == silent_keywords.end())
        made.is_known = false;
    }
    require(file, schema, made);
  }

  /// What stands beside a reference is not looked at (draft 7).
  void refer(const std::string& file, const json& schema, rule& made) {
    const auto name = schema.at("$ref").get<std::string>();
    const std::size_t hash = name.find('#');
    const std::string other = hash == 0 ? file : name.substr(0, hash);
    const json::json_pointer at(hash == std::string::npos ? "" : name.substr(hash + 1));
    const auto found = files_.find(other);
    if (found == files_.end() || !found->second.contains(at)) {
      made.is_known = false;
    } else {
      made.all_of.push_back(rule_of(other, found->second.at(at)));
    }
  }

  static bool read_text(const std::string& keyword, const json& value, rule& made) {
    if (keyword == "type") {
      const auto row = std::ranges::find(
          type_rows, value, [](const type_row& one) { return json(std::string(one.name)); });
      made.is_known = made.is_known && row != type_rows.end();
      if (row != type_rows.end()) made.types = row->types;
    } else if (keyword == "enum") {
      made.has_enum = true;
      for (const json& one : value) {
        if (one.is_string())
          made.texts.push_back(one.get<std::string>());
        else
          made.others_of_enum.push_back(one.dump());
      }
    } else if (keyword == "pattern") {
      made.pattern = quick_pattern::compile(value.get<std::string>());
      made.is_known = made.is_known && made.pattern.has_value();
    } else {
      return false;
    }
    return true;
  }

  static bool read_sizes(const std::string& keyword, const json& value, rule& made) {
    struct size_row {
      std::string_view keyword;
      std::size_t rule::*size;
    };
    constexpr std::array<size_row, 6> sizes{{{"minLength", &rule::min_length},
                                             {"maxLength", &rule::max_length},
                                             {"minItems", &rule::min_items},
                                             {"maxItems", &rule::max_items},
                                             {"minProperties", &rule::min_members},
                                             {"maxProperties", &rule::max_members}}};
    const auto row = std::ranges::find(sizes, keyword, &size_row::keyword);
    if (row != sizes.end()) {
      made.*row->size = value.get<std::size_t>();
      return true;
    }
    if (keyword != "minimum" && keyword != "maximum") return false;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (!made.bounds) made.bounds = {-infinity, infinity};
    (keyword == "minimum" ? made.bounds->least : made.bounds->most) = value.get<double>();
    return true;
  }

  bool read_parts(const std::string& file, const std::string& keyword, const json& value,
                  rule& made) {
    if (keyword == "allOf" || keyword == "anyOf") {
      for (const json& one : value)
        (keyword == "allOf" ? made.all_of : made.any_of).push_back(rule_of(file, one));
    } else if (keyword == "items" && value.is_object()) {
      made.items = rule_of(file, value);
    } else if (keyword == "uniqueItems") {
      made.has_unique_items = value.get<bool>();
    } else {
      return false;
    }
    return true;
  }

  bool read_members(const std::string& file, const std::string& keyword, const json& value,
                    rule& made) {
    if (keyword == "properties") {
      for (const auto& [name, schema] : value.items())
        made.properties.push_back({name, rule_of(file, schema), false});
    } else if (keyword == "additionalProperties") {
      made.has_others = value != false;
      if (value.is_object()) made.others = rule_of(file, value);
    } else if (keyword == "propertyNames") {
      made.names = rule_of(file, value);
    } else {
      return keyword == "required";
    }
    return true;
  }

  void require(const std::string& file, const json& schema, rule& made) {
    for (const json& each : schema.value("required", json::array())) {
      const auto name = each.get<std::string>();
      auto known = std::ranges::find(made.properties, name, &quick_schema::property::name);
      if (known == made.properties.end()) {
        // Where other members are not free, it may not be there either.
        made.is_known = made.is_known && made.has_others && !made.others;
        known = made.properties.insert(known, {name, rule_of(file, anything), false});
      }
      known->is_required = true;
      ++made.required;
    }
  }

  const std::map<std::string, json>& files_;
  std::vector<rule>& rules_;
  std::map<const json*, rule_number> numbers_;
  const json anything = json::object();
};

quick_schema::quick_schema(const std::map<std::string, json>& files, const std::string& file) {
  static_cast<void>(quick_schema_maker(files, rules_).rule_of(file, files.at(file)));
}

}  // namespace escp::sources
