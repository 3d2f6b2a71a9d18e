#include "render/translation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <stdexcept>

#include "base/json_text.h"
#include "base/memo.h"
#include "base/text.h"
#include "render/icu_text.h"
#include "render/locale_format.h"
#include "render/message.h"

namespace escp::render {

namespace {

using messages = text_table<message>;

/// English here is that of the European institutions: British dates.
icu::Locale locale_of(const std::string& language) {
  return language == "en" ? icu::Locale::getUK() : icu::Locale(language.c_str());
}

finding at_text(const json_source& source, const std::string& key, std::string code,
                std::string message) {
  const std::string pointer = pointer_to("", key);
  return {.code = std::move(code),
          .where = locate(source, pointer),
          .pointer = pointer,
          .message = std::move(message),
          .hint = {}};
}

messages read_messages(const json_source& source, const nlohmann::json& all,
                       const icu::Locale& locale, findings& found) {
  messages read;
  for (const auto& [key, value] : all.items()) {
    if (!value.is_string()) {
      found.push_back(
          at_text(source, key, "i18n-type", fmt::format("{} is not a text", in_quotes(key))));
      continue;
    }
    auto parsed = parse_message(value.get_ref<const std::string&>(), locale);
    if (parsed) {
      read.emplace(key, std::move(*parsed));
    } else {
      found.push_back(at_text(
          source, key, "i18n-syntax",
          fmt::format("{} is not a valid message: {}", in_quotes(key), parsed.error().message)));
    }
  }
  return read;
}

[[noreturn]] void refuse(std::string_view key, std::string_view why) {
  throw std::logic_error(fmt::format("the message \"{}\" {}", key, why));
}

icu::Formattable argument(std::string_view key, std::string_view name, const std::string& value,
                          bool number) {
  if (!number) return {from_utf8(value)};
  std::int64_t whole = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), whole);
  if (error != std::errc() || end != value.data() + value.size()) {
    refuse(key, fmt::format("needs a whole number for \"{}\", not {}", name, in_quotes(value)));
  }
  return {whole};
}

}  // namespace

struct translation::parts {
  std::string language;
  messages texts;
  locale_format ways;
  /// MessageFormat makes its plural rules and number formats when it first needs them, even in
  /// const calls; hence one thread at a time may fill in a message.
  mutable std::mutex filling;
  mutable memo filled = {};
  mutable memo dates = {};
  mutable memo numbers = {};

  [[nodiscard]] const message& at(std::string_view key) const {
    const auto found = texts.find(key);
    if (found == texts.end()) {
      throw std::out_of_range(fmt::format("the language \"{}\" has no text \"{}\"", language, key));
    }
    return found->second;
  }
};

translation::translation(std::unique_ptr<parts> all) : parts_(std::move(all)) {}
translation::translation(translation&&) noexcept = default;
translation& translation::operator=(translation&&) noexcept = default;
translation::~translation() = default;

result<translation> translation::load(const file_reader& files, const std::string& folder,
                                      const std::string& language, findings& found) {
  const std::string path = fmt::format("{}/{}.json", folder, language);
  const auto text = files.read(path);
  if (!text) return tl::unexpected(text.error().within("cannot read the texts"));
  const icu::Locale locale = locale_of(language);
  auto ways = locale_format::load(locale);
  if (!ways) return tl::unexpected(ways.error());
  const json_source source{.file = path, .text = *text};
  messages texts;
  if (const auto all = parse_json(source, found)) {
    if (all->is_object()) {
      texts = read_messages(source, *all, locale, found);
    } else {
      found.push_back({.code = "i18n-type",
                       .where = locate(source, ""),
                       .pointer = {},
                       .message = "the file must hold one object, key to text",
                       .hint = {}});
    }
  }
  return translation(std::unique_ptr<parts>(new parts{
      .language = language, .texts = std::move(texts), .ways = std::move(*ways), .filling = {}}));
}

const std::string& translation::language() const { return parts_->language; }

bool translation::has(std::string_view key) const { return parts_->texts.contains(key); }

