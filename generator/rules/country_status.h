#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/records.h"
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

}  // namespace escp::rules
