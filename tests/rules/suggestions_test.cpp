#include "rules/suggestions.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>

#include "rules/engine.h"
#include "rules/field_basis.h"
#include "rules/great_circle.h"
#include "rules/member_region.h"
#include "rules/needs.h"
#include "tests/support/documents.h"

using namespace escp;

namespace {

constexpr date build_day{2026, 1, 1};

constexpr std::string_view countries_rule =
    R"({"kind": "distinct-countries", "at_least": 3, "statuses": ["eu-member"], "on": "today"})";
constexpr std::string_view region_rule =
    R"({"kind": "member-region-category", "at_least": 1, "period": "2014-2020",
        "categories": ["less-developed", "transition"], "on": "today"})";

/// Builds a catalogue record by record.
class records {
 public:
  records& add(model::kind kind, const std::string& json) {
    documents_.push_back(tests::document_of(kind, json));
    return *this;
  }
  records& country(std::string_view id, std::string_view is_member = "yes") {
    return add(
        model::kind::countries,
        fmt::format(
            R"({{"id": "{}", "statuses": [{{"status": "eu-member", "value": "{}", "from": "1995"}}]}})",
            id, is_member));
  }
  records& region(std::string_view id, std::string_view category, double longitude) {
    return add(model::kind::regions,
               fmt::format(R"({{"id": "{}", "country": "{}", "nuts_versions": ["2021"],
                   "point": {{"lon": {}, "lat": 45.5}},
                   "categories": [{{"period": "2014-2020", "category": "{}", "confidence": "A"}}]}})",
                           id, id.substr(0, 2), longitude, category));
  }
  records& organisation(std::string_view id, std::string_view facts) {
    return add(model::kind::organisations, fmt::format(R"({{"id": "{}", {}}})", id, facts));
  }
  records& theme(std::string_view id, std::string_view organisations) {
    return add(model::kind::themes,
               fmt::format(R"({{"id": "{}", "organisations": [{}]}})", id, organisations));
  }
  /// `conditions`: pairs of severity and rule.
  records& call(const std::vector<std::pair<std::string, std::string>>& conditions) {
    std::string list;
    for (const auto& [severity, rule] : conditions) {
      list += fmt::format(
          R"({}{{"id": "c", "severity": "{}", "source": {{"source": "s"}}, "rule": {}}})",
          list.empty() ? "" : ", ", severity, rule);
    }
    return add(model::kind::calls, fmt::format(R"({{"id": "call", "conditions": [{}]}})", list));
  }
  records& partnership(std::string_view id, std::string_view partners, std::string_view more = "") {
    return add(model::kind::partnerships,
               fmt::format(R"({{"id": "{}", "call": "call", "partners_complete": "yes",
                   "partners": [{}]{}{}}})",
                           id, partners, more.empty() ? "" : ", ", more));
  }
  [[nodiscard]] model::catalogue made() const { return model::make_catalogue(documents_); }

 private:
  model::documents documents_;
};

std::string partner(std::string_view id) {
  return fmt::format(R"({{"organisation": "{}", "role": "partner"}})", id);
}

std::string text_of(const rules::statement& one) {
  std::string text{one.code()};
  for (const rules::argument& each : one.arguments()) {
    text += fmt::format(" {}={}", each.name, each.value.text());
  }
  return text;
}

using lines = std::vector<std::string>;

lines lines_of(const std::vector<rules::suggestion>& all) {
  lines made;
  for (const rules::suggestion& one : all) {
    std::string line{one.organisation};
    for (const rules::statement& reason : one.reasons) line += "; " + text_of(reason);
    made.push_back(line);
  }
  return made;
}

/// The suggestions for every condition of the first verdict that is not met.
std::vector<lines> suggested(const model::catalogue& catalogue, std::string_view partnership) {
  const rules::engine engine(catalogue, build_day);
  const rules::suggester suggester(catalogue, build_day);
  const auto& one = *catalogue.find<model::partnership>(partnership);
  std::vector<lines> all;
  for (const auto& each :
       suggester.suggest(rules::composition_of(one, catalogue), engine.judge(one).front())) {
    all.push_back(lines_of(each.organisations));
  }
  return all;
}

records small_europe() {
  records some;
  some.country("IT").country("ES").country("LV").country("CH", "no");
  some.region("IT01", "less-developed", 10).region("ES01", "more-developed", 0);
  some.region("LV01", "transition", 25).region("LV02", "less-developed", 26);
  some.organisation("member", R"("country": "IT", "region": "IT01")");
  return some;
}

}  // namespace

