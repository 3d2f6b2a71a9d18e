#pragma once

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/text.h"

namespace escp::sources {

/// What reading a TOML file needs: its name for places, and where findings go.
struct toml_file {
  std::string path;
  findings& found;

  [[nodiscard]] position place(const toml::node& node) const {
    const toml::source_position at = node.source().begin;
    return {.file = path, .line = at.line, .column = at.column};
  }

  void report(std::string code, const toml::node& node, std::string message,
              std::string hint = {}) const {
    found.push_back({.code = std::move(code),
                     .where = place(node),
                     .pointer = {},
                     .message = std::move(message),
                     .hint = std::move(hint)});
  }
};

/// The root of a TOML text; what is none becomes a finding.
inline std::optional<toml::table> parse_toml(const toml_file& file, std::string_view text) {
  try {
    return toml::parse(text, file.path);
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    file.found.push_back({.code = "sources-syntax",
                          .where = {.file = file.path, .line = at.line, .column = at.column},
                          .pointer = {},
                          .message = fmt::format("not valid TOML: {}", error.description()),
                          .hint = {}});
    return std::nullopt;
  }
}

/// A key of a TOML table and how its value gets into a `made`.
template <class made>
struct toml_key {
  std::string_view name;
  void (*read)(const toml_file& file, const toml::node& value, made& into);
};

/// The names of the rows of a table, for suggestions.
template <class rows>
[[nodiscard]] std::vector<std::string_view> names_of(const rows& all) {
  std::vector<std::string_view> names;
  names.reserve(std::size(all));
  for (const auto& one : all) names.push_back(one.name);
  return names;
}

inline void wrong_type(const toml_file& file, const toml::node& value, std::string_view expected) {
  file.report("sources-type", value, fmt::format("expected {}", expected));
}

inline void take_text(const toml_file& file, const toml::node& value, std::string& into) {
  if (const auto text = value.value_exact<std::string>()) {
    into = *text;
  } else {
    wrong_type(file, value, "a text in quotes");
  }
}

inline void take_texts(const toml_file& file, const toml::node& value,
                       std::vector<std::string>& into) {
  if (value.is_string()) {
    take_text(file, value, into.emplace_back());
  } else if (const toml::array* all = value.as_array()) {
    for (const toml::node& one : *all) take_text(file, one, into.emplace_back());
  } else {
    wrong_type(file, value, "a text or a list of texts");
  }
}

template <class number>
void take_number(const toml_file& file, const toml::node& value, number& into) {
  constexpr double largest =
      std::min(1e12, static_cast<double>(std::numeric_limits<number>::max()));
  const auto read = value.value<double>();
  const bool is_one = read && !value.is_string() && !value.is_boolean();
  if (!is_one || !(*read >= 0 && *read <= largest)) {
    wrong_type(file, value, fmt::format("a number from 0 to {:.0f}", largest));
  } else {
    into = static_cast<number>(*read);
  }
}

/// For the table of keys: `into_text<&source_description::title>`.
template <auto member, class made>
void into_text(const toml_file& file, const toml::node& value, made& into) {
  take_text(file, value, into.*member);
}
template <auto member, class made>
void into_texts(const toml_file& file, const toml::node& value, made& into) {
  take_texts(file, value, into.*member);
}
template <auto member, class made>
void into_number(const toml_file& file, const toml::node& value, made& into) {
  take_number(file, value, into.*member);
}

/// Reads every key of `table` through its row; a key without one is a finding with a suggestion.
template <class made>
void read_keys(const toml_file& file, const toml::table& table,
               std::span<const toml_key<made>> keys, made& into) {
  for (const auto& [key, value] : table) {
    const auto row = std::ranges::find(keys, key.str(), &toml_key<made>::name);
    if (row != keys.end()) {
      row->read(file, value, into);
      continue;
    }
    const toml::source_position at = key.source().begin;
    file.found.push_back({.code = "sources-key",
                          .where = {.file = file.path, .line = at.line, .column = at.column},
                          .pointer = {},
                          .message = fmt::format("unknown key {}{}", in_quotes(key.str()),
                                                 did_you_mean(key.str(), names_of(keys))),
                          .hint = "docs/sources.md lists the keys"});
  }
}

/// The same for a value that must be a table.
template <class made>
void read_table(const toml_file& file, const toml::node& value,
                std::span<const toml_key<made>> keys, made& into) {
  if (const toml::table* table = value.as_table()) {
    read_keys(file, *table, keys, into);
  } else {
    wrong_type(file, value, "a table");
  }
}

}  // namespace escp::sources
