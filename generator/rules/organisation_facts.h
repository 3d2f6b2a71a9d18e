#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/catalogue.h"
#include "rules/places.h"

namespace escp::rules {

class reference_tables;

enum class legal_entity : std::uint8_t { not_stated, unconfirmed, no, yes };

/// What rules ask about an organisation, looked up once.
struct organisation_facts {
  const model::organisation* organisation = nullptr;
  const place* where = nullptr;
  const std::string* type = nullptr;  ///< nullptr when none is stated
  const std::vector<model::source_ref>* type_sources = nullptr;
  const std::vector<model::source_ref>* entity_sources = nullptr;
  bool is_type_unconfirmed = false;
  bool has_region = false;  ///< on file
  legal_entity entity = legal_entity::not_stated;
};

/// Of an organisation that is at that place.
[[nodiscard]] organisation_facts facts_of(const model::organisation& one, const place& where);

/// An organisation that has no record, and its place.
struct described_organisation {
  place where;
  organisation_facts facts;
};
[[nodiscard]] std::shared_ptr<const described_organisation> describe(
    const model::organisation& one, const reference_tables& tables);

/// The facts of all organisations of a catalogue, one small row each.
class facts_table {
 public:
  facts_table() = default;
  facts_table(const model::catalogue& catalogue, const places& where);

  /// Of an organisation of the catalogue; nullptr for one that is only described.
  [[nodiscard]] const organisation_facts* find(const model::organisation& one) const;

 private:
  std::span<const model::organisation> organisations_;
  std::set<std::string, std::less<>> types_;  ///< one copy of each, which stays in the cache
  std::vector<organisation_facts> rows_;
};

}  // namespace escp::rules
