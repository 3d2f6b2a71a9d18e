#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/facets.h"

namespace escp::search {

/// Texts of a record by what a match in them is worth, best first.
struct searched_texts {
  std::vector<std::string> names;    ///< the name, the acronym
  std::vector<std::string> others;   ///< the full title, other names, the id
  std::vector<std::string> context;  ///< partners, places, programme, themes
};

/// A record that can be found. Texts are as in the data: no word in it depends on a language of
/// the site.
struct document {
  model::kind kind = model::kind::partnerships;
  std::size_t record = 0;  ///< its place among the records of its kind
  std::string id;
  std::string name;
  std::string detail;  ///< one line: the full title, or the city; may be empty
  std::string place;   ///< the region by its code and name, or the name it is stated under
  searched_texts texts;
  facet_codes facets;               ///< they must not outlive the facts
  std::optional<int> year;          ///< as under the facet "year"
  std::optional<std::size_t> size;  ///< the members of a partnership, when any is on file
};

/// Partnerships, organisations, regions and thematic areas, in this order of kinds, each in the
/// order of names as ICU's root collation has it, then by id.
[[nodiscard]] std::vector<document> make_documents(const facts& from);

}  // namespace escp::search
