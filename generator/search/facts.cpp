#include "search/facts.h"

#include <algorithm>

#include "rules/composition.h"
#include "search/fold.h"

namespace escp::search {

namespace {

template <class record_type>
std::size_t place_in(const model::catalogue& catalogue, const record_type& one) {
  return static_cast<std::size_t>(&one - catalogue.all<record_type>().data());
}

}  // namespace

codes tidy(codes all) {
  if (all.size() < 2 && (all.empty() || !all.front().empty())) return all;
  std::ranges::sort(all);
  const auto repeated = std::ranges::unique(all);
  all.erase(repeated.begin(), repeated.end());
  std::erase(all, std::string_view());
  return all;
}

facts::facts(const model::catalogue& catalogue, const model::cross_reference& references,
             const std::vector<rules::verdict>& verdicts)
    : catalogue_(catalogue), references_(references) {
  join_partners();
  for (const rules::verdict& one : verdicts) {
    verdicts_[{one.subject_kind, one.subject}].emplace_back(rules::name_of(one.overall));
  }
  for (auto& [subject, outcomes] : verdicts_) outcomes = tidy(std::move(outcomes));
  for (const model::partnership& one : catalogue.all<model::partnership>()) {
    if (one.label) add_spelling(one.label->label);
    for (const std::string& field : one.technology_fields) add_spelling(field);
  }
}

codes facts::verdicts_on(model::kind kind, std::string_view id) const {
  const auto found = verdicts_.find({kind, id});
  return found == verdicts_.end() ? codes{} : found->second;
}

const std::vector<const model::partnership*>& facts::partnerships_of(
    const model::organisation& one) const {
  return partnerships_[place_in(catalogue_, one)];
}

const std::vector<const model::organisation*>& facts::partners_of(
    const model::partnership& one) const {
  return partners_[place_in(catalogue_, one)];
}

void facts::join_partners() {
  const rules::directory organisations(catalogue_);
  partnerships_.resize(catalogue_.all<model::organisation>().size());
  partners_.resize(catalogue_.all<model::partnership>().size());
  for (const model::partnership& one : catalogue_.all<model::partnership>()) {
    for (const model::partner& partner : one.partners) {
      const auto* organisation = organisations.find(partner.organisation);
      if (organisation == nullptr) continue;
      partners_[place_in(catalogue_, one)].push_back(organisation);
      if (!rules::is_member(partner)) continue;
      partnerships_[place_in(catalogue_, *organisation)].push_back(&one);
    }
  }
}

/// Folding a text is slow, and many records have the same.
void facts::add_spelling(const std::string& text) {
  const auto [slug, is_new] = slugs_.try_emplace(text);
  if (is_new) slug->second = spellings_.emplace(search::slug_of(text), text).first->first;
}

std::string_view facts::slug_of(std::string_view text) const { return slugs_.at(text); }

std::string_view facts::spelling_of(std::string_view code) const {
  const auto found = spellings_.find(code);
  return found == spellings_.end() ? code : std::string_view(found->second);
}

}  // namespace escp::search
