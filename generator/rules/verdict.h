#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "base/date.h"
#include "model/kind.h"
#include "rules/condition.h"
#include "rules/outcome.h"
#include "rules/statement.h"

namespace escp::rules {

/// What a rule came to, and why. Views into the memory of its verdict.
struct judgement {
  rules::outcome outcome = outcome::not_determined;
  statement_list evidence;  ///< what decided it, or counts towards it
  statement_list missing;   ///< what is not known, or stands against it
  statement_list settle;  ///< the smallest changes of which one, or all `settle-add`, would meet it
  std::span<const judgement> parts;  ///< of all-of, any-of and not: one per rule inside
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
  std::span<const condition_verdict> conditions;
  std::shared_ptr<const void> memory;  ///< holds the conditions and all they say; copies share it
};

}  // namespace escp::rules
