#include "render/safe_address.h"

#include <algorithm>
#include <array>

#include "base/html.h"

namespace escp::render {

namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace

bool is_safe_address(std::string_view address) {
  constexpr std::array<std::string_view, 3> schemes{"http://", "https://", "ftp://"};
  const std::string_view first_step = address.substr(0, address.find('/'));
  if (first_step.find(':') == std::string_view::npos) return true;
  return std::ranges::any_of(schemes, [&](std::string_view scheme) {
    return std::ranges::equal(address.substr(0, scheme.size()), scheme, {}, lower);
  });
}

void append_address(std::string& out, std::string_view address) {
  append_escaped(out, is_safe_address(address) ? address : "#");
}

}  // namespace escp::render
