#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/catalogue.h"

namespace escp::rules {

/// A set of themes, one bit for each.
using theme_set = std::vector<std::uint64_t>;

/// The themes of every organisation: those of the partnerships in which it is a member, and the
/// thematic areas that name it. Organisations are named by their place in the catalogue's table.
class organisation_themes {
 public:
  explicit organisation_themes(const model::catalogue& catalogue);

  [[nodiscard]] theme_set none() const { return theme_set(words_); }
  void add(theme_set& to, std::string_view theme) const;
  void add_themes_of(std::size_t organisation, theme_set& to) const;

  [[nodiscard]] std::size_t count(std::size_t organisation) const;
  [[nodiscard]] std::size_t count_shared(std::size_t organisation, const theme_set& with) const;
  /// Sorted by id.
  [[nodiscard]] std::vector<std::string_view> shared(std::size_t organisation,
                                                     const theme_set& with) const;

 private:
  [[nodiscard]] const std::uint64_t* bits(std::size_t organisation) const {
    return bits_.data() + organisation * words_;
  }
  void collect_names(const model::catalogue& catalogue);

  std::vector<std::string_view> names_;  ///< sorted; a theme's bit is its place
  std::size_t words_ = 1;
  std::vector<std::uint64_t> bits_;
};

}  // namespace escp::rules
