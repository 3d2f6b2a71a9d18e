#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "model/record.h"
#include "rules/condition.h"
#include "rules/outcome.h"

namespace escp::rules {

/// One sentence of an explanation, without words: a code that every language has a text for
/// (`verdict.<code>` in templates/i18n/), and what is to be filled in. The names of the arguments
/// say what they hold: "organisation", "region", "theme": an id; "country": a code; "category": a
/// region category; "count", "needed": a whole number; "type": an organisation type; "date": an ISO
/// date. An argument may hold several ids or codes with commas between ("candidates", "countries").
struct statement {
  std::string code;
  std::vector<std::pair<std::string, std::string>> arguments;
  std::vector<model::source_ref> sources;  ///< where the fact that counts was read
  bool operator==(const statement&) const = default;
};

/// What a rule came to, and why.
struct judgement {
  rules::outcome outcome = outcome::not_determined;
  std::vector<statement> evidence;  ///< what decided it, or counts towards it
  std::vector<statement> missing;   ///< what would have to be known or changed to meet it
  std::vector<judgement> parts;     ///< of all-of, any-of and not: one per rule inside
  bool operator==(const judgement&) const = default;
};

struct condition_verdict {
  std::string condition;  ///< id within the call
  rules::severity severity = severity::required;
  rules::judgement judgement;
};

/// What the data on file say about one composition under one call. `overall` is all of the required
/// conditions; conditions for information do not count.
struct verdict {
  std::string subject;  ///< id of the partnership
  std::string call;
  escp::date reference_date;  ///< the day for which dated statuses were looked up
  outcome overall = outcome::not_determined;
  std::vector<condition_verdict> conditions;
};

}  // namespace escp::rules
