#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"

namespace escp::cli {

namespace {

constexpr std::size_t least_columns = 40;
constexpr std::size_t most_columns = 100;

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

}  // namespace

terminal terminal::of_output() {
  if (isatty(STDOUT_FILENO) == 0) return {};
  terminal one;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    one.width = std::clamp<std::size_t>(size.ws_col, least_columns, most_columns);
  const char* no_colour = std::getenv("NO_COLOR");
  one.has_colour = no_colour == nullptr || *no_colour == '\0';
  return one;
}

std::string terminal::painted(std::string_view text, style how) const {
  constexpr std::array<std::string_view, 4> codes{"\x1b[1m", "\x1b[32m", "\x1b[33m", "\x1b[31m"};
  if (!has_colour) return std::string(text);
  return std::string(codes[static_cast<std::size_t>(how)]) + std::string(text) + "\x1b[0m";
}

std::string wrapped(std::string_view text, indents by, std::size_t width) {
  std::string lines;
  std::string line(by.first);
  bool is_new = true;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    if (!is_new && columns(line) + 1 + columns(word) > width) {
      lines += line + "\n";
      line = by.rest;
      is_new = true;
    }
    if (!is_new) line += ' ';
    line += word;
    is_new = false;
  }
  return lines + line + "\n";
}

}  // namespace escp::cli
