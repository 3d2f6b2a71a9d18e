#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_view.h"
#include "sources/quick_pattern.h"

namespace escp::sources {

/// A JSON Schema made ready to say of most valid values, quickly, that they are valid. Of the rest,
/// and of keywords that it does not know, it says nothing: valijson decides and explains.
class quick_schema {
 public:
  /// `files` are the schemas by file name, `file` the one that is meant.
  quick_schema(const std::map<std::string, nlohmann::json>& files, const std::string& file);

  [[nodiscard]] bool is_certainly_valid(const json_view& value) const;

 private:
  using rule_number = std::uint32_t;

  struct property {
    std::string name;
    rule_number rule;
    bool is_required;
  };

  struct range {
    double least;
    double most;
  };

  /// What one schema asks of a value.
  struct rule {
    bool is_known = true;       ///< false: it asks for something that is not understood here
    std::uint32_t types = ~0U;  ///< a bit for each json_type that is allowed
    std::vector<rule_number> all_of;
    std::vector<rule_number> any_of;
    bool has_enum = false;
    std::vector<std::string> others_of_enum;  ///< what is no text, as compact JSON
    // of texts
    std::size_t min_length = 0;
    std::size_t max_length = SIZE_MAX;
    std::vector<std::string> texts;  ///< of `enum`
    std::optional<quick_pattern> pattern;
    // of numbers
    std::optional<range> bounds;
    // of lists
    std::size_t min_items = 0;
    std::size_t max_items = SIZE_MAX;
    bool has_unique_items = false;
    std::optional<rule_number> items;
    // of objects
    std::size_t min_members = 0;
    std::size_t max_members = SIZE_MAX;
    std::size_t required = 0;
    std::vector<property> properties;
    bool has_others = true;  ///< whether other members are allowed
    std::optional<rule_number> others;
    std::optional<rule_number> names;
  };

  friend class quick_schema_maker;

  [[nodiscard]] bool fits(rule_number number, const json_view& value) const;
  [[nodiscard]] static bool fits_text(const rule& asked, std::string_view text);
  [[nodiscard]] static bool fits_number(const rule& asked, std::string_view text);
  [[nodiscard]] bool fits_list(const rule& asked, const json_view& list) const;
  [[nodiscard]] bool fits_object(const rule& asked, const json_view& object) const;
  [[nodiscard]] bool fits_name(const rule& asked, std::string_view name) const;

  std::vector<rule> rules_;
};

}  // namespace escp::sources
