#include "render/issue_forms.h"

#include <fmt/format.h>

namespace escp::render {

namespace {

/// Percent-encoded as RFC 3986 has it: all but its unreserved characters.
std::string query_value(std::string_view text) {
  std::string value;
  for (const char letter : text) {
    const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' ||
                          letter == '_' || letter == '~';
    value += is_plain ? std::string(1, letter)
                      : fmt::format("%{:02X}", static_cast<unsigned char>(letter));
  }
  return value;
}

}  // namespace

std::string issue_form(std::string_view repository, std::string_view form,
                       const std::vector<std::pair<std::string_view, std::string>>& fields) {
  std::string address = fmt::format("{}/issues/new?template={}", repository, query_value(form));
  for (const auto& [field, text] : fields) {
    address += fmt::format("&{}={}", field, query_value(text));
  }
  return address;
}

}  // namespace escp::render
