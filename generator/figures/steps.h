#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace escp::figures {

/// Counts of one to `last`, and no less than the step before.
struct step {
  std::size_t first = 1;
  std::size_t last = 1;
  bool operator==(const step&) const = default;
};

/// At most five steps that take in every count from one to the greatest of `counts`. Each reaches
/// about as many times as far as the one before: counts of this kind are many small ones and a few
/// great ones. None when all counts are zero.
[[nodiscard]] std::vector<step> steps_of(std::span<const std::size_t> counts);

/// Which step a count falls in, from 1; 0 for none.
[[nodiscard]] int step_in(std::span<const step> steps, std::size_t count);

}  // namespace escp::figures
