#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace escp::search {

/// The text as it is searched: compatibility forms decomposed (NFKD), marks removed, letter case
/// folded, letters that do not decompose written as their base letters (ł l, ø o, đ d, ß ss), final
/// sigma as sigma. templates/assets/search/fold.js does the same, see docs/search-index.md.
[[nodiscard]] std::string fold(std::string_view text);

/// The runs of letters and digits of the folded text, in order, repetitions kept. A word is cut
/// after `longest_word` code points.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

inline constexpr int longest_word = 40;

/// The words joined by hyphens: "Food Technology" is "food-technology". A code for an address.
[[nodiscard]] std::string slug_of(std::string_view text);

}  // namespace escp::search
