#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "search/facts.h"

namespace escp::search {

/// The codes of a record of one kind under a facet, as a pure function.
template <class record_type>
using code_reader = codes (*)(const facts&, const record_type&);

/// A facet: what it is called in addresses, and how it is read from the records of each kind to
/// which it applies; none for the other kinds.
struct facet {
  std::string_view code;  ///< "country": in page addresses and keys of texts
  std::string_view key;   ///< "c": in the query of an address
  code_reader<model::partnership> of_partnership = nullptr;
  code_reader<model::organisation> of_organisation = nullptr;
  code_reader<model::region> of_region = nullptr;
  code_reader<model::theme> of_theme = nullptr;
};

/// How many facets there are.
inline constexpr std::size_t facet_count = 16;

/// All facets, in the order in which they are shown. The first is the kind of the record.
[[nodiscard]] std::span<const facet> facets();

/// The place of the facet of that code in `facets()`; it must exist.
[[nodiscard]] std::size_t facet_named(std::string_view code);

/// The codes of a record under every facet, by the place of the facet: in one piece of memory,
/// since there are some thirty of each record.
class facet_codes {
 public:
  facet_codes() = default;
  explicit facet_codes(std::span<const codes> all);

  [[nodiscard]] std::span<const std::string_view> operator[](std::size_t facet) const {
    const std::size_t first = facet == 0 ? 0 : ends_[facet - 1];
    return std::span(all_).subspan(first, ends_[facet] - first);
  }
  bool operator==(const facet_codes&) const = default;

 private:
  std::vector<std::string_view> all_;
  std::array<std::uint32_t, facet_count> ends_{};
};

[[nodiscard]] facet_codes codes_of(const facts& from, const model::partnership& one);
[[nodiscard]] facet_codes codes_of(const facts& from, const model::organisation& one);
[[nodiscard]] facet_codes codes_of(const facts& from, const model::region& one);
[[nodiscard]] facet_codes codes_of(const facts& from, const model::theme& one);

}  // namespace escp::search
