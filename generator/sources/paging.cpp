#include "sources/paging.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace escp::sources {

namespace {

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string sized(const std::string& address, const paging& how) {
  if (how.size_parameter.empty()) return address;
  return with_parameter(address, how.size_parameter, std::to_string(how.size));
}

std::string only_page(const std::string& address, const paging& /*how*/) { return address; }

std::vector<std::string> no_more(const std::string& /*address*/, const paging& /*how*/,
                                 const page_seen& /*seen*/) {
  return {};
}

/// The address of page `number`, counted from 0.
using page_address = std::string (*)(const std::string& address, const paging& how,
                                     std::size_t number);

std::string page_at(const std::string& address, const paging& how, std::size_t number) {
  return with_parameter(sized(address, how), how.parameter, std::to_string(how.first + number));
}

std::string offset_at(const std::string& address, const paging& how, std::size_t number) {
  return with_parameter(sized(address, how), how.parameter, std::to_string(number * how.size));
}

/// With a total, the first page makes all others known; without, each full page the next one.
template <page_address at>
std::vector<std::string> counted(const std::string& address, const paging& how,
                                 const page_seen& seen) {
  const std::size_t total = number_in(seen.total);
  if (total == 0) {
    if (seen.rows == 0 || (!how.size_parameter.empty() && seen.rows < how.size)) return {};
    return {at(address, how, seen.number + 1)};
  }
  std::vector<std::string> rest;
  if (seen.number > 0 || seen.rows == 0) return rest;
  const std::size_t size = how.size_parameter.empty() ? seen.rows : how.size;
  const std::size_t pages = std::min((total + size - 1) / size, how.most_pages + 1);
  for (std::size_t number = 1; number < pages; ++number) rest.push_back(at(address, how, number));
  return rest;
}

template <page_address at>
std::string counted_first(const std::string& address, const paging& how) {
  return at(address, how, 0);
}

std::string cursor_first(const std::string& address, const paging& how) {
  return sized(address, how);
}

std::vector<std::string> cursor_next(const std::string& address, const paging& how,
                                     const page_seen& seen) {
  if (seen.next.empty() || seen.rows == 0) return {};
  return {with_parameter(sized(address, how), how.parameter, seen.next)};
}

std::vector<std::string> link_next(const std::string& /*address*/, const paging& /*how*/,
                                   const page_seen& seen) {
  if (seen.next.empty()) return {};
  return {resolved(seen.address, seen.next)};
}

constexpr std::array<paging_row, 5> rows{{
    {"", "one answer has all rows", only_page, no_more},
    {"page", "\"parameter\" counts pages from \"first\" on", counted_first<page_at>,
     counted<page_at>},
    {"offset", "\"parameter\" counts the rows that are passed over", counted_first<offset_at>,
     counted<offset_at>},
    {"cursor", "\"parameter\" is what \"next\" pointed at in the page before", cursor_first,
     cursor_next},
    {"next", "\"next\" points at the address of the next page", cursor_first, link_next},
}};

}  // namespace

const paging_row* paging_named(std::string_view name) {
  const auto* found = std::ranges::find(rows, name, &paging_row::name);
  return found == rows.end() ? nullptr : found;
}

std::vector<std::string_view> paging_names() {
  std::vector<std::string_view> names;
  for (const paging_row& row : rows) {
    if (!row.name.empty()) names.push_back(row.name);
  }
  return names;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view unreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string encoded;
  for (const char one : text) {
    if (unreserved.find(one) != std::string_view::npos) {
      encoded += one;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(one));
    }
  }
  return encoded;
}

std::string with_parameter(const std::string& address, std::string_view name,
                           std::string_view value) {
  const std::string pair = fmt::format("{}={}", name, percent_encoded(value));
  const std::size_t mark = address.find('?');
  if (mark == std::string::npos) return fmt::format("{}?{}", address, pair);
  std::vector<std::string> pairs;
  for (const std::string_view one : split(std::string_view(address).substr(mark + 1), '&')) {
    if (!one.empty() && one.substr(0, one.find('=')) != name) pairs.emplace_back(one);
  }
  pairs.push_back(pair);
  return fmt::format("{}?{}", address.substr(0, mark), join(pairs, "&"));
}

std::string origin_of(std::string_view address) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!address.starts_with(scheme)) continue;
    const std::size_t end = address.find_first_of("/?#", scheme.size());
    std::string origin(address.substr(0, end));
    std::ranges::transform(origin, origin.begin(), [](char one) {
      return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
    });
    return origin.size() > scheme.size() ? origin : std::string();
  }
  return {};
}

std::string resolved(const std::string& page, const std::string& link) {
  if (link.find("://") != std::string::npos) return link;
  if (link.starts_with('?')) return page.substr(0, page.find('?')) + link;
  const std::string origin = origin_of(page);
  if (link.starts_with('/')) return origin + link;
  const std::string path = page.substr(0, page.find_first_of("?#"));
  return path.substr(0, path.rfind('/') + 1) + link;
}

}  // namespace escp::sources
