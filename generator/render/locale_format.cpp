#include "render/locale_format.h"

#include <fmt/format.h>
#include <unicode/dtptngen.h>
#include <unicode/normalizer2.h>
#include <unicode/uscript.h>

#include <chrono>
#include <stdexcept>

#include "base/text.h"
#include "render/icu_text.h"

namespace escp::render {

namespace {

namespace number = icu::number;

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

text_table<std::string> country_names(const icu::Locale& locale) {
  text_table<std::string> names;
  const auto add = [&](const char* code) {
    icu::UnicodeString name;
    names.emplace(code, to_utf8(icu::Locale("", code).getDisplayCountry(locale, name)));
  };
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code)
    add(*code);
  add("XK");  // Kosovo: not in ISO 3166, but in European statistics and in ICU
  return names;
}

std::unique_ptr<const icu::SimpleDateFormat> date_format(const icu::Locale& locale,
                                                         const char16_t* skeleton,
                                                         UErrorCode& status) {
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  if (U_FAILURE(status)) return nullptr;
  auto format = std::make_unique<icu::SimpleDateFormat>(generator->getBestPattern(skeleton, status),
                                                        locale, status);
  if (U_SUCCESS(status)) format->setTimeZone(*icu::TimeZone::getGMT());
  return format;
}

std::string checked(const number::FormattedNumber& formatted, std::string_view decimal,
                    UErrorCode status) {
  const icu::UnicodeString text = formatted.toString(status);
  if (U_FAILURE(status))
    throw std::invalid_argument(fmt::format("not a decimal number: {}", in_quotes(decimal)));
  return to_utf8(text);
}

/// The first letter or digit of a name, without its marks, in upper case.
UChar32 first_letter(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString upper = from_utf8(name).toUpper(icu::Locale::getRoot());
  const icu::UnicodeString parts =
      icu::Normalizer2::getNFDInstance(status)->normalize(upper, status);
  for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    if (u_isalnum(parts.char32At(at)) != 0) return parts.char32At(at);
  }
  return 0;
}

bool is_latin(UChar32 letter) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(letter, &status) == USCRIPT_LATIN;
}

}  // namespace

result<locale_format> locale_format::load(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  locale_format all;
  all.countries_ = country_names(locale);
  all.numbers_ =
      number::NumberFormatter::withLocale(locale).precision(number::Precision::unlimited());
  all.amounts_ = number::NumberFormatter::withLocale(locale)
                     .unitWidth(UNUM_UNIT_WIDTH_ISO_CODE)
                     .precision(number::Precision::minFraction(2).trailingZeroDisplay(
                         UNUM_TRAILING_ZERO_HIDE_IF_WHOLE));
  all.euros_ = all.amounts_.unit(icu::CurrencyUnit(u"EUR", status));
  all.days_ = date_format(locale, u"yMMMMd", status);
  all.months_ = date_format(locale, u"yMMMM", status);
  all.years_ = date_format(locale, u"y", status);
  all.order_.reset(icu::Collator::createInstance(locale, status));
  std::unique_ptr<icu::Collator> letters(
      icu::Collator::createInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) {
    return fail(fmt::format("ICU has no data for the language \"{}\": {}", locale.getName(),
                            u_errorName(status)));
  }
  letters->setStrength(icu::Collator::PRIMARY);
  all.letters_ = std::move(letters);
  return all;
}

std::string locale_format::country_name(std::string_view iso2) const {
  const auto found = countries_.find(iso2);
  return found == countries_.end() ? std::string() : found->second;
}

std::string locale_format::number(std::string_view decimal) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto formatted = numbers_.formatDecimal(piece(decimal), status);
  return checked(formatted, decimal, status);
}

std::string locale_format::money(std::string_view decimal, std::string_view currency) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::CurrencyUnit unit(piece(currency), status);
  if (U_FAILURE(status))
    throw std::invalid_argument(fmt::format("not a currency: {}", in_quotes(currency)));
  // Almost all amounts are in euros: their formatter is kept, which ICU then makes fast.
  const auto formatted = currency == "EUR"
                             ? euros_.formatDecimal(piece(decimal), status)
                             : amounts_.unit(unit).formatDecimal(piece(decimal), status);
  return checked(formatted, decimal, status);
}

std::string locale_format::date(const escp::date& day) const {
  const auto& wanted = day.month == 0 ? years_ : day.day == 0 ? months_ : days_;
  const std::chrono::milliseconds since_1970 = day.first_day().time_since_epoch();
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  const std::lock_guard one_at_a_time(*dating_);
  wanted->format(
      icu::Formattable(static_cast<double>(since_1970.count()), icu::Formattable::kIsDate), text,
      status);
  return to_utf8(text);
}

bool locale_format::less(std::string_view left, std::string_view right) const {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order = order_->compareUTF8(piece(left), piece(right), status);
  return order == UCOL_EQUAL ? left < right : order == UCOL_LESS;
}

std::string locale_format::initial(std::string_view name) const {
  const UChar32 letter = first_letter(name);
  if (letter == 0) return "#";
  if (u_isdigit(letter) != 0) return "0–9";
  if (is_latin(letter) && letter > 0x7F) {
    // Letters such as Ł and Ø have no marks that could be taken off; the collation knows their
    // place.
    UErrorCode status = U_ZERO_ERROR;
    for (char plain = 'A'; plain <= 'Z'; ++plain) {
      const bool same =
          letters_->compare(icu::UnicodeString(letter),
                            icu::UnicodeString(static_cast<char16_t>(plain)), status) == UCOL_EQUAL;
      if (same) return {plain};
    }
  }
  return to_utf8(icu::UnicodeString(letter));
}

}  // namespace escp::render
