#include "render/inline_html.h"

#include <algorithm>
#include <stdexcept>

namespace escp::render {

namespace {

constexpr std::size_t most_arguments = 64;

/// A private-use character (U+E000 and so on) that stands for an argument while a message is
/// formatted and escaped.
constexpr std::string_view stand_in_begin = "\xEE\x80";

std::string stand_in(std::size_t index) {
  if (index >= most_arguments) throw std::logic_error("format_html: more than 64 arguments");
  return std::string(stand_in_begin) + static_cast<char>(0x80 + index);
}

/// The text escaped, with each argument where its stand-in is.
html put_in(std::string_view text, const html_arguments& with) {
  std::size_t size = text.size();
  for (const auto& [name, value] : with) size += value.text.size();
  html all;
  all.text.reserve(size);
  while (true) {
    const std::size_t at = text.find(stand_in_begin);
    append_escaped(all.text, text.substr(0, at));
    if (at == std::string_view::npos) return all;
    const std::size_t end = at + stand_in_begin.size() + 1;
    // A number's text may have such a letter of its own, which then stands for itself.
    const auto index = static_cast<unsigned char>(text.substr(0, end).back()) - 0x80U;
    all.text +=
        index < with.size() ? std::string_view(with[index].second.text) : text.substr(at, end - at);
    text.remove_prefix(std::min(end, text.size()));
  }
}

/// `<name key="value">text</name>`.
html element(std::string_view opening, std::string_view value, std::string_view text,
             std::string_view closing) {
  html all;
  all.text.reserve(opening.size() + value.size() + text.size() + closing.size() + 16);
  all.text += opening;
  append_escaped(all.text, value);
  all.text += "\">";
  append_escaped(all.text, text);
  all.text += closing;
  return all;
}

}  // namespace

html link(std::string_view address, std::string_view text) {
  return element("<a href=\"", address, text, "</a>");
}

html span_of(std::string_view css_class, std::string_view text) {
  return element("<span class=\"", css_class, text, "</span>");
}

html join(std::span<const html> parts, std::string_view separator) {
  std::size_t size = 0;
  for (const html& part : parts) size += part.text.size() + separator.size();
  html all;
  all.text.reserve(size);
  for (const html& part : parts) {
    if (!all.text.empty()) all.text += separator;
    all.text += part.text;
  }
  return all;
}

html operator+(html left, const html& right) {
  left.text += right.text;
  return left;
}

html format_html(const translation& texts, std::string_view key, const html_arguments& with,
                 const translation::arguments& numbers) {
  translation::arguments plain;
  for (const auto& number : numbers) {
    if (texts.takes(key, number.first)) plain.push_back(number);
  }
  for (std::size_t index = 0; index < with.size(); ++index) {
    if (texts.takes(key, with[index].first)) plain.emplace_back(with[index].first, stand_in(index));
  }
  return put_in(texts.format(key, plain), with);
}

}  // namespace escp::render
