#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/shape.h"

namespace escp::render {

/// A shape as a tree of sections, so that views and templates find their names quickly. A name that
/// an inner section leaves unset is empty, never the namesake of an outer section.
struct compiled_shape {
  enum class kind { value, ready, section };

  struct entry {
    std::string name;
    kind what = kind::value;
    std::size_t inner = 0;  ///< the section that the name opens, for kind::section
    std::size_t slot = 0;   ///< its place among the entries of its section
  };

  struct section {
    std::string name;
    std::size_t outer = 0;       ///< the root is its own outer section
    std::vector<entry> entries;  ///< sorted by name
    /// For `find`: 1 + the place of an entry, at the hash of its name or right behind it; 0 is
    /// free.
    std::vector<std::uint16_t> places = {};
  };

  std::string page;
  std::string template_text;      ///< all that the page's template says, partials and texts put in
  std::vector<section> sections;  ///< the first is the root

  /// The name in this very section, or null.
  [[nodiscard]] const entry* find(std::size_t at, std::string_view name) const;
  /// An entry and the section that has it; null when there is none.
  struct found_entry {
    const entry* one = nullptr;
    std::size_t section = 0;
  };
  /// The name in this section or the nearest one around it.
  [[nodiscard]] found_entry find_visible(std::size_t at, std::string_view name) const;
  /// All names that can be used in the section.
  [[nodiscard]] std::vector<std::string_view> visible_names(std::size_t at) const;
};

/// A shape in the wrong notation, or with one name twice, is a bug: throws std::logic_error.
[[nodiscard]] compiled_shape compile(const shape& one,
                                     std::span<const std::string_view> layout_names);

}  // namespace escp::render
