#include "render/message.h"

#include <fmt/format.h>
#include <unicode/messagepattern.h>

#include "base/text.h"
#include "render/icu_text.h"

namespace escp::render {

namespace {

using arguments = std::map<std::string, bool, std::less<>>;

bool is_number(const icu::MessagePattern& pattern, int32_t part) {
  const UMessagePatternArgType type = pattern.getPart(part).getArgType();
  if (type == UMSGPAT_ARG_TYPE_SIMPLE)
    return pattern.getSubstring(pattern.getPart(part + 2)) == u"number";
  return UMSGPAT_ARG_TYPE_HAS_PLURAL_STYLE(type) != 0;
}

bool is_understood(const icu::MessagePattern& pattern, int32_t part) {
  const UMessagePatternArgType type = pattern.getPart(part).getArgType();
  if (type == UMSGPAT_ARG_TYPE_SIMPLE) return is_number(pattern, part);
  return type != UMSGPAT_ARG_TYPE_CHOICE;
}

result<arguments> arguments_of(const icu::MessagePattern& pattern) {
  arguments found;
  for (int32_t part = 0; part < pattern.countParts(); ++part) {
    if (pattern.getPartType(part) != UMSGPAT_PART_TYPE_ARG_START) continue;
    const std::string name = to_utf8(pattern.getSubstring(pattern.getPart(part + 1)));
    if (pattern.getPartType(part + 1) == UMSGPAT_PART_TYPE_ARG_NUMBER) {
      return fail(fmt::format("the argument {} has a number for a name", in_quotes(name)));
    }
    if (!is_understood(pattern, part)) {
      return fail(fmt::format(
          "the argument {} is of a kind that is not used here: plural, selectordinal, select "
          "and number are",
          in_quotes(name)));
    }
    bool& number = found[name];
    number = number || is_number(pattern, part);
  }
  return found;
}

/// Whether no argument decides about words or is written in a way of its own.
bool is_plain(const icu::MessagePattern& pattern) {
  for (int32_t part = 0; part < pattern.countParts(); ++part) {
    const auto& one = pattern.getPart(part);
    if (one.getType() == UMSGPAT_PART_TYPE_ARG_START && one.getArgType() != UMSGPAT_ARG_TYPE_NONE)
      return false;
  }
  return true;
}

/// First of the letters that stand for arguments where ICU puts them in: from a private-use area.
constexpr char16_t first_stand_in = 0xF000;

/// The message as ICU writes it, cut at its arguments.
std::vector<message::piece> pieces_of(const icu::MessageFormat& format, const arguments& names,
                                      UErrorCode& status) {
  std::vector<icu::UnicodeString> keys;
  std::vector<icu::Formattable> values;
  for (const auto& [name, is_number] : names) {
    values.emplace_back(icu::UnicodeString(static_cast<char16_t>(first_stand_in + keys.size())));
    keys.push_back(from_utf8(name));
  }
  icu::UnicodeString filled;
  format.format(keys.data(), values.data(), static_cast<int32_t>(keys.size()), filled, status);
  std::vector<message::piece> pieces;
  int32_t begin = 0;
  for (int32_t at = 0; at < filled.length(); ++at) {
    const auto index = static_cast<std::size_t>(filled[at] - first_stand_in);
    if (index >= keys.size()) continue;
    pieces.push_back({to_utf8(filled.tempSubStringBetween(begin, at)), to_utf8(keys[index])});
    begin = at + 1;
  }
  pieces.push_back({to_utf8(filled.tempSubString(begin)), {}});
  return pieces;
}

std::string reason_of(UErrorCode status, const UParseError& error) {
  const std::string after = to_utf8(icu::UnicodeString(error.preContext));
  const std::string before = to_utf8(icu::UnicodeString(error.postContext));
  return fmt::format("{} between {} and {}", u_errorName(status), in_quotes(after),
                     in_quotes(before));
}

}  // namespace

result<message> parse_message(std::string_view pattern, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError error{};
  const icu::UnicodeString text = from_utf8(pattern);
  const icu::MessagePattern parsed(text, &error, status);
  if (U_FAILURE(status)) return fail(reason_of(status, error));
  auto names = arguments_of(parsed);
  if (!names) return tl::unexpected(names.error());
  auto format = std::make_unique<icu::MessageFormat>(text, locale, error, status);
  if (U_FAILURE(status)) return fail(reason_of(status, error));
  std::string whole;
  if (names->empty()) {
    icu::UnicodeString filled;
    icu::FieldPosition nowhere;
    whole = to_utf8(
        format->format(static_cast<const icu::Formattable*>(nullptr), 0, filled, nowhere, status));
    if (U_FAILURE(status)) return fail(u_errorName(status));
  }
  std::vector<message::piece> pieces;
  if (is_plain(parsed)) pieces = pieces_of(*format, *names, status);
  if (U_FAILURE(status)) return fail(u_errorName(status));
  return message{.format = std::move(format),
                 .arguments = std::move(*names),
                 .pieces = std::move(pieces),
                 .text = std::move(whole),
                 .pattern = std::string(pattern)};
}

}  // namespace escp::render
