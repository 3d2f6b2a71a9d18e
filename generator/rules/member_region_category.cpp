#include <algorithm>

#include "rules/member_region.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

/// The rule's parameters, read once.
struct wanted_categories {
  std::string period;
  std::vector<std::string> categories;
};

using regions = std::vector<const model::region*>;

std::string codes_of(const regions& all) {
  std::string text;
  for (const model::region* one : all) text += (text.empty() ? "" : ",") + one->id;
  return text;
}

const model::region_category* category_of(const model::region& region, const std::string& period) {
  const auto found = std::ranges::find(region.categories, period, &model::region_category::period);
  return found == region.categories.end() ? nullptr : &*found;
}

/// The outcome that all of the regions share, or not determined.
outcome shared_outcome(const regions& all, const wanted_categories& wanted) {
  if (all.empty()) return outcome::not_determined;
  const auto outcome_of = [&](const model::region* one) {
    return is_in_category(*one, wanted.period, wanted.categories);
  };
  const outcome first = outcome_of(all.front());
  const bool same =
      std::ranges::all_of(all, [&](const model::region* one) { return outcome_of(one) == first; });
  return same ? first : outcome::not_determined;
}

regions those_that_would_do(const regions& all, const wanted_categories& wanted) {
  regions fitting;
  std::ranges::copy_if(all, std::back_inserter(fitting), [&](const model::region* one) {
    return is_in_category(*one, wanted.period, wanted.categories) == outcome::met;
  });
  return fitting;
}

/// A country outside the Union has no such categories: its regions never count.
bool is_outside(const regions& all, const wanted_categories& wanted) {
  return std::ranges::none_of(
      all, [&](const model::region* one) { return category_of(*one, wanted.period) != nullptr; });
}

std::string category_name(const regions& all, const wanted_categories& wanted) {
  const auto* category = category_of(*all.front(), wanted.period);
  const bool same = std::ranges::all_of(all, [&](const model::region* one) {
    const auto* other = category_of(*one, wanted.period);
    return category != nullptr && other != nullptr && other->category == category->category;
  });
  return same ? category->category : std::string();
}

statement certain_statement(const model::organisation& member, const regions& all, outcome counts,
                            const wanted_categories& wanted) {
  const auto* category = category_of(*all.front(), wanted.period);
  if (all.size() > 1) {
    return {counts == outcome::met ? "region-all-in-category" : "region-all-other-category",
            {{"organisation", member.id},
             {"country", member.country},
             {"candidates", codes_of(all)},
             {"category", category_name(all, wanted)}},
            category->sources};
  }
  return {counts == outcome::met ? "region-in-category" : "region-other-category",
          {{"organisation", member.id},
           {"region", all.front()->id},
           {"category", category->category},
           {"confidence", category->confidence}},
          category->sources};
}

statement open_statement(const model::organisation& member, const regions& all,
                         const wanted_categories& wanted) {
  const bool is_placed = !member.region.empty() || !member.region_candidates.empty();
  return {is_placed ? "region-mixed" : "region-not-on-file",
          {{"organisation", member.id},
           {"country", member.country},
           {"candidates", codes_of(those_that_would_do(all, wanted))}},
          {}};
}

}  // namespace

judgement member_region_category(const rule& one, const evaluation& on) {
  const auto needed = one.parameters.at("at_least").get<std::size_t>();
  const wanted_categories wanted{one.parameters.at("period").get<std::string>(),
                                 one.parameters.at("categories").get<std::vector<std::string>>()};
  judgement whole;
  std::size_t certain = 0;
  std::size_t possible = on.composition.is_complete ? 0 : needed;
  for (const member& member : on.composition.members) {
    const model::organisation& organisation = *member.organisation;
    const regions all = possible_regions(organisation, on.catalogue);
    if (!organisation.country.empty() && is_outside(all, wanted)) {
      whole.evidence.push_back(
          {"region-outside",
           {{"organisation", organisation.id}, {"country", organisation.country}},
           {}});
      continue;
    }
    const outcome counts = shared_outcome(all, wanted);
    if (counts == outcome::not_determined) {
      ++possible;
      whole.missing.push_back(open_statement(organisation, all, wanted));
      continue;
    }
    certain += counts == outcome::met ? 1 : 0;
    whole.evidence.push_back(certain_statement(organisation, all, counts, wanted));
  }
  whole.outcome = at_least(needed, certain, possible);
  if (whole.outcome == outcome::met) {
    whole.missing.clear();
  } else {
    std::string names;
    for (const std::string& name : wanted.categories) names += (names.empty() ? "" : ",") + name;
    whole.missing.insert(whole.missing.begin(), {"region-needed", {{"categories", names}}, {}});
  }
  return whole;
}

}  // namespace escp::rules
