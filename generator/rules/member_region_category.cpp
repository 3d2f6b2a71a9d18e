#include <algorithm>
#include <memory>

#include "rules/member_region.h"
#include "rules/rule_kinds.h"
#include "rules/statements.h"

namespace escp::rules {

namespace {

/// What the rule asks for, and what it says of a place.
struct wanted_categories {
  std::size_t at_least = 0;
  std::string period;
  std::vector<std::string> categories;
  reference on = reference::award;
};

/// What being at a place means for the rule.
struct judged_place {
  region_standing standing;
  const model::region_category* entry = nullptr;  ///< of the first region, when it is decided
  lasting_list would_do;                          ///< the regions in the categories, when it is not
};

judged_place judge_place(const place& where, const wanted_categories& wanted) {
  judged_place made;
  made.standing = standing_in(where.regions, where.has_country, wanted.period, wanted.categories);
  if (made.standing.is_outside) return made;
  if (made.standing.outcome != outcome::not_determined) {
    made.entry = category_in(*where.regions.front(), wanted.period);
    return made;
  }
  std::vector<std::string_view> codes;
  for (const model::region* one : where.regions) {
    const bool is_in = is_in_category(*one, wanted.period, wanted.categories) == outcome::met;
    if (is_in) codes.emplace_back(one->id);
  }
  made.would_do = lasting_list(std::move(codes));
  return made;
}

/// The rule with all places of the catalogue judged.
class bound_categories {
 public:
  bound_categories(wanted_categories wanted, const rules::places& places)
      : wanted_(std::move(wanted)),
        names_(
            std::vector<std::string_view>(wanted_.categories.begin(), wanted_.categories.end())) {
    for (const place& one : places.all()) places_.push_back(judge_place(one, wanted_));
  }

  [[nodiscard]] const wanted_categories& wanted() const { return wanted_; }
  [[nodiscard]] const text_list& names() const { return names_.view(); }

  [[nodiscard]] const judged_place& at(const place& where, verdict_memory& memory) const {
    if (where.number != place::not_listed) return places_[where.number];
    return memory.keep_alive(std::make_shared<const judged_place>(judge_place(where, wanted_)));
  }

 private:
  wanted_categories wanted_;
  lasting_list names_;
  std::vector<judged_place> places_;  ///< by the number of the place
};

statement certain_statement(const organisation_facts& member, const judged_place& judged) {
  const model::organisation& one = *member.organisation;
  const bool is_in = judged.standing.outcome == outcome::met;
  const auto& [period, category, share, confidence, basis, sources] = *judged.entry;
  if (member.where->regions.size() > 1) {
    const auto& all = is_in ? say::region_all_in_category : say::region_all_other_category;
    return all(one.id, one.country, member.where->codes.view(), *judged.standing.category)
        .from(sources);
  }
  const auto& single = is_in ? say::region_in_category : say::region_other_category;
  return single(one.id, member.where->regions.front()->id, category, confidence).from(sources);
}

void say_open(const organisation_facts& member, const text_list& would_do, draft& said) {
  const model::organisation& one = *member.organisation;
  const auto& open = member.where->is_placed ? say::region_mixed : say::region_not_on_file;
  said.missing.push_back(open(one.id, one.country, would_do));
  if (!would_do.empty()) said.settle.push_back(say::settle_region(one.id, would_do));
}

judgement judge(const bound_categories& bound, const evaluation& on) {
  const wanted_categories& wanted = bound.wanted();
  draft said(on.memory);
  said.missing.emplace_back();  // what is needed comes first and is known last
  std::size_t certain = 0;
  std::size_t possible = on.composition.is_complete ? 0 : wanted.at_least;
  for (const organisation_facts* member : members_on(day_of(wanted.on, on), on, said)) {
    const judged_place& judged = bound.at(*member->where, on.memory);
    if (judged.standing.is_outside) {
      said.evidence.push_back(
          say::region_outside(member->organisation->id, member->organisation->country));
    } else if (judged.standing.outcome == outcome::not_determined) {
      ++possible;
      say_open(*member, judged.would_do.view(), said);
    } else {
      certain += judged.standing.outcome == outcome::met ? 1 : 0;
      said.evidence.push_back(certain_statement(*member, judged));
    }
  }
  const outcome whole = at_least(wanted.at_least, certain, possible);
  if (whole == outcome::met) {
    said.missing.clear();
    said.settle.clear();
    return said.finished(whole);
  }
  said.missing.front() = say::region_needed(bound.names());
  said.settle.push_back(say::settle_add_region(bound.names()));
  return said.finished(whole);
}

}  // namespace

judge_function bind_member_region_category(const rule& one, const reference_tables& tables) {
  wanted_categories wanted{
      .at_least = one.parameters.at("at_least").get<std::size_t>(),
      .period = one.parameters.at("period").get<std::string>(),
      .categories = one.parameters.at("categories").get<std::vector<std::string>>(),
      .on = reference_named(one.parameters.value("on", ""))};
  const auto bound = std::make_shared<const bound_categories>(std::move(wanted), tables.places());
  return [bound](const evaluation& on) { return judge(*bound, on); };
}

}  // namespace escp::rules
