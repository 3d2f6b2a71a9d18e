#include "sources/transforms.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/date.h"
#include "base/text.h"

namespace escp::sources {

namespace {

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string from_icu(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

/// Letters that no decomposition takes apart, as their neighbours write them.
icu::UnicodeString plain_letter(UChar32 letter) {
  switch (letter) {
    case 0x00E6:
      return to_icu("ae");
    case 0x00F8:
      return to_icu("o");
    case 0x0111:
      return to_icu("d");
    case 0x0131:
      return to_icu("i");
    case 0x0142:
      return to_icu("l");
    case 0x0153:
      return to_icu("oe");
    default:
      return icu::UnicodeString(letter);
  }
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char one) { return static_cast<signed char>(one) >= 0; });
}

/// Blanks and control characters other than what parts a list.
bool is_blank_ascii(char one) { return (one >= 0 && one <= ' ' && one != list_separator); }

std::string trimmed_ascii(std::string_view value) {
  std::string text;
  text.reserve(value.size());
  bool is_gap = false;
  for (const char one : value) {
    if (is_blank_ascii(one)) {
      is_gap = true;
      continue;
    }
    if (is_gap && !text.empty()) text += ' ';
    is_gap = false;
    text += one;
  }
  return text;
}

result<std::string> apply_trim(std::string_view value, const transform_argument& /*none*/) {
  if (is_ascii(value)) return trimmed_ascii(value);
  bool is_gap = false;
  const icu::UnicodeString letters = to_icu(value);
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    const UChar32 letter = letters.char32At(at);
    if (u_isUWhiteSpace(letter) != 0 && letter != list_separator) {
      is_gap = true;
      continue;
    }
    if (is_gap && !kept.isEmpty()) kept.append(u' ');
    is_gap = false;
    kept.append(letter);
  }
  return from_icu(kept);
}

result<std::string> apply_fold(std::string_view value, const transform_argument& /*none*/) {
  return folded(value);
}

result<std::string> apply_lower(std::string_view value, const transform_argument& /*none*/) {
  return from_icu(to_icu(value).toLower(icu::Locale::getRoot()));
}

result<std::string> apply_upper(std::string_view value, const transform_argument& /*none*/) {
  return from_icu(to_icu(value).toUpper(icu::Locale::getRoot()));
}

