#include "rules/organisation_themes.h"

#include <algorithm>
#include <bit>

#include "rules/composition.h"

namespace escp::rules {

namespace {

constexpr std::size_t bits_in_word = 64;

}  // namespace

organisation_themes::organisation_themes(const model::catalogue& catalogue) {
  collect_names(catalogue);
  words_ = std::max<std::size_t>(1, (names_.size() + bits_in_word - 1) / bits_in_word);
  const auto organisations = catalogue.all<model::organisation>();
  bits_.resize(organisations.size() * words_);
  const directory by_id(catalogue);
  const auto join = [&](const std::string& id, const theme_set& themes) {
    const auto* one = by_id.find(id);
    if (one == nullptr) return;
    const auto at = static_cast<std::size_t>(one - organisations.data());
    for (std::size_t word = 0; word < words_; ++word) bits_[at * words_ + word] |= themes[word];
  };
  for (const model::partnership& one : catalogue.all<model::partnership>()) {
    if (one.themes.empty()) continue;
    theme_set themes = none();
    for (const std::string& theme : one.themes) add(themes, theme);
    for (const model::partner& partner : one.partners) {
      if (is_member(partner)) join(partner.organisation, themes);
    }
  }
  for (const model::theme& one : catalogue.all<model::theme>()) {
    theme_set themes = none();
    add(themes, one.id);
    for (const std::string& organisation : one.organisations) join(organisation, themes);
  }
}

void organisation_themes::collect_names(const model::catalogue& catalogue) {
  for (const model::theme& one : catalogue.all<model::theme>()) names_.emplace_back(one.id);
  for (const model::partnership& one : catalogue.all<model::partnership>()) {
    names_.insert(names_.end(), one.themes.begin(), one.themes.end());
  }
  std::ranges::sort(names_);
  const auto repeated = std::ranges::unique(names_);
  names_.erase(repeated.begin(), repeated.end());
}

void organisation_themes::add(theme_set& to, std::string_view theme) const {
  const auto name = std::ranges::lower_bound(names_, theme);
  if (name == names_.end() || *name != theme) return;
  const auto bit = static_cast<std::size_t>(name - names_.begin());
  to[bit / bits_in_word] |= std::uint64_t{1} << (bit % bits_in_word);
}

void organisation_themes::add_themes_of(std::size_t organisation, theme_set& to) const {
  for (std::size_t word = 0; word < words_; ++word) to[word] |= bits(organisation)[word];
}

std::size_t organisation_themes::count(std::size_t organisation) const {
  std::size_t total = 0;
  for (std::size_t word = 0; word < words_; ++word) {
    total += static_cast<std::size_t>(std::popcount(bits(organisation)[word]));
  }
  return total;
}

std::size_t organisation_themes::count_shared(std::size_t organisation,
                                              const theme_set& with) const {
  std::size_t total = 0;
  for (std::size_t word = 0; word < words_; ++word) {
    total += static_cast<std::size_t>(std::popcount(bits(organisation)[word] & with[word]));
  }
  return total;
}

std::vector<std::string_view> organisation_themes::shared(std::size_t organisation,
                                                          const theme_set& with) const {
  std::vector<std::string_view> themes;
  for (std::size_t word = 0; word < words_; ++word) {
    for (std::uint64_t left = bits(organisation)[word] & with[word]; left != 0; left &= left - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(left));
      themes.push_back(names_[word * bits_in_word + bit]);
    }
  }
  return themes;
}

}  // namespace escp::rules
