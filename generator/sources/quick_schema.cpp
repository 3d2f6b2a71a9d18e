#include "sources/quick_schema.h"

#include <algorithm>
#include <charconv>

namespace escp::sources {

namespace {

std::uint32_t bit_of(json_type type) { return 1U << static_cast<unsigned>(type); }

/// Letters, not bytes.
std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }));
}

bool is_one_of(const std::vector<std::string>& allowed, std::string_view text) {
  return std::ranges::find(allowed, text) != allowed.end();
}

/// Of texts alone; other lists are left to valijson.
bool has_texts_once(const json_view& list) {
  std::vector<std::string_view> texts;
  texts.reserve(list.size());
  for (const json_view& one : list) {
    if (!one.is_string()) return list.size() < 2;
    texts.push_back(one.text());
  }
  std::ranges::sort(texts);
  return std::ranges::adjacent_find(texts) == texts.end();
}

}  // namespace

bool quick_schema::is_certainly_valid(const json_view& value) const { return fits(0, value); }

bool quick_schema::fits(rule_number number, const json_view& value) const {
  const rule& asked = rules_[number];
  if (!asked.is_known || (asked.types & bit_of(value.type())) == 0) return false;
  const auto fits_too = [&](rule_number other) { return fits(other, value); };
  if (!std::ranges::all_of(asked.all_of, fits_too)) return false;
  if (!asked.any_of.empty() && !std::ranges::any_of(asked.any_of, fits_too)) return false;
  if (value.is_string()) return fits_text(asked, value.text());
  if (asked.has_enum && !is_one_of(asked.others_of_enum, value.dump())) return false;
  if (value.is_number()) return fits_number(asked, value.text());
  if (value.is_array()) return fits_list(asked, value);
  return !value.is_object() || fits_object(asked, value);
}

bool quick_schema::fits_text(const rule& asked, std::string_view text) {
  if (asked.min_length > 0 || asked.max_length != SIZE_MAX) {
    const std::size_t length = length_of(text);
    if (length < asked.min_length || length > asked.max_length) return false;
  }
  if (asked.has_enum && !is_one_of(asked.texts, text)) return false;
  return !asked.pattern || asked.pattern->certainly_fits(text);
}

bool quick_schema::fits_number(const rule& asked, std::string_view text) {
  if (!asked.bounds) return true;
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value >= asked.bounds->least && value <= asked.bounds->most;
}

bool quick_schema::fits_list(const rule& asked, const json_view& list) const {
  if (list.size() < asked.min_items || list.size() > asked.max_items) return false;
  if (asked.has_unique_items && !has_texts_once(list)) return false;
  return !asked.items || std::all_of(list.begin(), list.end(),
                                     [&](const json_view& one) { return fits(*asked.items, one); });
}

bool quick_schema::fits_object(const rule& asked, const json_view& object) const {
  if (object.size() < asked.min_members || object.size() > asked.max_members) return false;
  std::size_t required = 0;
  bool do_fit = true;
  object.each_member([&](std::string_view name, const json_view& value) {
    if (!do_fit) return;
    do_fit = !asked.names || fits_name(rules_[*asked.names], name);
    const auto known = std::ranges::find(asked.properties, name, &property::name);
    if (known != asked.properties.end()) {
      required += known->is_required ? 1 : 0;
      do_fit = do_fit && fits(known->rule, value);
    } else {
      do_fit = do_fit && asked.has_others && (!asked.others || fits(*asked.others, value));
    }
  });
  return do_fit && required == asked.required;
}

/// Names are asked for their form alone.
bool quick_schema::fits_name(const rule& asked, std::string_view name) const {
  return asked.is_known && asked.all_of.empty() && asked.any_of.empty() && fits_text(asked, name);
}

}  // namespace escp::sources
