#include "search/facts.h"

#include <algorithm>

#include "rules/composition.h"
#include "search/fold.h"

namespace escp::search {

codes tidy(codes all) {
  std::ranges::sort(all);
  const auto repeated = std::ranges::unique(all);
  all.erase(repeated.begin(), repeated.end());
  std::erase(all, std::string());
  return all;
}

facts::facts(const model::catalogue& catalogue, const model::cross_reference& references,
             const std::vector<rules::verdict>& verdicts)
    : catalogue_(catalogue), references_(references) {
  for (const rules::verdict& one : verdicts) {
    verdicts_[{one.subject_kind, one.subject}].emplace_back(rules::name_of(one.overall));
  }
  for (auto& [subject, outcomes] : verdicts_) outcomes = tidy(std::move(outcomes));
  for (const model::partnership& one : catalogue.all<model::partnership>()) {
    if (one.label) spellings_.emplace(slug_of(one.label->label), one.label->label);
    for (const std::string& field : one.technology_fields) {
      spellings_.emplace(slug_of(field), field);
    }
  }
}

codes facts::verdicts_on(model::kind kind, std::string_view id) const {
  const auto found = verdicts_.find({kind, id});
  return found == verdicts_.end() ? codes{} : found->second;
}

std::vector<const model::partnership*> facts::partnerships_of(
    const model::organisation& one) const {
  std::vector<const model::partnership*> all;
  for (const model::membership& each :
       model::list_of(references_.memberships_of_organisation, one.id)) {
    if (rules::is_member(*each.partner)) all.push_back(each.partnership);
  }
  return all;
}

std::string_view facts::spelling_of(std::string_view code) const {
  const auto found = spellings_.find(code);
  return found == spellings_.end() ? code : std::string_view(found->second);
}

}  // namespace escp::search
