#include "base/json_tree.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "base/json_letters.h"
#include "base/json_text.h"
#include "base/text.h"

namespace escp {

namespace {

constexpr std::size_t deepest = 64;         ///< whatever the limits say
constexpr std::size_t longest = 1U << 31U;  ///< bytes; sizes must fit their field
constexpr json_limits strict_limits;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Reads one text. Each function returns whether all was plain; `at_` is then past what it read.
class plain_reader {
 public:
  plain_reader(std::string_view text, bool is_strict, std::vector<json_node>& nodes,
               std::string& unescaped)
      : at_(text.data()),
        end_(at_ + text.size()),
        is_strict_(is_strict),
        nodes_(nodes),
        unescaped_(unescaped) {}

  bool read() {
    skip_blank();
    if (!value(0)) return false;
    skip_blank();
    return at_ == end_;
  }

  [[nodiscard]] bool is_ascii() const { return json_letters::is_ascii(letters_); }

 private:
  void skip_blank() {
    while (at_ < end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
  }

  /// Moves past a letter that must come next, and the blanks before it.
  bool skip(char letter) {
    skip_blank();
    if (at_ == end_ || *at_ != letter) return false;
    ++at_;
    return true;
  }

  bool value(std::size_t depth) {
    if (at_ == end_) return false;
    switch (*at_) {
      case '{':
        return container(json_type::object, '}', depth);
      case '[':
        return container(json_type::list, ']', depth);
      case '"':
        return text();
      case 't':
        return word("true", json_type::yes);
      case 'f':
        return word("false", json_type::no);
      case 'n':
        return word("null", json_type::null);
      default:
        return number();
    }
  }

  void add(json_type type, const char* text, std::size_t size) {
    nodes_.push_back({text, static_cast<std::uint32_t>(size), 1, type});
  }

  bool word(std::string_view wanted, json_type type) {
    if (!std::string_view(at_, end_).starts_with(wanted)) return false;
    at_ += wanted.size();
    add(type, nullptr, 0);
    return true;
  }

  bool container(json_type type, char last, std::size_t depth) {
    if (depth == (is_strict_ ? strict_limits.depth : deepest)) return false;
    const std::size_t place = nodes_.size();
    add(type, nullptr, 0);
    ++at_;
    std::uint32_t count = 0;
    while (!skip(last)) {
      if (count > 0 && !skip(',')) return false;
      skip_blank();
      if (type == json_type::object && !key()) return false;
      if (!value(depth + 1)) return false;
      ++count;
    }
    nodes_[place].size = count;
    nodes_[place].span = static_cast<std::uint32_t>(nodes_.size() - place);
    return type == json_type::list || has_each_key_once(place);
  }

  bool key() {
    if (at_ == end_ || *at_ != '"' || !text() || !skip(':')) return false;
    skip_blank();
    return true;
  }

  [[nodiscard]] bool has_each_key_once(std::size_t place) const {
    constexpr std::size_t few = 24;
    std::vector<std::string_view> many;
    const json_view object(&nodes_[place]);
    if (object.size() > few) {
      object.each_member([&](std::string_view key, json_view /*value*/) { many.push_back(key); });
      std::ranges::sort(many);
      return std::ranges::adjacent_find(many) == many.end();
    }
    const json_node* first = &nodes_[place] + 1;
    const json_node* last = &nodes_[place] + nodes_[place].span;
    for (const json_node* one = first; one != last; one += 1 + one[1].span) {
      for (const json_node* before = first; before != one; before += 1 + before[1].span) {
        if (before->size == one->size && std::memcmp(before->text, one->text, one->size) == 0)
          return false;
      }
    }
    return true;
  }

  bool text() {
    const char* const first = ++at_;
    skip_run();
    if (at_ == end_) return false;
    if (*at_ == '"') return put_text(first, at_++);
    const std::size_t begin = unescaped_.size();
    unescaped_.append(first, at_);
    while (at_ < end_ && *at_ == '\\') {
      if (!escape()) return false;
      const char* const run = at_;
      skip_run();
      unescaped_.append(run, at_);
    }
    if (at_ == end_ || *at_ != '"') return false;
    ++at_;
    return put_text(unescaped_.data() + begin, unescaped_.data() + unescaped_.size());
  }

  bool put_text(const char* first, const char* last) {
    const auto size = static_cast<std::size_t>(last - first);
    if (is_strict_ && size > strict_limits.string_bytes) return false;
    add(json_type::text, first, size);
    return true;
  }

  void skip_run() { at_ = json_letters::skip(at_, end_, letters_); }

  bool escape() {
    constexpr std::string_view escapes = "\"\"\\\\//b\bf\fn\nr\rt\t";
    if (end_ - at_ < 2) return false;
    if (at_[1] == 'u') return numbered_escape();
    for (std::size_t at = 0; at < escapes.size(); at += 2) {
      if (escapes[at] != at_[1]) continue;
      unescaped_ += escapes[at + 1];
      at_ += 2;
      return true;
    }
    return false;
  }

  /// "\\u00e9", or two of them for what is beyond 16 bits.
  bool numbered_escape() {
    std::uint32_t letter = 0;
    std::uint32_t second = 0;
    if (!sixteen_bits(letter)) return false;
    const bool is_first_half = letter >= 0xD800 && letter < 0xDC00;
    if (letter >= 0xDC00 && letter < 0xE000) return false;
    if (is_first_half) {
      if (!sixteen_bits(second) || second < 0xDC00 || second >= 0xE000) return false;
      letter = 0x10000 + ((letter - 0xD800) << 10U) + (second - 0xDC00);
    }
    put_utf8(letter);
    return true;
  }

  bool sixteen_bits(std::uint32_t& value) {
    constexpr std::ptrdiff_t length = 6;
    if (end_ - at_ < length || at_[0] != '\\' || at_[1] != 'u') return false;
    const auto [end, error] = std::from_chars(at_ + 2, at_ + length, value, 16);
    if (error != std::errc() || end != at_ + length) return false;
    at_ += length;
    return true;
  }

  void put_utf8(std::uint32_t letter) {
    const auto put = [&](std::uint32_t byte) { unescaped_ += static_cast<char>(byte); };
    const auto put_rest = [&](std::uint32_t shift) { put(0x80U | ((letter >> shift) & 0x3FU)); };
    if (letter < 0x80) return put(letter);
    if (letter < 0x800) {
      put(0xC0U | (letter >> 6U));
    } else if (letter < 0x10000) {
      put(0xE0U | (letter >> 12U));
      put_rest(6);
    } else {
      put(0xF0U | (letter >> 18U));
      put_rest(12);
      put_rest(6);
    }
    put_rest(0);
  }

  const char* skip_digits() {
    while (at_ < end_ && is_digit(*at_)) ++at_;
    return at_;
  }

  bool number() {
    const char* const first = at_;
    if (at_ < end_ && *at_ == '-') ++at_;
    const char* const digits = at_;
    if (skip_digits() == digits || (*digits == '0' && at_ - digits > 1)) return false;
    const char* const point = at_;
    if (at_ < end_ && *at_ == '.' && skip_digits_from(at_ + 1) == point + 1) return false;
    if (at_ < end_ && (*at_ == 'e' || *at_ == 'E')) {
      const char* exponent = at_ + 1;
      if (exponent < end_ && (*exponent == '-' || *exponent == '+')) ++exponent;
      if (skip_digits_from(exponent) == exponent) return false;
    }
    const bool is_integer = at_ == point;
    add(is_integer ? json_type::integer : json_type::decimal, first,
        static_cast<std::size_t>(at_ - first));
    return is_integer ? is_plain_integer(first, digits) : is_plain_decimal(first);
  }

  const char* skip_digits_from(const char* from) {
    at_ = from;
    return skip_digits();
  }

  /// Of at most 64 bits; "-0" is another text when it is written again.
  [[nodiscard]] bool is_plain_integer(const char* first, const char* digits) const {
    if (*digits == '0') return first == digits;
    std::int64_t signed_value = 0;
    std::uint64_t value = 0;
    return first == digits ? std::from_chars(first, at_, value).ec == std::errc()
                           : std::from_chars(first, at_, signed_value).ec == std::errc();
  }

  [[nodiscard]] bool is_plain_decimal(const char* first) const {
    constexpr std::ptrdiff_t exact_digits = 15;
    double value = 0;
    if (std::from_chars(first, at_, value).ec != std::errc()) return false;
    return !is_strict_ || std::count_if(first, at_, is_digit) <= exact_digits;
  }

  const char* at_;
  const char* end_;
  bool is_strict_;
  std::uint64_t letters_ = 0;  ///< all bits of all letters of texts
  std::vector<json_node>& nodes_;
  std::string& unescaped_;
};

}  // namespace

bool json_tree::keep(std::string text) {
  kept_ = std::move(text);
  return read(kept_, limits::none);
}

bool json_tree::read(std::string_view text, limits kept) {
  if (text.size() > longest) return false;
  nodes_.clear();
  unescaped_.clear();
  unescaped_.reserve(text.size());  // nodes point into it: it must not move
  plain_reader reader(text, kept == limits::strict, nodes_, unescaped_);
  return reader.read() && (reader.is_ascii() || !invalid_utf8_at(text));
}

}  // namespace escp
