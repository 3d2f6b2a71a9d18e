#include "tests/bench/search_documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>

#include "search/columns.h"
#include "search/fold.h"

namespace escp::bench {

namespace {

/// std::mt19937 is the same everywhere; the standard distributions are not.
using engine = std::mt19937;

std::size_t below(engine& random, std::size_t limit) { return random() % limit; }

/// Small numbers more often, as words of a language.
std::size_t skewed(engine& random, std::size_t limit) {
  return std::min({below(random, limit), below(random, limit), below(random, limit)});
}

constexpr std::array<std::string_view, 40> trade{
    "cluster",     "innovation", "technology", "network",       "centre",      "park",
    "health",      "food",       "energy",     "digital",       "textile",     "mobility",
    "materials",   "marine",     "photonics",  "packaging",     "wood",        "automotive",
    "tourism",     "aerospace",  "biotech",    "construction",  "creative",    "logistics",
    "chemistry",   "water",      "furniture",  "plastics",      "agriculture", "security",
    "electronics", "recycling",  "railway",    "optics",        "ceramics",    "robotics",
    "hydrogen",    "fisheries",  "bioeconomy", "semiconductors"};

constexpr std::array<std::string_view, 24> syllables{
    "ba", "cor", "dan", "el",  "fi",  "gra", "hel", "ix",  "jo",  "kan", "lum", "mor",
    "ne", "ota", "pra", "qui", "ros", "sta", "tri", "ulm", "ven", "wal", "xen", "zo"};

/// A word that few names share: as many are possible as there are names.
std::string made_up(engine& random, std::size_t names) {
  std::size_t number = below(random, names) * 31 + syllables.size();
  std::string word;
  for (; number > 0; number /= syllables.size()) word += syllables[number % syllables.size()];
  return word;
}

std::string make_name(engine& random, std::size_t names, std::string_view place) {
  std::string name = made_up(random, names);
  for (std::size_t left = 1 + below(random, 2); left > 0; --left) {
    name += ' ';
    name += trade[skewed(random, trade.size())];
  }
  if (below(random, 3) == 0 && !place.empty()) name += fmt::format(" {}", search::fold(place));
  return name;
}

bool is_synthetic(const search::document& one) {
  return one.kind == model::kind::partnerships || one.kind == model::kind::organisations;
}

void rename(search::document& one, const std::string& name) {
  one.name = name;
  one.id = "synthetic-" + search::slug_of(name);
  one.texts.names = {name};
  one.texts.others = {one.id};
}

/// Partners stand around a partnership by their new names.
void put_partners(search::document& one, const synthetic_catalogue& made,
                  const std::map<std::string, std::string>& names) {
  one.detail = one.name + " for " + std::string(trade[one.name.size() % trade.size()]);
  one.texts.others.push_back(one.detail);
  const auto* record = made.catalogue.find<model::partnership>(one.id);
  one.texts.context = {"Synthetic programme"};
  for (const model::partner& partner : record->partners) {
    one.texts.context.push_back(names.at(partner.organisation));
  }
}

}  // namespace

std::vector<search::document> make_search_documents(const synthetic_catalogue& made,
                                                    std::vector<search::document> documents) {
  engine random(20'160'531);
  std::map<std::string, std::string> names;
  for (search::document& one : documents) {
    if (is_synthetic(one)) names[one.id] = make_name(random, documents.size(), one.place);
  }
  for (search::document& one : documents) {
    if (!is_synthetic(one)) continue;
    const std::string name = names.at(one.id);
    if (one.kind == model::kind::partnerships) put_partners(one, made, names);
    rename(one, name);
  }
  for (const search::kind_range& range : search::kind_ranges(documents)) {
    std::ranges::sort(documents.begin() + static_cast<std::ptrdiff_t>(range.first),
                      documents.begin() + static_cast<std::ptrdiff_t>(range.first + range.count),
                      {}, &search::document::name);
  }
  return documents;
}

}  // namespace escp::bench
