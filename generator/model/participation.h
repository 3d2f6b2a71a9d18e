#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/catalogue.h"

namespace escp::model {

/// One side of a partner's part in a partnership: where the other side stands in the catalogue.
struct part_taken {
  std::uint32_t place;  ///< among the organisations, or among the partnerships
  bool disputed;        ///< no entry of the organisation in the partnership is beyond dispute
};

/// Who takes part in which partnership, both ways, without a text being compared: what partnerships
/// and organisations have in common is asked for on every page. Partners that are only mentioned
/// take no part. Whoever asks notes what was read (model/reads.h).
class participation {
 public:
  explicit participation(const catalogue& records);

  /// The organisations of a partnership, each once, in the order in which it names them.
  [[nodiscard]] std::span<const part_taken> of(const partnership& one) const;
  /// The partnerships of an organisation, each once, in the order of their ids.
  [[nodiscard]] std::span<const part_taken> of(const organisation& one) const;

  [[nodiscard]] const organisation& organisation_at(std::uint32_t place) const {
    return organisations_[place];
  }
  [[nodiscard]] const partnership& partnership_at(std::uint32_t place) const {
    return partnerships_[place];
  }
  [[nodiscard]] std::size_t organisation_count() const { return organisations_.size(); }

 private:
  /// The lists of all, one behind the other; `begins` has one more entry than there are lists.
  struct lists {
    std::vector<std::uint32_t> begins{0};
    std::vector<part_taken> all;

    [[nodiscard]] std::span<const part_taken> at(std::size_t place) const {
      return std::span(all).subspan(begins[place], begins[place + 1] - begins[place]);
    }
  };

  void add_members(const catalogue& records, const partnership& one);
  void turn_round();

  std::span<const partnership> partnerships_;
  std::span<const organisation> organisations_;
  lists members_;
  lists memberships_;
};

}  // namespace escp::model
