#include "releases/schema_guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/json_text.h"

namespace escp::releases {

namespace {

using nlohmann::json;

/// Members whose value is a schema, or an object of schemas by name.
constexpr std::array<std::string_view, 3> single_parts{"items", "additionalProperties", "not"};
constexpr std::array<std::string_view, 3> named_parts{"properties", "definitions",
                                                      "patternProperties"};
/// Members that only ever tighten: a value that is new, or another one, breaks.
constexpr std::array<std::string_view, 5> fixed{"pattern", "const", "format", "$ref",
                                                "uniqueItems"};
constexpr std::array<std::string_view, 4> floors{"minimum", "minLength", "minItems",
                                                 "minProperties"};
constexpr std::array<std::string_view, 4> ceilings{"maximum", "maxLength", "maxItems",
                                                   "maxProperties"};

const json* member(const json& of, std::string_view name) {
  if (!of.is_object()) return nullptr;
  const auto at = of.find(std::string(name));
  return at == of.end() ? nullptr : &*at;
}

/// A value or a list of values as a set of their texts.
std::set<std::string> values_of(const json* one) {
  std::set<std::string> all;
  if (one == nullptr) return all;
  if (!one->is_array()) return {one->dump()};
  for (const json& value : *one) all.insert(value.dump());
  return all;
}

class comparison {
 public:
  void compare(const json& before, const json& after, const std::string& at) {
    compare_values("type", before, after, at);
    compare_values("enum", before, after, at);
    compare_bounds(before, after, at);
    compare_required(before, after, at);
    compare_closed(before, after, at);
    for (const std::string_view name : single_parts) {
      const json* old_part = member(before, name);
      const json* new_part = member(after, name);
      if (old_part == nullptr || !old_part->is_object()) continue;
      if (new_part != nullptr && new_part->is_object())
        compare(*old_part, *new_part, pointer_to(at, name));
    }
    for (const std::string_view name : named_parts) compare_named(name, before, after, at);
  }

  std::vector<std::string> take() { return std::move(all_); }

 private:
  void say(const std::string& at, std::string what) {
    all_.push_back(fmt::format("{} {}", at.empty() ? "the whole" : at, what));
  }

  /// Types and codes may be added where there were some, and none may go.
  void compare_values(std::string_view name, const json& before, const json& after,
                      const std::string& at) {
    const auto earlier = values_of(member(before, name));
    const auto later = values_of(member(after, name));
    if (earlier.empty() && !later.empty()) say(at, fmt::format("has a \"{}\" now", name));
    if (later.empty()) return;
    for (const std::string& value : earlier) {
      if (!later.contains(value)) say(at, fmt::format("allows no {} {} any more", name, value));
    }
  }

  void compare_bounds(const json& before, const json& after, const std::string& at) {
    for (const std::string_view name : fixed) {
      const json* now = member(after, name);
      const json* then = member(before, name);
      if (now != nullptr && (then == nullptr || *then != *now))
        say(at, fmt::format("has another \"{}\"", name));
    }
    for (const std::string_view name : floors) compare_bound(name, before, after, at, 1);
    for (const std::string_view name : ceilings) compare_bound(name, before, after, at, -1);
  }

  void compare_bound(std::string_view name, const json& before, const json& after,
                     const std::string& at, int direction) {
    const json* now = member(after, name);
    const json* then = member(before, name);
    if (now == nullptr || !now->is_number()) return;
    if (then == nullptr || direction * (now->get<double>() - then->get<double>()) > 0)
      say(at, fmt::format("has a tighter \"{}\"", name));
  }

  void compare_required(const json& before, const json& after, const std::string& at) {
    const auto earlier = values_of(member(before, "required"));
    for (const std::string& field : values_of(member(after, "required"))) {
      if (!earlier.contains(field)) say(at, fmt::format("requires {} now", field));
    }
  }

  void compare_closed(const json& before, const json& after, const std::string& at) {
    const json* now = member(after, "additionalProperties");
    const json* then = member(before, "additionalProperties");
    if (now != nullptr && *now == json(false) && (then == nullptr || *then != json(false)))
      say(at, "allows no further fields any more");
  }

  void compare_named(std::string_view name, const json& before, const json& after,
                     const std::string& at) {
    const json* earlier = member(before, name);
    if (earlier == nullptr || !earlier->is_object()) return;
    const json* later = member(after, name);
    for (const auto& [field, part] : earlier->items()) {
      const std::string place = pointer_to(pointer_to(at, name), field);
      const json* now = later == nullptr ? nullptr : member(*later, field);
      if (now == nullptr) {
        say(place, "is gone");
      } else {
        compare(part, *now, place);
      }
    }
  }

  std::vector<std::string> all_;
};

}  // namespace

std::vector<std::string> breaking_changes(const json& before, const json& after) {
  comparison compared;
  compared.compare(before, after, "");
  return compared.take();
}

std::vector<objection> guard_schemas(const schema_files& before, const schema_files& after) {
  std::vector<objection> all;
  for (const auto& [path, schema] : before) {
    const auto now = after.find(path);
    const auto breaks = now == after.end() ? std::vector<std::string>{"the whole is gone"}
                                           : breaking_changes(schema, now->second);
    if (breaks.empty()) continue;
    all.push_back({.guard = "schema",
                   .about = path,
                   .message = fmt::format("{} breaks who reads by the last release: {}; a breaking "
                                          "change needs a new major version beside this one",
                                          path, fmt::join(breaks, "; ")),
                   .where = {.file = "data/" + path}});
  }
  return all;
}

}  // namespace escp::releases