TEST_CASE("a country that is new and has the status is a reason, with the distance") {
  const auto catalogue = small_europe()
                             .organisation("a-es", R"("country": "ES", "region": "ES01")")
                             .organisation("b-lv", R"("country": "LV")")
                             .organisation("c-it", R"("country": "IT")")
                             .organisation("d-ch", R"("country": "CH")")
                             .organisation("e", R"("region_candidates": ["LV01"])")
                             .call({{"required", std::string(countries_rule)}})
                             .partnership("p", partner("member"))
                             .made();
  CHECK(suggested(catalogue, "p") ==
        std::vector<lines>{{"a-es; reason-country country=ES; reason-distance kilometres=779",
                            "b-lv; reason-country country=LV"}});
}

TEST_CASE("candidates that all fit are a reason with the category they share") {
  const auto catalogue =
      small_europe()
          .organisation("es", R"("country": "ES", "region": "ES01")")
          .organisation("two-lv", R"("country": "LV", "region_candidates": ["LV01", "LV02"])")
          .organisation("lv", R"("country": "LV", "region_candidates": ["LV01"])")
          .call({{"required", std::string(region_rule)}})
          .partnership("p", partner("es"))
          .made();
  const auto found = suggested(catalogue, "p");
  REQUIRE(found.size() == 1);
  REQUIRE(found.front().size() == 3);
  CHECK(found.front()[0].starts_with("member; reason-category region=IT01 category=less-dev"));
  CHECK(found.front()[1].starts_with("lv; reason-category region=LV01 category=transition"));
  CHECK(found.front()[2].starts_with(
      "two-lv; reason-category-any country=LV candidates=LV01,LV02 category=; reason-distance"));
}

TEST_CASE("shared themes come before distance, a mention is no membership") {
  const auto catalogue =
      small_europe()
          .organisation("far", R"("country": "LV", "region": "LV01")")
          .organisation("near", R"("country": "ES", "region": "ES01")")
          .theme("t", R"("far")")
          .theme("u", "")
          .call({{"required", std::string(countries_rule)}})
          .partnership("other", R"({"organisation": "near", "role": "mentioned"})",
                       R"("themes": ["u"])")
          .partnership("p", partner("member"), R"("themes": ["t", "u"])")
          .made();
  const auto found = suggested(catalogue, "p");
  CHECK(found == std::vector<lines>{
                     {"far; reason-country country=LV; reason-themes themes=t; reason-distance "
                      "kilometres=1167",
                      "near; reason-country country=ES; reason-distance kilometres=779"}});
}

TEST_CASE("who would break a required rule is not suggested, an unconfirmed type breaks nothing") {
  const std::string types = R"({"kind": "member-types", "types": ["cluster-organisation"]})";
  const std::string entity = R"({"kind": "own-legal-entity"})";
  const auto catalogue =
      small_europe()
          .organisation("a-other", R"("country": "ES", "type": "company")")
          .organisation("b-no-entity", R"("country": "ES", "legal_entity": "no")")
          .organisation("c-unconfirmed", R"("country": "ES", "type": "company", "field_sources":
                        {"/type": [{"source": "s", "basis": "unconfirmed"}]})")
          .organisation("d-fits", R"("country": "ES", "type": "cluster-organisation")")
          .call({{"required", fmt::format(R"({{"kind": "all-of", "rules": [{}, {}, {}]}})",
                                          countries_rule, types, entity)},
                 {"information", R"({"kind": "member-types", "types": ["none"]})"}})
          .partnership("p", partner("member"))
          .made();
  CHECK(suggested(catalogue, "p") ==
        std::vector<lines>{
            {"c-unconfirmed; reason-country country=ES", "d-fits; reason-country country=ES"}, {}});
}

TEST_CASE("who has left is not suggested, nor what stands under not or in a part that is met") {
  const auto catalogue =
      small_europe()
          .organisation("left", R"("country": "ES")")
          .call({{"required", std::string(countries_rule)},
                 {"required", fmt::format(R"({{"kind": "not", "rules": [{}]}})", region_rule)}})
          .partnership("p", partner("member") +
                                R"(, {"organisation": "left", "role": "partner", "to": "2001"})")
          .made();
  CHECK(suggested(catalogue, "p") == std::vector<lines>{{}, {}});
}

// --- against a plain reference ------------------------------------------------------------------

