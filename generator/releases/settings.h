#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "base/finding.h"

namespace escp::releases {

/// A file of settings, read from TOML: values as JSON (dates as YYYY-MM-DD), and where each stands.
struct settings {
  std::string file;
  nlohmann::json values = nlohmann::json::object();
  std::map<std::string, position>
      places;  ///< by JSON pointer; a key's own place is that of its value

  /// The place of the value, or of the nearest that it stands in; the file's first line at last.
  [[nodiscard]] position place(std::string_view pointer) const;
};

/// Reads TOML. What is no TOML is a finding with line and column, and nothing is returned.
[[nodiscard]] std::optional<settings> read_settings(const std::string& file, std::string_view text,
                                                    findings& found);

/// Reads `<folder>/<name>`. A file that is not there has no settings; one that is broken is a
/// finding and has none either.
[[nodiscard]] settings read_settings_file(const file_reader& files, const std::string& folder,
                                          std::string_view name, findings& found);

enum class field_type { text, day, number, list_of_texts, any };

/// What an entry may hold.
struct field_rule {
  std::string_view name;
  field_type type = field_type::text;
  bool is_required = true;
};

/// Reports every key of the table at `pointer` that has no rule, every required one that is
/// missing, and every value of another type. Returns whether there was nothing.
bool check_fields(const settings& from, const std::string& pointer,
                  std::span<const field_rule> rules, findings& found);

/// Reports every key of the file that is not one of these.
void check_keys(const settings& from, std::span<const std::string_view> keys, findings& found);

/// The pointers of the entries of a list of tables (`[[erasure]]`), checked with `check_fields`;
/// those that are not fit are left out.
[[nodiscard]] std::vector<std::string> fit_entries(const settings& from, std::string_view list,
                                                   std::span<const field_rule> rules,
                                                   findings& found);

/// The text at a pointer, or nothing when there is none.
[[nodiscard]] std::string text_at(const settings& from, const std::string& pointer);

}  // namespace escp::releases
