#include "base/html.h"

#include <algorithm>
#include <array>

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

/// Which letters have an entity, by their value.
constexpr auto needs_entity = [] {
  std::array<bool, 256> needs{};
  for (const char letter : std::string_view("&<>\"'"))
    needs[static_cast<unsigned char>(letter)] = true;
  return needs;
}();

bool is_plain(char letter) { return !needs_entity[static_cast<unsigned char>(letter)]; }

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  auto from = text.begin();
  while (true) {
    const auto end = std::find_if_not(from, text.end(), is_plain);
    out.append(from, end);
    if (end == text.end()) return;
    out.append(entity_of(*end));
    from = end + 1;
  }
}

html escaped(std::string_view text) {
  html ready;
  ready.text.reserve(text.size() + text.size() / 16);
  append_escaped(ready.text, text);
  return ready;
}

}  // namespace escp
