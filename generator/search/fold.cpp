#include "search/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"

namespace escp::search {

namespace {

struct spelled_out {
  UChar32 letter;
  std::u16string_view as;
};

/// Letters with a stroke or of two in one, which Unicode does not take apart; sorted.
constexpr std::array<spelled_out, 16> letters{{
    {0x00E6, u"ae"},
    {0x00F0, u"d"},
    {0x00F8, u"o"},
    {0x00FE, u"th"},
    {0x0111, u"d"},
    {0x0127, u"h"},
    {0x0131, u"i"},
    {0x0138, u"k"},
    {0x0142, u"l"},
    {0x014B, u"n"},
    {0x0153, u"oe"},
    {0x0167, u"t"},
    {0x0180, u"b"},
    {0x01B6, u"z"},
    {0x0268, u"i"},
    {0x03C2, u"\u03C3"},
}};

const icu::Normalizer2& decomposer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no NFKD");
  return *found;
}

icu::UnicodeString decomposed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString made = decomposer().normalize(text, status);
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU cannot decompose a text");
  return made;
}

void append(icu::UnicodeString& to, UChar32 letter) {
  const auto row = std::ranges::lower_bound(letters, letter, {}, &spelled_out::letter);
  if (row == letters.end() || row->letter != letter) {
    to.append(letter);
  } else {
    to.append(row->as.data(), 0, static_cast<int32_t>(row->as.size()));
  }
}

bool is_mark(UChar32 letter) { return (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0; }

bool is_in_word(UChar32 letter) {
  return (U_GET_GC_MASK(letter) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

icu::UnicodeString without_marks(const icu::UnicodeString& text) {
  const icu::UnicodeString parts = decomposed(text);
  icu::UnicodeString made;
  for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    const UChar32 letter = parts.char32At(at);
    if (!is_mark(letter)) made.append(letter);
  }
  return made;
}

icu::UnicodeString folded(std::string_view text) {
  const auto given = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  // Marks go first, as some fold to letters (the iota below a Greek vowel), and again afterwards,
  // as letters can fold to some.
  const icu::UnicodeString plain = without_marks(without_marks(given).foldCase());
  icu::UnicodeString made;
  for (int32_t at = 0; at < plain.length(); at = plain.moveIndex32(at, 1)) {
    append(made, plain.char32At(at));
  }
  return made;
}

bool is_ascii(char letter) { return static_cast<unsigned char>(letter) < 0x80; }

/// What words_of says of a text that has nothing to be folded but capitals.
std::vector<std::string> ascii_words_of(std::string_view text) {
  std::vector<std::string> words;
  bool is_inside = false;
  for (const char letter : text) {
    const bool is_capital = letter >= 'A' && letter <= 'Z';
    const char small = is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    const bool is_in = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    if (is_in && !is_inside) words.emplace_back();
    if (is_in && words.back().size() < std::size_t{longest_word}) words.back() += small;
    is_inside = is_in;
  }
  return words;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

}  // namespace

std::string fold(std::string_view text) { return to_utf8(folded(text)); }

std::vector<std::string> words_of(std::string_view text) {
  if (std::ranges::all_of(text, is_ascii)) return ascii_words_of(text);
  const icu::UnicodeString plain = folded(text);
  std::vector<std::string> words;
  icu::UnicodeString word;
  const auto end_word = [&] {
    if (!word.isEmpty()) words.push_back(to_utf8(word));
    word.remove();
  };
  for (int32_t at = 0; at < plain.length(); at = plain.moveIndex32(at, 1)) {
    const UChar32 letter = plain.char32At(at);
    if (!is_in_word(letter)) {
      end_word();
    } else if (word.countChar32() < longest_word) {
      word.append(letter);
    }
  }
  end_word();
  return words;
}

std::string slug_of(std::string_view text) { return join(words_of(text), "-"); }

}  // namespace escp::search
