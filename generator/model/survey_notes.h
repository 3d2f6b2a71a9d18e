#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace escp::model {

/// What a survey saw of each document, by its place.
struct survey_notes {
  /// What may be wrong with it.
  struct doubts {
    bool references = false;
    bool dates = false;
    bool regions = false;
  };
  std::vector<doubts> doubted;
  std::vector<std::uint32_t> mentioned;  ///< places of what each mentions, one list after the other
  std::vector<std::size_t> ends;         ///< of the lists

  [[nodiscard]] std::span<const std::uint32_t> mentioned_by(std::size_t at) const {
    const std::size_t begin = at == 0 ? 0 : ends[at - 1];
    return std::span(mentioned).subspan(begin, ends[at] - begin);
  }
};

}  // namespace escp::model
