#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/json_view.h"

namespace escp::model {

/// Patterns as json_path.h has them, all looked for in one walk. Made once, it says of each place
/// which patterns could still fit below it, so that most of a record is not entered.
class path_set {
 public:
  /// A pattern's number is its place in the list.
  explicit path_set(std::span<const std::string_view> patterns);
  path_set(const path_set&) = delete;
  path_set& operator=(const path_set&) = delete;
  path_set(path_set&&) = default;
  path_set& operator=(path_set&&) = default;
  ~path_set() = default;

  /// Calls `visit(number, value)` for every value that a pattern names.
  template <class visitor>
  void each_match(json_view root, const visitor& visit) const {
    if (!states_.empty()) match(root, 0, visit);
  }

 private:
  /// How far patterns have been followed.
  struct state {
    std::vector<std::size_t> fitting;  ///< the patterns that name the value here
    std::vector<std::uint32_t> next;   ///< by word: the state below; `nowhere` when there is none
    bool has_next = false;
  };
  static constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);

  [[nodiscard]] std::size_t word(std::string_view key) const {
    const auto found = words_.find(key);
    return found == words_.end() ? 0 : found->second;
  }

  template <class visitor>
  void match(json_view value, std::uint32_t at, const visitor& visit) const {
    const state& here = states_[at];
    for (const std::size_t pattern : here.fitting) visit(pattern, value);
    if (!here.has_next || !value.is_structured()) return;
    const auto enter = [&](std::string_view key, json_view child) {
      const std::uint32_t below = here.next[word(key)];
      if (below != nowhere) match(child, below, visit);
    };
    value.each_member(enter);
    const std::uint32_t below = here.next[0];
    if (!value.is_array() || below == nowhere) return;
    for (const json_view& one : value) match(one, below, visit);
  }

  friend class path_set_maker;
  std::unordered_map<std::string_view, std::size_t> words_;  ///< of patterns; any other word is 0
  std::vector<std::string> texts_;
  std::vector<state> states_;
};

}  // namespace escp::model
