#pragma once

#include <deque>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/result.h"
#include "rules/composition.h"

namespace escp::rules {

/// A composition that someone put together, with all that its views look at: organisations that are
/// described and have no record, themes, regions and claims.
class described_composition {
 public:
  /// Reads {"id", "members": [{"organisation": id} or {"described": {…}}, with "from" and "to"],
  /// "complete", "themes", "regions", "awarded", "start", "record"}; tests/checker/README.md says
  /// more. Everything may be missing. Ids and codes that the catalogue has not are left out, and
  /// dates that are none. A value of the wrong type is a failure.
  [[nodiscard]] static result<described_composition> read(nlohmann::json json,
                                                          const model::catalogue& catalogue);

  /// Views into this and into the catalogue.
  [[nodiscard]] const rules::composition& composition() const { return held_->made; }

 private:
  struct parts {
    nlohmann::json json;
    std::deque<model::organisation> described;
    std::vector<model::named_region> regions;
    std::vector<std::string> themes;
    std::vector<model::claim> claims;
    rules::composition made;
  };
  class reader;

  explicit described_composition(std::unique_ptr<parts> held) : held_(std::move(held)) {}

  std::unique_ptr<parts> held_;
};

}  // namespace escp::rules