namespace {

using random_engine = std::mt19937;

std::size_t below(random_engine& random, std::size_t limit) { return random() % limit; }
bool chance(random_engine& random, std::size_t percent) { return below(random, 100) < percent; }

template <std::size_t count>
std::string pick(random_engine& random, const std::array<std::string_view, count>& from) {
  return std::string(from[below(random, count)]);
}

constexpr std::array<std::string_view, 6> codes{"AA", "BB", "CC", "DD", "EE", "FF"};
constexpr std::array<std::string_view, 3> categories{"less-developed", "transition",
                                                     "more-developed"};
constexpr std::array<std::string_view, 3> types{"cluster-organisation", "company", "science-park"};
constexpr std::array<std::string_view, 5> theme_names{"q", "r", "s", "t", "u"};

std::string region_code(random_engine& random) {
  return fmt::format("{}{}", pick(random, codes), below(random, 4));
}

void add_places(random_engine& random, records& to) {
  for (const std::string_view code : codes) {
    const std::array<std::string_view, 4> statuses{
        R"({"status": "eu-member", "value": "yes", "from": "1995"})",
        R"({"status": "eu-member", "value": "yes"})",
        R"({"status": "eu-member", "value": "no"}, {"status": "cosme", "value": "yes", "by": "2014"})",
        R"({"status": "eu-member", "value": "yes", "from": "1995", "to": "2020-01-31"})"};
    to.add(model::kind::countries,
           fmt::format(R"({{"id": "{}", "statuses": [{}]}})", code, pick(random, statuses)));
    const bool is_outside = chance(random, 15);
    for (int number = 0; number < 4; ++number) {
      nlohmann::json region{{"id", fmt::format("{}{}", code, number)},
                            {"country", code},
                            {"nuts_versions", {"2021"}}};
      if (chance(random, 85)) {
        region["point"] = {{"lon", static_cast<double>(below(random, 3000)) / 100},
                           {"lat", 40 + static_cast<double>(below(random, 2000)) / 100}};
      }
      const std::size_t entries = is_outside ? 0 : 1 + (chance(random, 20) ? 1 : 0);
      for (std::size_t entry = 0; entry < entries; ++entry) {
        region["categories"].push_back({{"period", chance(random, 90) ? "2014-2020" : "2021-2027"},
                                        {"category", pick(random, categories)},
                                        {"confidence", "A"}});
      }
      to.add(model::kind::regions, region.dump());
    }
  }
}

void add_organisation(random_engine& random, const std::string& id, records& to) {
  nlohmann::json one{{"id", id}};
  const auto unconfirmed = nlohmann::json::array({{{"source", "s"}, {"basis", "unconfirmed"}}});
  const auto add = [&](const std::string& field, const nlohmann::json& fact) {
    one[field] = fact;
    if (chance(random, 10)) one["field_sources"]["/" + field] = unconfirmed;
  };
  if (chance(random, 80)) add("country", pick(random, codes));
  if (chance(random, 40)) {
    add("region", region_code(random));
  } else if (chance(random, 40)) {
    one["region_candidates"] = {region_code(random), region_code(random)};
  }
  if (chance(random, 60)) add("type", pick(random, types));
  if (chance(random, 30)) add("legal_entity", chance(random, 80) ? "yes" : "no");
  to.add(model::kind::organisations, one.dump());
}

void add_partnership(random_engine& random, const std::string& id, std::size_t organisations,
                     records& to) {
  constexpr std::array<std::string_view, 4> roles{"coordinator", "partner", "mentioned",
                                                  "third-party"};
  nlohmann::json one{{"id", id}, {"call", "call"}, {"partners", nlohmann::json::array()}};
  one["partners_complete"] = chance(random, 70) ? "yes" : "no";
  if (chance(random, 70)) one["start"] = std::to_string(2015 + below(random, 8));
  for (std::size_t left = below(random, 6); left > 0; --left) {
    nlohmann::json partner{{"organisation", fmt::format("o{}", below(random, organisations))},
                           {"role", pick(random, roles)}};
    if (chance(random, 10)) partner["to"] = "2016-05";
    if (chance(random, 10)) partner["disputed"] = true;
    one["partners"].push_back(partner);
  }
  for (std::size_t left = below(random, 3); left > 0; --left) {
    one["themes"].push_back(pick(random, theme_names));
  }
  to.add(model::kind::partnerships, one.dump());
}

model::catalogue random_catalogue(random_engine& random, std::size_t organisations) {
  records made;
  add_places(random, made);
  for (std::size_t at = 0; at < organisations; ++at) {
    add_organisation(random, fmt::format("o{}", at), made);
  }
  for (int at = 0; at < 12; ++at) {
    add_partnership(random, fmt::format("p{}", at), organisations, made);
  }
  for (const std::string_view name : theme_names) {
    made.theme(name, chance(random, 50)
                         ? fmt::format(R"("o{}", "o{}")", below(random, organisations),
                                       below(random, organisations))
                         : "");
  }
  const std::string countries = R"({"kind": "distinct-countries", "at_least": 3,
      "statuses": ["eu-member", {"status": "cosme", "not_stated": "no"}]})";
  made.call({{"required", fmt::format(R"({{"kind": "all-of", "rules": [{},
           {{"kind": "member-types", "types": ["cluster-organisation", "science-park"]}}, {}]}})",
                                      countries, R"({"kind": "own-legal-entity"})")},
             {"information", std::string(region_rule)},
             {"required", fmt::format(R"({{"kind": "any-of", "rules": [{}, {}]}})", region_rule,
                                      countries_rule)},
             {"information", countries}});
  return made.made();
}

