#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "releases/record_set.h"
#include "releases/settings.h"

namespace escp::releases {

/// What a release must keep to. Kinds without a row of their own have no minimum and no maximum.
struct guard_rules {
  struct bounds {
    std::optional<double> minimum;  ///< fewer records: refused
    std::optional<double> maximum;  ///< more records: a warning
  };
  double fall = 10;       ///< a kind may lose at most so many percent of its records
  double fill = 20;       ///< a field may be filled in at most so many percent points less
  double small = 10;      ///< a fall or a fill rate of fewer records than this says nothing
  bool countries = true;  ///< a country that vanishes from a kind is refused
  std::map<std::string, bounds> kinds;
  settings from;  ///< where the rules stand, for findings
};

/// Reads `data/guards.toml`; a key that is not known, or of another type, is a finding.
[[nodiscard]] guard_rules read_guard_rules(settings from, findings& found);

/// A guard that holds a release back: which, and what it is about ("partnerships",
/// "organisations/PT", "organisations/website", "partnerships.schema.json").
struct objection {
  std::string guard;  ///< "minimum", "fall", "country", "fill" or "schema"
  std::string about;
  std::string message;
  position where;  ///< of the rule
};

/// Minima, falls, vanished countries and fill rates against the last release, which is empty when
/// there is none. A maximum is a warning, added to `found`.
[[nodiscard]] std::vector<objection> guard_records(const record_set& before,
                                                   const record_set& after,
                                                   const guard_rules& rules, findings& found);

/// An objection that was looked at and is let pass until a day.
struct acknowledgement {
  std::string guard;
  std::string about;
  date until;
  position where;
};

/// Reads `[[acknowledged]]` of `data/acknowledged.toml` with guard, of, reason, until.
[[nodiscard]] std::vector<acknowledgement> read_acknowledgements(const settings& from,
                                                                 findings& found);

/// The objections as findings of level error, without those that are acknowledged on `day`. One
/// whose day has passed says so; one that nothing needs is a warning.
void report_objections(const std::vector<objection>& all,
                       const std::vector<acknowledgement>& acknowledged, const date& day,
                       findings& found);

}  // namespace escp::releases
