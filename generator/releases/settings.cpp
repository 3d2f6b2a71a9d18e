#include "releases/settings.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/json_text.h"
#include "base/text.h"

namespace escp::releases {

namespace {

using nlohmann::json;

position place_of(const std::string& file, const toml::source_region& region) {
  return {.file = file, .line = region.begin.line, .column = region.begin.column};
}

/// Where a finding is: in the file, and in its values.
struct spot {
  position where;
  std::string pointer;
};

void report(findings& found, std::string_view code, spot at, std::string message,
            std::string hint = {}) {
  found.push_back({.code = std::string(code),
                   .where = std::move(at.where),
                   .pointer = std::move(at.pointer),
                   .message = std::move(message),
                   .hint = std::move(hint)});
}

json day_text(const toml::date& day) {
  return to_text({.year = day.year, .month = day.month, .day = day.day});
}

class converter {
 public:
  explicit converter(settings& to) : to_(to) {}

  json convert(const toml::node& node, const std::string& pointer) {
    to_.places[pointer] = place_of(to_.file, node.source());
    if (const auto* table = node.as_table()) return convert_table(*table, pointer);
    if (const auto* list = node.as_array()) return convert_list(*list, pointer);
    return scalar(node);
  }

 private:
  json convert_table(const toml::table& table, const std::string& pointer) {
    json object = json::object();
    for (const auto& [key, value] : table) {
      const std::string name(key.str());
      object[name] = convert(value, pointer_to(pointer, name));
    }
    return object;
  }

  json convert_list(const toml::array& list, const std::string& pointer) {
    json all = json::array();
    for (const toml::node& one : list) {
      all.push_back(convert(one, pointer_to(pointer, std::to_string(all.size()))));
    }
    return all;
  }

  static json scalar(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* flag = node.as_boolean()) return flag->get();
    if (const auto* whole = node.as_integer()) return whole->get();
    if (const auto* number = node.as_floating_point()) return number->get();
    if (const auto* day = node.as_date()) return day_text(day->get());
    return nullptr;  // a time of day: no setting is one
  }

  settings& to_;
};

bool is_day(const json& value) {
  if (!value.is_string()) return false;
  const auto day = parse_date(value.get_ref<const std::string&>());
  return day && day->day != 0;
}

bool is_text(const json& value) {
  return value.is_string() && !trim(value.get_ref<const std::string&>()).empty();
}

struct type_row {
  std::string_view expected;
  bool (*fits)(const json& value);
};

constexpr std::array<type_row, 5> types{{
    {"a text", is_text},
    {"a day as YYYY-MM-DD", is_day},
    {"a number of at least 0",
     [](const json& value) { return value.is_number() && value.get<double>() >= 0; }},
    {"a list of texts",
     [](const json& value) {
       return value.is_array() &&
              std::ranges::all_of(value, [](const json& one) { return is_text(one); });
     }},
    {"a value", [](const json& value) { return !value.is_null(); }},
}};

void report_unknown(const settings& from, const std::string& pointer, std::string_view key,
                    std::span<const std::string_view> known, findings& found) {
  const std::string at = pointer_to(pointer, key);
  report(found, "setting-unknown", {from.place(at), at},
         fmt::format("unknown key {}{}", in_quotes(key), did_you_mean(key, known)),
         "known: " + join(std::vector<std::string>(known.begin(), known.end()), ", "));
}

}  // namespace

position settings::place(std::string_view pointer) const {
  for (;;) {
    const auto found = places.find(std::string(pointer));
    if (found != places.end() && found->second.line > 0) return found->second;
    if (pointer.empty()) return {.file = file, .line = 1, .column = 1};
    pointer = pointer.substr(0, pointer.rfind('/'));
  }
}

std::optional<settings> read_settings(const std::string& file, std::string_view text,
                                      findings& found) {
  settings all;
  all.file = file;
  try {
    const toml::table parsed = toml::parse(text);
    all.values = converter(all).convert(parsed, "");
  } catch (const toml::parse_error& error) {
    report(found, "toml-syntax", {place_of(file, error.source()), ""},
           fmt::format("not valid TOML: {}", error.description()));
    return std::nullopt;
  }
  return all;
}

settings read_settings_file(const file_reader& files, const std::string& folder,
                            std::string_view name, findings& found) {
  const std::string path = fmt::format("{}/{}", folder, name);
  settings none;
  none.file = path;
  const auto paths = files.list(folder);
  if (!paths || !std::ranges::binary_search(*paths, path)) return none;
  const auto text = files.read(path);
  if (!text) {
    report(found, "file-unreadable", {{.file = path}, ""}, text.error().message);
    return none;
  }
  return read_settings(path, *text, found).value_or(none);
}

bool check_fields(const settings& from, const std::string& pointer,
                  std::span<const field_rule> rules, findings& found) {
  const std::size_t before = found.size();
  const json& entry = from.values.at(json::json_pointer(pointer));
  if (!entry.is_object()) {
    report(found, "setting-form", {from.place(pointer), pointer}, "a table is expected here");
    return false;
  }
  std::vector<std::string_view> names;
  for (const field_rule& rule : rules) names.push_back(rule.name);
  for (const auto& [key, value] : entry.items()) {
    if (std::ranges::find(names, key) == names.end())
      report_unknown(from, pointer, key, names, found);
  }
  for (const field_rule& rule : rules) {
    const auto value = entry.find(std::string(rule.name));
    const std::string at = pointer_to(pointer, rule.name);
    const type_row& type = types[static_cast<std::size_t>(rule.type)];
    if (value == entry.end()) {
      if (rule.is_required)
        report(found, "setting-missing", {from.place(pointer), pointer},
               fmt::format("\"{}\" is missing: {} is expected", rule.name, type.expected));
    } else if (!type.fits(*value)) {
      report(found, "setting-form", {from.place(at), at},
             fmt::format("\"{}\" must be {}", rule.name, type.expected));
    }
  }
  return found.size() == before;
}

void check_keys(const settings& from, std::span<const std::string_view> keys, findings& found) {
  for (const auto& [key, value] : from.values.items()) {
    if (std::ranges::find(keys, key) == keys.end()) report_unknown(from, "", key, keys, found);
  }
}

std::vector<std::string> fit_entries(const settings& from, std::string_view list,
                                     std::span<const field_rule> rules, findings& found) {
  const auto entries = from.values.find(std::string(list));
  if (entries == from.values.end()) return {};
  const std::string pointer = pointer_to("", list);
  if (!entries->is_array()) {
    report(found, "setting-form", {from.place(pointer), pointer},
           fmt::format("write [[{}]] above each entry", list));
    return {};
  }
  std::vector<std::string> fit;
  for (std::size_t at = 0; at < entries->size(); ++at) {
    const std::string entry = pointer_to(pointer, std::to_string(at));
    if (check_fields(from, entry, rules, found)) fit.push_back(entry);
  }
  return fit;
}

std::string text_at(const settings& from, const std::string& pointer) {
  const json::json_pointer at(pointer);
  if (!from.values.contains(at) || !from.values.at(at).is_string()) return {};
  return from.values.at(at).get<std::string>();
}

}  // namespace escp::releases
