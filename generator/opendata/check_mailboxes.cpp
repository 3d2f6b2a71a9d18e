#include "opendata/check_mailboxes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/text.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

constexpr auto roles = std::to_array<std::string_view>(
    {"admin",         "cluster", "clusters", "communication", "contact",     "contacto",
     "enquiries",     "escp",    "europe",   "hello",         "info",        "inquiries",
     "international", "kontakt", "mail",     "media",         "office",      "post",
     "press",         "privacy", "project",  "projects",      "secretariat", "service",
     "support",       "team"});

bool is_letter_or_digit(char one) { return std::isalnum(static_cast<unsigned char>(one)) != 0; }

bool is_of_name(char one) {
  return is_letter_or_digit(one) || std::string_view("._%+-").find(one) != std::string_view::npos;
}

bool is_of_host(char one) { return is_letter_or_digit(one) || one == '.' || one == '-'; }

bool is_role(std::string_view name) {
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), [](unsigned char one) {
    return is_letter_or_digit(static_cast<char>(one)) ? static_cast<char>(std::tolower(one)) : ' ';
  });
  return std::ranges::any_of(split(lower, ' '), [](std::string_view part) {
    return std::ranges::find(roles, part) != roles.end();
  });
}

void check_value(const model::record& one, const json& value, const std::string& pointer,
                 findings& found) {
  if (value.is_string()) {
    for (const std::string_view address : personal_mailboxes(value.get_ref<const std::string&>())) {
      found.push_back({.code = "personal-mailbox",
                       .level = level::error,
                       .where = one.where,
                       .pointer = pointer,
                       .message = "the address " + in_quotes(address) + " may be a person's",
                       .hint = "leave it out, or give the address of a role, such as info@ or "
                               "office@"});
    }
  }
  if (!value.is_structured()) return;
  for (const auto& [key, inner] : value.items())
    check_value(one, inner, pointer_to(pointer, key), found);
}

}  // namespace

std::vector<std::string_view> personal_mailboxes(std::string_view text) {
  std::vector<std::string_view> found;
  for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_of_name(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && is_of_host(text[end])) ++end;
    while (end > at + 1 && !is_letter_or_digit(text[end - 1])) --end;
    const std::string_view name = text.substr(begin, at - begin);
    const bool has_host = text.substr(at + 1, end - at - 1).find('.') != std::string_view::npos;
    if (!name.empty() && has_host && !is_role(name))
      found.push_back(text.substr(begin, end - begin));
  }
  return found;
}

findings check_mailboxes(const model::catalogue& records) {
  findings found;
  records.each([&](model::kind /*kind*/, const model::record& one) {
    if (one.json.find('@') != std::string::npos) check_value(one, json::parse(one.json), "", found);
  });
  return found;
}

}  // namespace escp::opendata