/// docs/rules.md, word by word, without any regard to speed.
class plain_reference {
 public:
  plain_reference(const model::catalogue& catalogue, const rules::composition& one,
                  const rules::verdict& said)
      : catalogue_(catalogue), tables_(catalogue), one_(one), said_(said) {
    const auto& call = *catalogue.find<model::call>(said.call);
    on_.emplace(rules::occasion{call, one, build_day});
    for (const rules::member& member : one.members) add_themes(*member.organisation, themes_);
    themes_.insert(one.themes.begin(), one.themes.end());
  }

  [[nodiscard]] std::vector<lines> suggested() const {
    std::vector<lines> all;
    for (const rules::condition_verdict& each : said_.conditions) {
      if (each.judgement.outcome == rules::outcome::met) continue;
      all.push_back(lines_for(lacking(each.condition->rule, each.judgement)));
    }
    return all;
  }

 private:
  using lack = std::pair<const rules::rule*, const rules::judgement*>;

  static std::vector<lack> lacking(const rules::rule& rule, const rules::judgement& said) {
    if (said.outcome == rules::outcome::met || rule.kind == "not") return {};
    if (rule.parts.empty()) return {{&rule, &said}};
    std::vector<lack> all;
    for (std::size_t at = 0; at < rule.parts.size(); ++at) {
      for (const lack& one : lacking(rule.parts[at], said.parts[at])) all.push_back(one);
    }
    return all;
  }

  void add_themes(const model::organisation& organisation, std::set<std::string>& to) const {
    for (const auto& one : catalogue_.all<model::partnership>()) {
      const auto composition = rules::composition_of(one, catalogue_);
      for (const rules::member& member : composition.members) {
        if (member.organisation->id == organisation.id)
          to.insert(one.themes.begin(), one.themes.end());
      }
    }
    for (const auto& one : catalogue_.all<model::theme>()) {
      if (std::ranges::count(one.organisations, organisation.id) > 0) to.insert(one.id);
    }
  }

  [[nodiscard]] rules::region_standing standing(const model::organisation& one,
                                                const rules::rule& rule) const {
    const auto regions = rules::possible_regions(one, catalogue_, tables_);
    return rules::standing_in(regions, rules::is_on_file(one, one.country, "/country"),
                              rule.parameters.at("period").get<std::string>(),
                              rule.parameters.at("categories").get<std::vector<std::string>>());
  }

  [[nodiscard]] std::vector<rules::coordinates> points(const model::organisation& one) const {
    const bool has_region = rules::is_on_file(one, one.region, "/region");
    std::vector<std::string> names = one.region_candidates;
    if (has_region) names = {one.region};
    std::vector<rules::coordinates> all;
    for (const std::string& code : names) {
      const auto& point = catalogue_.find<model::region>(code)->point;
      if (point) all.push_back(*rules::coordinates_of(*point));
    }
    return all;
  }

  [[nodiscard]] int distance(const model::organisation& one) const {
    int least = 1'000'000;
    for (const rules::coordinates& from : points(one)) {
      for (const rules::member& member : one_.members) {
        for (const rules::coordinates& to : points(*member.organisation)) {
          least = std::min(least, rules::kilometres(from, to));
        }
      }
    }
    return least;
  }

