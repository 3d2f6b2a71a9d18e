#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace escp::incremental {

/// A set of small numbers that is filled and emptied again and again.
class id_set {
 public:
  void add(std::uint32_t id);
  /// The numbers in ascending order, each once; the set is empty after.
  void take(std::vector<std::uint32_t>& into);

 private:
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint64_t> words_;  ///< a bit for each of `bits_` that is not 0
};

/// Ascending numbers as text: of each the difference to the one before, in groups of seven bits.
[[nodiscard]] std::string packed(const std::vector<std::uint32_t>& ascending);

/// Reads packed numbers; nothing at the end, or where the text is damaged.
class packed_ids {
 public:
  explicit packed_ids(std::string_view text) : rest_(text) {}
  [[nodiscard]] std::optional<std::uint32_t> next();

 private:
  std::string_view rest_;
  std::uint32_t before_ = 0;
};

}  // namespace escp::incremental
