#include "figures/markup.h"

#include "base/html.h"

namespace escp::figures {

namespace {

std::string opening(std::string_view name, const attributes& all) {
  std::string text = "<" + std::string(name);
  for (const auto& [key, value] : all) {
    if (value.empty()) continue;
    text += " " + std::string(key) + "=\"" + escaped(value).text + "\"";
  }
  return text;
}

}  // namespace

std::string start_tag(std::string_view name, const attributes& all) {
  return opening(name, all) + ">";
}

std::string empty_tag(std::string_view name, const attributes& all) {
  return opening(name, all) + "/>";
}

std::string text_tag(std::string_view name, const attributes& all, std::string_view text) {
  return start_tag(name, all) + escaped(text).text + "</" + std::string(name) + ">";
}

}  // namespace escp::figures
