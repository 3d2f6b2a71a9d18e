#include "sources/likely_pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "model/imported.h"
#include "sources/transforms.h"

namespace escp::sources {

namespace {

using model::document;

/// Words that many names have and that tell little.
constexpr std::array<std::string_view, 22> common_words{
    "cluster", "clusters", "association", "asociacion", "the", "of", "for", "and",
    "de",      "la",       "le",          "du",         "des", "e",  "y",   "und",
    "der",     "die",      "ev",          "asbl",       "vzw", "ltd"};

/// The words of a name that tell it from others.
std::set<std::string> telling_words(const std::string& name) {
  std::set<std::string> words;
  for (std::string& word : words_of(folded(name))) {
    if (std::ranges::find(common_words, word) == common_words.end()) words.insert(std::move(word));
  }
  return words;
}

std::string text_of(const document& one, const char* field) {
  const auto found = one.json().find(field);
  return found != one.json().end() && found->is_string() ? found->get<std::string>()
                                                         : std::string();
}

/// The host of a website without "www.".
std::string host_of(const document& one) {
  std::string address = text_of(one, "website");
  const std::size_t start = address.find("://");
  if (start == std::string::npos) return {};
  address = address.substr(start + 3);
  address = address.substr(0, address.find('/'));
  return address.starts_with("www.") ? address.substr(4) : address;
}

/// What is compared of an organisation, worked out once.
struct profile {
  const document* record;
  std::string source;
  std::string country;
  std::string city;
  std::string host;
  std::vector<std::set<std::string>> names;
};

profile profile_of(const document& one) {
  profile made{.record = &one,
               .source = {},
               .country = text_of(one, "country"),
               .city = folded(text_of(one, "city")),
               .host = host_of(one),
               .names = {}};
  if (model::is_imported(one)) made.source = one.json().at("sources").front().value("source", "");
  made.names.push_back(telling_words(text_of(one, "name")));
  for (const auto& name : one.json().value("other_names", nlohmann::json::array()))
    made.names.push_back(telling_words(name.get<std::string>()));
  return made;
}

double overlap(const std::set<std::string>& left, const std::set<std::string>& right) {
  if (left.empty() || right.empty()) return 0;
  const auto shared = static_cast<double>(
      std::ranges::count_if(left, [&](const std::string& word) { return right.contains(word); }));
  return shared / (static_cast<double>(left.size() + right.size()) - shared);
}

/// The name counts most; city and website speak for a pair, and another city against it.
likely_pair judge(const profile& left, const profile& right) {
  likely_pair made{.left = left.record->id(),
                   .right = right.record->id(),
                   .left_source = left.source,
                   .right_source = right.source,
                   .score = 0,
                   .reasons = {}};
  double name = 0;
  for (const auto& one : left.names) {
    for (const auto& other : right.names) name = std::max(name, overlap(one, other));
  }
  made.score = 0.7 * name;
  made.reasons.push_back(fmt::format("names share {:.0f} % of their words", 100 * name));
  if (!left.country.empty() && left.country == right.country) {
    made.score += 0.1;
    made.reasons.push_back("same country " + left.country);
  }
  if (!left.city.empty() && left.city == right.city) {
    made.score += 0.2;
    made.reasons.push_back("same city " + left.city);
  }
  if (!left.host.empty() && left.host == right.host) {
    made.score += 0.3;
    made.reasons.push_back("same website " + left.host);
  }
  if (!left.city.empty() && !right.city.empty() && left.city != right.city) {
    made.score -= 0.2;
    made.reasons.emplace_back("different cities");
  }
  made.score = std::clamp(made.score, 0.0, 1.0);
  return made;
}

/// Records by the words of their names, so that only those that share one are compared.
class word_index {
 public:
  void add(const profile& one, std::size_t at) {
    std::set<std::string> words;
    for (const auto& name : one.names) words.insert(name.begin(), name.end());
    for (const std::string& word : words) places_[word].push_back(at);
  }

  /// Those that share a word that is not in every second name.
  [[nodiscard]] std::set<std::size_t> near(const profile& one) const {
    constexpr std::size_t most = 200;
    std::set<std::size_t> near;
    for (const auto& name : one.names) {
      for (const std::string& word : name) {
        const auto found = places_.find(word);
        if (found != places_.end() && found->second.size() <= most)
          near.insert(found->second.begin(), found->second.end());
      }
    }
    return near;
  }

 private:
  std::unordered_map<std::string, std::vector<std::size_t>> places_;
};

bool is_decided(const match_decisions& decisions, const profile& one) {
  const auto of_source = decisions.find(one.source);
  return of_source != decisions.end() && of_source->second.contains(one.record->id());
}

}  // namespace

std::vector<likely_pair> likely_pairs(const model::documents& records,
                                      const match_decisions& decisions, double least_score) {
  std::vector<profile> profiles;
  for (const document& one : records) {
    if (one.fit && one.kind == model::kind::organisations) profiles.push_back(profile_of(one));
  }
  word_index index;
  for (std::size_t at = 0; at < profiles.size(); ++at) index.add(profiles[at], at);
  std::vector<likely_pair> pairs;
  for (std::size_t at = 0; at < profiles.size(); ++at) {
    const profile& one = profiles[at];
    if (one.source.empty() || is_decided(decisions, one)) continue;
    for (const std::size_t other : index.near(one)) {
      const profile& right = profiles[other];
      const bool is_seen = !right.source.empty() && other <= at;
      const bool is_elsewhere =
          !one.country.empty() && !right.country.empty() && one.country != right.country;
      if (right.source == one.source || is_seen || is_elsewhere) continue;
      likely_pair pair = judge(one, right);
      if (pair.score >= least_score) pairs.push_back(std::move(pair));
    }
  }
  std::ranges::sort(pairs, [](const likely_pair& left, const likely_pair& right) {
    return std::tie(right.score, left.left, left.right) <
           std::tie(left.score, right.left, right.right);
  });
  return pairs;
}

}  // namespace escp::sources
