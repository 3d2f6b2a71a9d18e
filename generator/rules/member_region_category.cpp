#include <algorithm>
#include <memory>

#include "rules/member_region.h"
#include "rules/places.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

/// The rule's parameters, read once.
struct wanted_categories {
  std::size_t at_least = 0;
  std::string period;
  std::vector<std::string> categories;
  reference on = reference::award;
};

using regions = std::vector<const model::region*>;

std::vector<std::string_view> codes_of(const regions& all) {
  std::vector<std::string_view> codes;
  for (const model::region* one : all) codes.emplace_back(one->id);
  return codes;
}

const model::region_category* category_of(const model::region& region, const std::string& period) {
  const auto found = std::ranges::find(region.categories, period, &model::region_category::period);
  return found == region.categories.end() ? nullptr : &*found;
}

outcome outcome_of(const model::region& region, const wanted_categories& wanted) {
  return is_in_category(region, wanted.period, wanted.categories);
}

regions those_that_would_do(const regions& all, const wanted_categories& wanted) {
  regions fitting;
  std::ranges::copy_if(all, std::back_inserter(fitting), [&](const model::region* one) {
    return outcome_of(*one, wanted) == outcome::met;
  });
  return fitting;
}

statement certain_statement(const model::organisation& member, const regions& all,
                            const region_standing& standing, const wanted_categories& wanted) {
  const model::region& first = *all.front();
  const auto* category = category_of(first, wanted.period);
  if (all.size() > 1) {
    return {
        standing.outcome == outcome::met ? "region-all-in-category" : "region-all-other-category",
        {{"organisation", member.id},
         {"country", member.country},
         {"candidates", codes_of(all)},
         {"category", standing.category}},
        &category->sources};
  }
  return {standing.outcome == outcome::met ? "region-in-category" : "region-other-category",
          {{"organisation", member.id},
           {"region", first.id},
           {"category", category->category},
           {"confidence", category->confidence}},
          &category->sources};
}

void say_open(const model::organisation& member, const place& where,
              const wanted_categories& wanted, judgement& said) {
  const auto candidates = codes_of(those_that_would_do(where.regions, wanted));
  said.missing.push_back(
      {where.is_placed ? "region-mixed" : "region-not-on-file",
       {{"organisation", member.id}, {"country", member.country}, {"candidates", candidates}}});
  if (candidates.empty()) return;
  said.settle.push_back(
      {"settle-region", {{"organisation", member.id}, {"candidates", candidates}}});
}

judgement judge(const wanted_categories& wanted, const evaluation& on) {
  judgement whole;
  whole.missing.emplace_back();  // what is needed comes first and is known last
  std::size_t certain = 0;
  std::size_t possible = on.composition.is_complete ? 0 : wanted.at_least;
  const auto members = members_on(day_of(wanted.on, on), on, whole);
  for (const model::organisation* member : members) {
    const place* known = on.tables.places().find(*member);
    const place described = known == nullptr ? place_of(*member, on.catalogue, on.tables) : place{};
    const place& where = known == nullptr ? described : *known;
    const region_standing standing =
        standing_in(where.regions, where.has_country, wanted.period, wanted.categories);
    if (standing.is_outside) {
      whole.evidence.push_back(
          {"region-outside", {{"organisation", member->id}, {"country", member->country}}});
      continue;
    }
    if (standing.outcome == outcome::not_determined) {
      ++possible;
      say_open(*member, where, wanted, whole);
    } else {
      certain += standing.outcome == outcome::met ? 1 : 0;
      whole.evidence.push_back(certain_statement(*member, where.regions, standing, wanted));
    }
  }
  whole.outcome = at_least(wanted.at_least, certain, possible);
  if (whole.outcome == outcome::met) {
    whole.missing.clear();
    whole.settle.clear();
    return whole;
  }
  const std::vector<std::string_view> names(wanted.categories.begin(), wanted.categories.end());
  whole.missing.front() = {"region-needed", {{"categories", names}}};
  whole.settle.push_back({"settle-add-region", {{"categories", names}}});
  return whole;
}

}  // namespace

judge_function bind_member_region_category(const rule& one) {
  // Shared, since statements hold views of the names.
  const auto wanted = std::make_shared<const wanted_categories>(wanted_categories{
      .at_least = one.parameters.at("at_least").get<std::size_t>(),
      .period = one.parameters.at("period").get<std::string>(),
      .categories = one.parameters.at("categories").get<std::vector<std::string>>(),
      .on = reference_named(one.parameters.value("on", ""))});
  return [wanted](const evaluation& on) { return judge(*wanted, on); };
}

}  // namespace escp::rules
