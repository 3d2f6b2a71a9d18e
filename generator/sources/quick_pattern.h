#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace escp::sources {

/// A regular expression of the simple sort that schemas have: `^`, letters, sets of letters,
/// groups, how often each, `$`. Each part takes as much as it can and gives nothing back, so that a
/// fit is certain, and no fit says nothing.
class quick_pattern {
 public:
  /// Nothing for an expression that has more than that.
  [[nodiscard]] static std::optional<quick_pattern> compile(std::string_view expression);

  [[nodiscard]] bool certainly_fits(std::string_view text) const;

 private:
  /// A set of letters, or a group, and how often it may stand there.
  struct part {
    std::array<bool, 256> letters{};
    std::vector<part> group;
    std::size_t at_least = 1;
    std::size_t at_most = 1;
  };
  friend class pattern_reader;

  /// What is left of the text behind the parts; nothing when they do not fit.
  static std::optional<std::string_view> behind(const std::vector<part>& parts,
                                                std::string_view text);
  static std::optional<std::string_view> behind_letters(const part& one, std::string_view text);
  static std::optional<std::string_view> behind_groups(const part& one, std::string_view text);

  std::vector<part> parts_;
};

}  // namespace escp::sources
