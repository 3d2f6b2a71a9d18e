#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/catalogue.h"
#include "rules/outcome.h"

namespace escp::rules {

/// A status that counts, and what it means that a country has no entry for it: unknown, unless the
/// rule says that the list of entries is whole.
struct wanted_status {
  std::string status;
  outcome when_not_stated = outcome::not_determined;
  bool operator==(const wanted_status&) const = default;
};

/// From the parameter `statuses`: names, or {"status": …, "not_stated": "no"}.
[[nodiscard]] std::vector<wanted_status> read_statuses(const nlohmann::json& statuses);

struct status_judgement {
  rules::outcome outcome = outcome::not_determined;
  const model::country_status* decided_by = nullptr;  ///< the entry that decided it, when one did
};

/// Whether the country had one of the statuses on the day. An entry that gives no start date counts
/// from its `by` date on and is not determined before; a day known only by its year counts when the
/// status held all year.
[[nodiscard]] status_judgement status_on(const model::country& country,
                                         const std::vector<wanted_status>& wanted, const date& day);

/// The same for all countries of a catalogue, with their entries picked and their dates worked out
/// once.
class status_table {
 public:
  status_table(const model::catalogue& catalogue, const std::vector<wanted_status>& wanted);

  /// Of a country of the catalogue.
  [[nodiscard]] status_judgement on(const model::country& country, const date& day) const;

  /// An entry for a wanted status, or the lack of one. Days are counted since 1970.
  struct entry {
    const model::country_status* stated = nullptr;
    outcome when_not_stated = outcome::not_determined;
    int last_day_of_from = never;
    int first_day_of_from = always;
    int last_day_of_by = never;
    int first_day_of_to = never;
    int last_day_of_to = never;

    static constexpr int never = 1'000'000'000;
    static constexpr int always = -never;
  };

 private:
  const model::country* first_;
  std::vector<std::vector<entry>> countries_;  ///< by their place in the catalogue's table
};

}  // namespace escp::rules
