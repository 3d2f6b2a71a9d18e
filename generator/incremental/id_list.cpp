#include "incremental/id_list.h"

#include <bit>

namespace escp::incremental {

namespace {

constexpr std::uint32_t word_bits = 64;
constexpr std::uint32_t group_bits = 7;
constexpr std::uint32_t more = 1U << group_bits;

void set_bit(std::vector<std::uint64_t>& words, std::size_t at) {
  if (at / word_bits >= words.size()) words.resize(at / word_bits + 1);
  words[at / word_bits] |= std::uint64_t{1} << (at % word_bits);
}

/// Takes the lowest bit that is set out of the word.
std::uint32_t take_lowest(std::uint64_t& word) {
  const auto lowest = static_cast<std::uint32_t>(std::countr_zero(word));
  word &= word - 1;
  return lowest;
}

}  // namespace

void id_set::add(std::uint32_t id) {
  set_bit(bits_, id);
  set_bit(words_, id / word_bits);
}

void id_set::take(std::vector<std::uint32_t>& into) {
  std::uint32_t first = 0;
  for (std::uint64_t& group : words_) {
    while (group != 0) {
      const std::uint32_t word = first + take_lowest(group);
      while (bits_[word] != 0) into.push_back(word * word_bits + take_lowest(bits_[word]));
    }
    first += word_bits;
  }
}

std::string packed(const std::vector<std::uint32_t>& ascending) {
  std::string text;
  text.reserve(2 * ascending.size());
  std::uint32_t before = 0;
  for (const std::uint32_t id : ascending) {
    std::uint32_t rest = id - before;
    for (; rest >= more; rest >>= group_bits) text += static_cast<char>((rest % more) | more);
    text += static_cast<char>(rest);
    before = id;
  }
  return text;
}

std::optional<std::uint32_t> packed_ids::next() {
  std::uint32_t difference = 0;
  for (std::uint32_t shift = 0; !rest_.empty() && shift < 32; shift += group_bits) {
    const auto group = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    difference |= (group % more) << shift;
    if (group < more) return before_ += difference;
  }
  rest_ = {};
  return std::nullopt;
}

}  // namespace escp::incremental
