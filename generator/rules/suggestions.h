#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/catalogue.h"
#include "rules/composition.h"
#include "rules/lasting_list.h"
#include "rules/statement.h"
#include "rules/verdict.h"

namespace escp::rules {

/// An organisation of the catalogue that could bring what a condition lacks, and why: `reason-…`
/// statements, see docs/rules.md.
struct suggestion {
  std::string_view organisation;
  std::vector<statement> reasons;
  lasting_list shared_themes;  ///< named by the reasons
};

/// For one condition that is not met or not determined, the best first. Empty when the condition
/// lacks nothing that an organisation could bring, or nobody could.
struct condition_suggestions {
  std::string_view condition;
  std::vector<suggestion> organisations;
};

/// Finds suggestions as docs/rules.md has them. What is the same for all compositions is worked out
/// once; suggesting is const, pure and thread-safe. What it returns holds views into it and into
/// the catalogue, which must outlive it.
class suggester {
 public:
  static constexpr std::size_t most_suggestions = 5;

  /// `today` is the reference date of rules that say "today", as in the engine.
  suggester(const model::catalogue& catalogue, date today);
  ~suggester();
  suggester(suggester&&) noexcept;
  suggester& operator=(suggester&&) noexcept;

  /// `said` is the verdict of an engine of the same catalogue on the composition. One entry per
  /// condition that is not met, in the order of the conditions.
  [[nodiscard]] std::vector<condition_suggestions> suggest(const composition& one,
                                                           const verdict& said) const;

 private:
  struct prepared;
  std::unique_ptr<const prepared> prepared_;
};

}  // namespace escp::rules
