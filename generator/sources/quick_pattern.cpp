#include "sources/quick_pattern.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>

namespace escp::sources {

namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();
constexpr std::string_view special = "\\^$.|?*+()[]{}";

}  // namespace

/// Reads an expression from left to right; each function is false for what it does not know.
class pattern_reader {
 public:
  using part = quick_pattern::part;

  explicit pattern_reader(std::string_view rest) : rest_(rest) {}

  bool read(std::vector<part>& into) {
    return skip('^') && sequence(into) && skip('$') && rest_.empty();
  }

 private:
  [[nodiscard]] bool is_next(char letter) const { return rest_.starts_with(letter); }

  bool skip(char letter) {
    if (!is_next(letter)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool sequence(std::vector<part>& into) {
    while (!rest_.empty() && !is_next('$') && !is_next(')')) {
      part& one = into.emplace_back();
      if (!thing(one) || !number(one)) return false;
    }
    return true;
  }

  bool thing(part& one) {
    if (skip('[')) return set(one);
    if (skip('(')) return !is_next('?') && sequence(one.group) && skip(')');
    if (skip('.')) {
      one.letters.fill(true);
      one.letters['\n'] = one.letters['\r'] = false;
      return true;
    }
    if (special.find(rest_.front()) != std::string_view::npos) return false;
    return letter(one);
  }

  bool letter(part& one) {
    one.letters[static_cast<unsigned char>(rest_.front())] = true;
    rest_.remove_prefix(1);
    return true;
  }

  bool set(part& one) {
    const bool is_negated = skip('^');
    while (!rest_.empty() && !is_next(']')) {
      const auto first = static_cast<unsigned char>(rest_.front());
      if (first == '\\' || first == '[' || first >= 0x80) return false;
      rest_.remove_prefix(1);
      const bool is_range = rest_.size() > 1 && is_next('-') && rest_[1] != ']';
      const auto last = is_range ? static_cast<unsigned char>(rest_[1]) : first;
      if (is_range) rest_.remove_prefix(2);
      for (unsigned each = first; each <= last; ++each) one.letters[each] = true;
    }
    if (is_negated) std::ranges::transform(one.letters, one.letters.begin(), std::logical_not());
    return skip(']');
  }

  bool number(part& one) {
    const bool is_star = skip('*');
    const bool is_plus = !is_star && skip('+');
    if (is_star || is_plus) one.at_most = any_number;
    if (is_star || (!is_plus && skip('?'))) one.at_least = 0;
    if (skip('{')) return bounds(one);
    return true;
  }

  bool bounds(part& one) {
    if (!digits(one.at_least)) return false;
    one.at_most = one.at_least;
    if (skip(',')) {
      one.at_most = any_number;
      if (!is_next('}') && !digits(one.at_most)) return false;
    }
    return skip('}');
  }

  bool digits(std::size_t& value) {
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc()) return false;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return true;
  }

  std::string_view rest_;
};

std::optional<quick_pattern> quick_pattern::compile(std::string_view expression) {
  quick_pattern made;
  if (!pattern_reader(expression).read(made.parts_)) return std::nullopt;
  return made;
}

bool quick_pattern::certainly_fits(std::string_view text) const {
  const auto rest = behind(parts_, text);
  return rest && rest->empty();
}

std::optional<std::string_view> quick_pattern::behind(const std::vector<part>& parts,
                                                      std::string_view text) {
  for (const part& one : parts) {
    const auto rest = one.group.empty() ? behind_letters(one, text) : behind_groups(one, text);
    if (!rest) return std::nullopt;
    text = *rest;
  }
  return text;
}

std::optional<std::string_view> quick_pattern::behind_letters(const part& one,
                                                              std::string_view text) {
  const std::size_t most = std::min(one.at_most, text.size());
  std::size_t taken = 0;
  while (taken < most && one.letters[static_cast<unsigned char>(text[taken])]) ++taken;
  if (taken < one.at_least) return std::nullopt;
  return text.substr(taken);
}

std::optional<std::string_view> quick_pattern::behind_groups(const part& one,
                                                             std::string_view text) {
  for (std::size_t taken = 0; taken < one.at_most; ++taken) {
    const auto rest = behind(one.group, text);
    const bool is_taken = rest && rest->size() < text.size();
    if (!is_taken && taken < one.at_least) return std::nullopt;
    if (!is_taken) break;
    text = *rest;
  }
  return text;
}

}  // namespace escp::sources
