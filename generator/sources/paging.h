#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/source_description.h"

namespace escp::sources {

/// What an answer said about the others.
struct page_seen {
  std::size_t number = 0;  ///< from 0
  std::size_t rows = 0;
  std::string address = {};  ///< of this page
  std::string next = {};     ///< what the paging's `next` pointed at; empty: the last page
  std::string total = {};    ///< what the paging's `total` pointed at
};

/// A row of the table of kinds of paging. `first` makes the address of the first page, `following`
/// those of the pages that are known once `seen` is there: none after the last one, all the rest at
/// once when a total says how many there are.
struct paging_row {
  std::string_view name;
  std::string_view does;
  std::string (*first)(const std::string& address, const paging& how);
  std::vector<std::string> (*following)(const std::string& address, const paging& how,
                                        const page_seen& seen);
};

/// "" for one answer, "page", "offset", "cursor", "next".
[[nodiscard]] const paging_row* paging_named(std::string_view name);
[[nodiscard]] std::vector<std::string_view> paging_names();

/// The address with the parameter set; one that is there already is replaced.
[[nodiscard]] std::string with_parameter(const std::string& address, std::string_view name,
                                         std::string_view value);

/// Percent-encodes all but the unreserved characters of RFC 3986.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// "https://host:443" of an address, lower case; empty when it is not http(s).
[[nodiscard]] std::string origin_of(std::string_view address);

/// A link of `page` as an address of its own: absolute, or below the origin ("/x"), or with another
/// query ("?x").
[[nodiscard]] std::string resolved(const std::string& page, const std::string& link);

}  // namespace escp::sources
