#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/catalogue.h"

namespace escp::rules {

/// An organisation in a composition, and for how long.
struct member {
  const model::organisation* organisation = nullptr;
  std::optional<date> from;
  std::optional<date> to;
};

/// What rules look at: who takes part, on which themes, when that was decided, and which facts
/// about the whole are on file. Members whose part the sources dispute, or who are only mentioned,
/// are left out; an organisation that stands twice counts once. Views into the catalogue.
struct composition {
  model::kind kind = model::kind::partnerships;  ///< of the record it stands for
  std::string_view id;
  std::vector<member> members;
  std::span<const model::named_region> regions;
  bool is_complete = false;  ///< whether the list of members, or the form, is known to be whole
  std::span<const std::string> themes;
  std::string_view own_theme;  ///< of a thematic area: its id
  std::optional<date> awarded;
  std::optional<date> start;
  std::span<const model::claim> claims;
  std::vector<std::string_view> fields;  ///< members of the record that are on file
  std::vector<std::pair<std::string_view, date>> dated_fields;  ///< those that hold a date
};

/// Whether the partner takes part, by its role, and no source disputes it.
[[nodiscard]] bool is_member(const model::partner& one);

/// The organisations of a catalogue by id, hashed, with the ids close together: quicker than to
/// search its table for each member.
class directory {
 public:
  explicit directory(const model::catalogue& catalogue);
  [[nodiscard]] const model::organisation* find(std::string_view id) const;

 private:
  struct slot {
    std::uint32_t hash = 0;
    std::uint32_t organisation = 0;  ///< its place in the table
    std::uint32_t first = 0;         ///< its id, in ids_
    std::uint32_t length = 0;        ///< 0 when the slot is empty: ids are not
  };
  [[nodiscard]] std::string_view id_of(const slot& one) const {
    return std::string_view(ids_).substr(one.first, one.length);
  }

  std::span<const model::organisation> organisations_;
  std::vector<slot> slots_;  ///< a power of two of them, at most half of them taken
  std::string ids_;
};

[[nodiscard]] composition composition_of(const model::partnership& one,
                                         const model::catalogue& catalogue);
[[nodiscard]] composition composition_of(const model::partnership& one,
                                         const directory& organisations);
[[nodiscard]] composition composition_of(const model::expression_of_interest& one,
                                         const model::catalogue& catalogue);
[[nodiscard]] composition composition_of(const model::theme& one,
                                         const model::catalogue& catalogue);

/// Of the record of one of these kinds with that id; nothing when there is none.
[[nodiscard]] std::optional<composition> composition_of(model::kind kind, std::string_view id,
                                                        const model::catalogue& catalogue);

}  // namespace escp::rules
