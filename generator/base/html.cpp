#include "base/html.h"

namespace escp {

namespace {

std::string_view entity_of(char letter) {
  switch (letter) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

html escaped(std::string_view text) {
  html ready;
  ready.text.reserve(text.size() + text.size() / 16);
  for (const char letter : text) {
    const std::string_view entity = entity_of(letter);
    if (entity.empty()) {
      ready.text += letter;
    } else {
      ready.text += entity;
    }
  }
  return ready;
}

}  // namespace escp