result<std::string> apply_identifier(std::string_view value, const transform_argument& /*none*/) {
  constexpr std::size_t longest = 80;  // as the schema of an id has it
  std::string id;
  for (const char letter : folded(value)) {
    const bool is_kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (is_kept) {
      id += letter;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  id.resize(std::min(id.size(), longest));
  while (id.ends_with('-')) id.pop_back();
  if (id.size() < 2) return fail(fmt::format("{} makes no identifier", in_quotes(value)));
  return id;
}

result<std::string> apply_without(std::string_view value, const transform_argument& argument) {
  if (value.starts_with(argument.text)) value.remove_prefix(argument.text.size());
  return std::string(value);
}

result<std::string> apply_split(std::string_view value, const transform_argument& argument) {
  std::vector<std::string> parts;
  std::string_view rest = value;
  while (true) {
    const std::size_t at = rest.find(argument.text);
    const std::string_view part = trim(rest.substr(0, at));
    if (argument.part > 0 || !part.empty()) parts.emplace_back(part);
    if (at == std::string_view::npos) break;
    rest.remove_prefix(at + argument.text.size());
  }
  if (argument.part == 0) return join(parts, std::string_view(&list_separator, 1));
  const auto wanted = static_cast<std::size_t>(argument.part);
  return wanted <= parts.size() ? parts[wanted - 1] : std::string();
}

result<std::string> apply_codes(std::string_view value, const transform_argument& argument) {
  std::vector<std::string> made;
  for (const std::string_view one : split(value, list_separator)) {
    const auto found =
        std::ranges::find(argument.codes, one, [](const auto& row) { return row.first; });
    if (found != argument.codes.end()) {
      if (!found->second.empty()) made.push_back(found->second);
      continue;
    }
    std::vector<std::string_view> known;
    for (const auto& [code, meaning] : argument.codes) known.push_back(code);
    return fail(fmt::format("unknown code {}{}", in_quotes(one), did_you_mean(one, known)));
  }
  return join(made, std::string_view(&list_separator, 1));
}

/// Up to three numbers of a date, whatever stands between them; a time after it is passed over.
std::vector<std::string_view> date_parts(std::string_view value) {
  value = value.substr(0, value.find_first_of("T "));
  std::vector<std::string_view> parts;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find_first_of("-./"), value.size());
    parts.push_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return parts;
}

std::string padded(std::string_view digits, std::size_t width) {
  std::string text(width > digits.size() ? width - digits.size() : 0, '0');
  return text.append(digits);
}

/// `argument.text` is the order of what there is: "ymd", "dmy", "mdy".
result<std::string> apply_date(std::string_view value, const transform_argument& argument) {
  if (value.empty()) return std::string();
  const auto parts = date_parts(value);
  // A year alone, or a year and a month, has no order to mistake.
  const std::string order = parts.size() == 3                                ? argument.text
                            : parts.size() == 1                              ? "y"
                            : parts.size() == 2 && parts.front().size() == 4 ? "ym"
                                                                             : "my";
  std::string text;
  for (const char wanted : std::string_view("ymd")) {
    const std::size_t at = order.find(wanted);
    if (at == std::string::npos || at >= parts.size()) break;
    text += (text.empty() ? "" : "-") + padded(parts[at], wanted == 'y' ? 4 : 2);
  }
  if (!parse_date(text))
    return fail(fmt::format("{} is not a date in the order \"{}\"", in_quotes(value), order));
  return text;
}

/// `argument.text` is the decimal sign; the other one of "." and ",", blanks and apostrophes group.
result<std::string> apply_number(std::string_view value, const transform_argument& argument) {
  if (value.empty()) return std::string();
  const char sign = argument.text.empty() ? '.' : argument.text.front();
  std::string text;
  for (const char letter : value) {
    const bool groups = letter == ' ' || letter == '\'' || (letter != sign && letter == ',') ||
                        (letter != sign && letter == '.');
    if (!groups) text += letter == sign ? '.' : letter;
  }
  double read = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
  const bool is_plain = text.find_first_not_of("-.0123456789eE+") == std::string::npos;
  if (error != std::errc() || end != text.data() + text.size() || !is_plain)
    return fail(fmt::format("{} is not a number", in_quotes(value)));
  return text;
}

constexpr std::array<transform_row, 10> rows{{
    {"trim", false, "takes blanks off both ends and keeps one between words", apply_trim},
    {"without", true, "takes a beginning off, such as the address before an identifier",
     apply_without},
    {"split", true, "cuts at a separator; \"part\" says which piece, else all make a list",
     apply_split},
    {"fold", false, "takes marks off letters and makes them small", apply_fold},
    {"lower", false, "makes letters small", apply_lower},
    {"upper", false, "makes letters large", apply_upper},
    {"identifier", false, "makes an id: small letters, digits, hyphens", apply_identifier},
    {"codes", true, "replaces each code by what the table says; an empty text drops it",
     apply_codes},
    {"date", true, "reads a date in the order \"ymd\", \"dmy\" or \"mdy\"", apply_date},
    {"number", true, "reads a number with this decimal sign", apply_number},
}};

}  // namespace

std::span<const transform_row> transform_rows() { return rows; }

std::string described(std::span<const transform> steps) {
  std::vector<std::string> names;
  for (const transform& one : steps) {
    const transform_argument& argument = one.argument;
    std::string name(one.row->name);
    if (!argument.codes.empty()) name += fmt::format(" ({})", argument.codes.size());
    if (!argument.text.empty()) name += " " + in_quotes(argument.text);
    if (argument.part > 0) name += fmt::format(" part {}", argument.part);
    names.push_back(std::move(name));
  }
  return join(names, ", ");
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char one) {
      return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
    });
    return small;
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(error);
  if (U_FAILURE(error)) return std::string(text);
  const icu::UnicodeString apart = normalizer->normalize(to_icu(text).foldCase(), error);
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const UChar32 letter = apart.char32At(at);
    if (u_charType(letter) != U_NON_SPACING_MARK) kept.append(plain_letter(letter));
  }
  return from_icu(kept);
}

std::vector<std::string> words_of(std::string_view folded_text) {
  std::vector<std::string> words;
  icu::UnicodeString word;
  const icu::UnicodeString letters = to_icu(folded_text) + u' ';
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    const UChar32 letter = letters.char32At(at);
    if (u_isalnum(letter) != 0) {
      word.append(letter);
    } else if (!word.isEmpty()) {
      words.push_back(from_icu(word));
      word.remove();
    }
  }
  return words;
}

}  // namespace escp::sources
