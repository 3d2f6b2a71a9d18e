#include "base/html.h"

#include <array>
#include <cstdint>
#include <cstring>

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

using block = char __attribute__((vector_size(16)));

/// Whether one of sixteen letters has an entity, all of them asked at once.
bool needs_entity_in(const char* text) {
  block letters;
  std::memcpy(&letters, text, sizeof letters);
  const auto found =
      (letters == '&') | (letters == '<') | (letters == '>') | (letters == '"') | (letters == '\'');
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &found, sizeof found);
  return (halves[0] | halves[1]) != 0;
}

/// How many letters at the front stay as they are.
std::size_t plain_length(std::string_view text) {
  std::size_t at = 0;
  while (at + sizeof(block) <= text.size() && !needs_entity_in(text.data() + at))
    at += sizeof(block);
  while (at < text.size() && !needs_entity[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t plain = plain_length(text);
    out.append(text.substr(0, plain));
    if (plain == text.size()) return;
    out.append(entity_of(text[plain]));
    text.remove_prefix(plain + 1);
  }
}

html escaped(std::string_view text) {
  html ready;
  ready.text.reserve(text.size() + text.size() / 16);
  append_escaped(ready.text, text);
  return ready;
}

}  // namespace escp
