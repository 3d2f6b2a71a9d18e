#include "figures/markup.h"

#include "base/html.h"

namespace escp::figures {

namespace {

/// `<name a="…"` and the end; the attributes of a map are kilobytes, so that they are copied once.
std::string tag(std::string_view name, const attributes& all, std::string_view end) {
  std::size_t size = name.size() + end.size() + 1;
  for (const auto& [key, value] : all) size += key.size() + value.size() + 4;
  std::string text;
  text.reserve(size);
  text += '<';
  text += name;
  for (const auto& [key, value] : all) {
    if (value.empty()) continue;
    text += ' ';
    text += key;
    text += "=\"";
    append_escaped(text, value);
    text += '"';
  }
  text += end;
  return text;
}

}  // namespace

std::string start_tag(std::string_view name, const attributes& all) { return tag(name, all, ">"); }

std::string empty_tag(std::string_view name, const attributes& all) { return tag(name, all, "/>"); }

std::string text_tag(std::string_view name, const attributes& all, std::string_view text) {
  std::string whole = start_tag(name, all);
  append_escaped(whole, text);
  whole += "</";
  whole += name;
  whole += '>';
  return whole;
}

}  // namespace escp::figures
