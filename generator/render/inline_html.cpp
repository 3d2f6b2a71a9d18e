#include "render/inline_html.h"

#include <stdexcept>

#include "base/text.h"

namespace escp::render {

namespace {

constexpr std::size_t most_arguments = 64;

/// A private-use character that stands for an argument while a message is formatted and escaped.
std::string stand_in(std::size_t index) {
  if (index >= most_arguments) throw std::logic_error("format_html: more than 64 arguments");
  return std::string("\xEE\x80") + static_cast<char>(0x80 + index);
}

}  // namespace

html link(std::string_view address, std::string_view text) {
  return {"<a href=\"" + escaped(address).text + "\">" + escaped(text).text + "</a>"};
}

html span_of(std::string_view css_class, std::string_view text) {
  return {"<span class=\"" + escaped(css_class).text + "\">" + escaped(text).text + "</span>"};
}

html join(std::span<const html> parts, std::string_view separator) {
  html all;
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
  html all = escaped(texts.format(key, plain));
  for (std::size_t index = 0; index < with.size(); ++index) {
    all.text = replace_all(std::move(all.text), stand_in(index), with[index].second.text);
  }
  return all;
}

}  // namespace escp::render
