#include "sources/personal_data.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "sources/transforms.h"

namespace escp::sources {

namespace {

constexpr std::array<std::string_view, 14> roles{
    "info",  "office",   "contact",     "kontakt", "cluster", "secretariat", "mail",
    "hello", "contacto", "sekretariat", "biuro",   "post",    "admin",       "communication"};

bool is_mailbox_letter(char one) {
  return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') ||
         std::string_view("._%+-").find(one) != std::string_view::npos;
}

/// The part before the @ of the first mailbox in the text; empty when there is none.
std::string_view mailbox_of(std::string_view value) {
  for (std::size_t at = value.find('@'); at != std::string_view::npos;
       at = value.find('@', at + 1)) {
    std::size_t start = at;
    while (start > 0 && is_mailbox_letter(value[start - 1])) --start;
    const bool has_host = at + 1 < value.size() && is_mailbox_letter(value[at + 1]);
    // In an address "https://host/@name" there is nothing before the sign.
    if (start < at && has_host && value.find('.', at) != std::string_view::npos)
      return value.substr(start, at - start);
  }
  return {};
}

/// A country code, seven digits at least, and nothing but what parts them. Without a plus, digits
/// that nothing parts are an identifier.
bool is_telephone(std::string_view value) {
  value = trim(value);
  if (value.empty() || std::string_view("+(0").find(value.front()) == std::string_view::npos)
    return false;
  const bool is_parted = value.find_first_of(" ()-./") != std::string_view::npos;
  const bool begins =
      value.starts_with('+') || value.starts_with("(+") || (value.starts_with("00") && is_parted);
  const auto digits =
      std::ranges::count_if(value, [](char one) { return one >= '0' && one <= '9'; });
  return begins && digits >= 7 && digits <= 15 &&
         value.find_first_not_of("+0123456789 ()-./") == std::string_view::npos;
}

}  // namespace

bool is_personal(std::string_view value) {
  const std::string_view mailbox = mailbox_of(value);
  if (!mailbox.empty()) return std::ranges::find(roles, folded(mailbox)) == roles.end();
  return is_telephone(value);
}

bool is_personal_field(std::string_view name) {
  constexpr std::array<std::string_view, 12> words{
      "contactperson", "contactname", "firstname", "lastname",    "surname", "familyname",
      "givenname",     "email",       "telephone", "phonenumber", "birth",   "mobile"};
  std::string letters;
  for (const char one : folded(name)) {
    if (one >= 'a' && one <= 'z') letters += one;
  }
  return std::ranges::any_of(
      words, [&](std::string_view word) { return letters.find(word) != std::string::npos; });
}

}  // namespace escp::sources