  [[nodiscard]] bool can_join(const model::organisation& one) const {
    for (const rules::member& member : one_.members) {
      if (member.organisation->id == one.id) return false;
    }
    const bool is_other_type = rules::is_on_file(one, one.type, "/type") && one.type == "company";
    const bool is_no_entity =
        one.legal_entity == false && !rules::is_unconfirmed(one, "/legal_entity");
    return !is_other_type && !is_no_entity;
  }

  [[nodiscard]] int fit(const model::organisation& one) const {
    int best = 0;
    for (const rules::condition_verdict& each : said_.conditions) {
      for (const auto& [rule, said] : lacking(each.condition->rule, each.judgement)) {
        if (rule->kind != "member-region-category") continue;
        best = std::max(best, static_cast<int>(standing(one, *rule).outcome));
      }
    }
    return best;
  }

  [[nodiscard]] lines reasons(const model::organisation& one, const std::vector<lack>& all) const {
    lines found;
    for (const auto& [rule, said] : all) {
      if (rule->kind == "distinct-countries" && rules::is_on_file(one, one.country, "/country")) {
        const std::string certain = said->evidence.front().arguments()[2].value.text();
        const date day =
            rules::day_of(rules::reference_named(rule->parameters.value("on", "")), *on_);
        const auto statuses = rules::read_statuses(rule->parameters.at("statuses"));
        const auto status =
            rules::status_on(*catalogue_.find<model::country>(one.country), statuses, day);
        const bool is_certain = certain.find(one.country) != std::string::npos;
        if (!is_certain && status.outcome == rules::outcome::met) {
          found.push_back("; reason-country country=" + one.country);
        }
      }
      if (rule->kind != "member-region-category") continue;
      const auto here = standing(one, *rule);
      if (here.outcome != rules::outcome::met) continue;
      const auto regions = rules::possible_regions(one, catalogue_, tables_);
      std::string names;
      for (const auto* region : regions) names += (names.empty() ? "" : ",") + region->id;
      found.push_back(
          regions.size() == 1
              ? fmt::format("; reason-category region={} category={}", names, *here.category)
              : fmt::format("; reason-category-any country={} candidates={} category={}",
                            one.country, names, *here.category));
    }
    return found;
  }

  [[nodiscard]] lines lines_for(const std::vector<lack>& all) const {
    struct row {
      int not_shared, no_fit, distance;
      std::string id, text;
      auto operator<=>(const row&) const = default;
    };
    std::vector<row> rows;
    for (const auto& one : catalogue_.all<model::organisation>()) {
      const lines why = reasons(one, all);
      if (!can_join(one) || why.empty()) continue;
      std::set<std::string> own;
      add_themes(one, own);
      std::string shared;
      int count = 0;
      for (const std::string& theme : own) {
        if (!themes_.contains(theme)) continue;
        ++count;
        shared += (shared.empty() ? "" : ",") + theme;
      }
      std::string text = one.id;
      for (const std::string& each : why) text += each;
      if (count > 0) text += "; reason-themes themes=" + shared;
      const int apart = distance(one);
      if (apart < 1'000'000) text += fmt::format("; reason-distance kilometres={}", apart);
      rows.push_back({-count, 2 - fit(one), apart, one.id, text});
    }
    std::ranges::sort(rows);
    lines best;
    for (const row& one : rows) {
      if (best.size() < 5) best.push_back(one.text);
    }
    return best;
  }

  const model::catalogue& catalogue_;
  rules::reference_tables tables_;
  const rules::composition& one_;
  const rules::verdict& said_;
  std::optional<rules::occasion> on_;
  std::set<std::string> themes_;
};

}  // namespace

TEST_CASE("random catalogues give what the text says, word by word") {
  std::size_t compared = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    random_engine random(seed);
    const auto catalogue = random_catalogue(random, seed % 2 == 0 ? 12 : 60);
    const rules::engine engine(catalogue, build_day);
    const rules::suggester suggester(catalogue, build_day);
    for (const auto& one : catalogue.all<model::partnership>()) {
      const auto composition = rules::composition_of(one, catalogue);
      const auto verdict = engine.judge(one).front();
      std::vector<lines> found;
      for (const auto& each : suggester.suggest(composition, verdict)) {
        found.push_back(lines_of(each.organisations));
        compared += found.back().size();
      }
      INFO("seed ", seed, ", partnership ", one.id);
      CHECK(found == plain_reference(catalogue, composition, verdict).suggested());
    }
  }
  CHECK(compared > 3000);
}
