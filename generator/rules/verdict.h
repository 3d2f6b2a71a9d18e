#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/kind.h"
#include "rules/condition.h"
#include "rules/outcome.h"
#include "rules/statement.h"

namespace escp::rules {

/// What a rule came to, and why.
struct judgement {
  rules::outcome outcome = outcome::not_determined;
  std::vector<statement> evidence;  ///< what decided it, or counts towards it
  std::vector<statement> missing;   ///< what is not known, or stands against it
  std::vector<statement>
      settle;  ///< the smallest changes of which one, or all `settle-add`, would meet it
  std::vector<judgement> parts;  ///< of all-of, any-of and not: one per rule inside
  bool operator==(const judgement&) const = default;
};

struct condition_verdict {
  const rules::condition* condition = nullptr;
  date reference_date;
  rules::judgement judgement;
};

/// What the data on file say about one composition under one call. `overall` is all of the required
/// conditions; conditions for information do not count. Views into the catalogue and the calls.
struct verdict {
  model::kind subject_kind = model::kind::partnerships;
  std::string_view subject;
  std::string_view call;
  outcome overall = outcome::not_determined;
  std::vector<condition_verdict> conditions;
};

}  // namespace escp::rules
