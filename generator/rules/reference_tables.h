#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.h"
#include "rules/organisation_facts.h"
#include "rules/places.h"

namespace escp::rules {

/// What rules look up again and again, made once. Points into the catalogue.
class reference_tables {
 public:
  explicit reference_tables(const model::catalogue& catalogue);

  [[nodiscard]] const model::catalogue& catalogue() const { return *catalogue_; }

  /// The regions of a country in the NUTS version that records use (model/nuts.h), by id.
  [[nodiscard]] const std::vector<const model::region*>& current_regions(
      std::string_view country) const;

  /// Where the organisations of the catalogue are.
  [[nodiscard]] const rules::places& places() const { return places_; }

  /// What rules ask about the organisations of the catalogue.
  [[nodiscard]] const facts_table& facts() const { return facts_; }

  /// Whether the region takes part in the thematic area, in a role other than "mentioned".
  [[nodiscard]] static bool takes_part(const model::theme& theme, std::string_view region);

 private:
  const model::catalogue* catalogue_;
  std::map<std::string, std::vector<const model::region*>, std::less<>> regions_;
  rules::places places_;
  facts_table facts_;
};

}  // namespace escp::rules