const std::string* translation::find_text(std::string_view key) const {
  const auto found = parts_->texts.find(key);
  return found == parts_->texts.end() || !found->second.arguments.empty() ? nullptr
                                                                          : &found->second.text;
}

std::vector<std::string_view> translation::keys() const {
  std::vector<std::string_view> all;
  for (const auto& [key, text] : parts_->texts) all.push_back(key);
  std::ranges::sort(all);
  return all;
}

bool translation::takes_arguments(std::string_view key) const {
  return !parts_->at(key).arguments.empty();
}

bool translation::takes(std::string_view key, std::string_view argument) const {
  return parts_->at(key).arguments.contains(argument);
}

const std::string& translation::pattern(std::string_view key) const {
  return parts_->at(key).pattern;
}

const std::string& translation::text(std::string_view key) const {
  const message& found = parts_->at(key);
  if (!found.arguments.empty()) refuse(key, "takes arguments");
  return found.text;
}

namespace {

/// What a filled-in message depends on, as one text; the parts cannot run into each other.
std::string memo_key(std::string_view key, const translation::arguments& with) {
  constexpr char end_of_part = '\x1F';
  std::size_t size = key.size();
  for (const auto& [name, value] : with) size += name.size() + value.size() + 2;
  std::string whole;
  whole.reserve(size);
  whole += key;
  for (const auto& [name, value] : with) {
    whole += end_of_part;
    whole += name;
    whole += end_of_part;
    whole += value;
  }
  return whole;
}

std::string put_in(std::string_view key, const std::vector<message::piece>& pieces,
                   const translation::arguments& with) {
  std::string text;
  for (const message::piece& one : pieces) {
    text += one.text;
    if (one.argument.empty()) continue;
    const auto is_it = [&](const auto& each) { return each.first == one.argument; };
    const auto value = std::ranges::find_if(with, is_it);
    if (value == with.end()) refuse(key, fmt::format("lacks the argument \"{}\"", one.argument));
    text += value->second;
  }
  return text;
}

/// Longer ones, such as a sentence about one record, are not worth remembering.
constexpr std::size_t longest_remembered = 96;

}  // namespace

std::string translation::format(std::string_view key, const arguments& with) const {
  const message& found = parts_->at(key);
  if (with.size() != found.arguments.size()) {
    refuse(key, fmt::format("takes {} arguments, not {}", found.arguments.size(), with.size()));
  }
  for (const auto& [name, value] : with) {
    if (!found.arguments.contains(name)) refuse(key, fmt::format("has no argument \"{}\"", name));
  }
  if (!found.pieces.empty()) return put_in(key, found.pieces, with);
  const std::string whole = memo_key(key, with);
  if (whole.size() > longest_remembered) return fill(key, with);
  return parts_->filled.get(whole, [&] { return fill(key, with); });
}

std::string translation::fill(std::string_view key, const arguments& with) const {
  const message& found = parts_->at(key);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : with) {
    names.push_back(from_utf8(name));
    values.push_back(argument(key, name, value, found.arguments.find(name)->second));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString filled;
  {
    const std::lock_guard one_at_a_time(parts_->filling);
    found.format->format(names.data(), values.data(), static_cast<int32_t>(names.size()), filled,
                         status);
  }
  if (U_FAILURE(status)) refuse(key, fmt::format("cannot be filled in: {}", u_errorName(status)));
  return to_utf8(filled);
}

std::string translation::country_name(std::string_view iso2) const {
  return parts_->ways.country_name(iso2);
}

std::string translation::number(std::string_view decimal) const {
  return parts_->numbers.get(decimal, [&] { return parts_->ways.number(decimal); });
}

std::string translation::money(std::string_view decimal, std::string_view currency) const {
  return parts_->ways.money(decimal, currency);
}

std::string translation::date(const escp::date& day) const {
  return parts_->dates.get(to_text(day), [&] { return parts_->ways.date(day); });
}

bool translation::less(std::string_view left, std::string_view right) const {
  return parts_->ways.less(left, right);
}

std::string translation::initial(std::string_view name) const { return parts_->ways.initial(name); }

}  // namespace escp::render
