#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/condition.h"
#include "rules/country_status.h"
#include "rules/evaluation.h"
#include "rules/verdict.h"

namespace escp::rules {

/// What one more organisation could bring to a rule: a country with one of the statuses
/// (distinct-countries), or a region in one of the categories (member-region-category).
struct need {
  enum class sort { country, region_category };
  need::sort sort = sort::country;
  std::vector<wanted_status> statuses;
  reference on = reference::award;
  std::string period;
  std::vector<std::string> categories;
  bool operator==(const need&) const = default;
};

/// Numbers of the needs of a rule and of the rules inside it, in the form of the rule and of its
/// judgement. Rules inside a `not` are left out.
struct need_tree {
  std::optional<std::size_t> need;
  std::vector<need_tree> parts;
};

/// The tree of a rule; adds to `needs` those that are not there yet.
[[nodiscard]] need_tree read_needs(const rule& one, std::vector<need>& needs);

/// A need of a rule that is not met or not determined, and what was said about the rule.
struct open_need {
  std::size_t need;
  const judgement* said;
};

/// In the order of the rules; what is inside a rule that is met is left out.
void collect_open(const need_tree& tree, const judgement& said, std::vector<open_need>& open);

/// What the required conditions of a call ask of every member, by themselves or inside all-of.
struct demands_on_members {
  std::vector<std::vector<std::string>> types;  ///< one list per rule
  bool own_legal_entity = false;
};

[[nodiscard]] demands_on_members demands_of(const std::vector<condition>& conditions);

/// Whether the organisation, as far as is on file, would make one of them fail.
[[nodiscard]] bool would_break(const demands_on_members& demands, const model::organisation& one);

}  // namespace escp::rules
