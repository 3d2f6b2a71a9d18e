#include "render/plain_statements.h"

#include <doctest/doctest.h>

#include <set>

#include "rules/statements.h"
#include "tests/render/one_page.h"
#include "tests/render/text_list.h"
#include "tests/support/documents.h"

using namespace escp;
using namespace escp::render;
using rules::statement;

namespace {

const model::catalogue& records() {
  using enum model::kind;
  const auto& of = tests::document_of;
  static const model::catalogue all = model::make_catalogue({
      of(organisations, R"({"id": "a", "name": "Alpha Cluster", "short_name": "Alpha"})"),
      of(organisations, R"({"id": "b", "name": "Beta"})"),
      of(countries, R"({"id": "EL", "iso2": "GR", "name": "Hellas"})"),
      of(countries, R"({"id": "IT", "iso2": "IT", "name": "Italia"})"),
      of(regions, R"({"id": "ITF3", "country": "IT", "name": "Campania"})"),
      of(sources, R"({"id": "call-text", "title": "Call text"})"),
      of(sources, R"({"id": "list", "title": "List of labels"})"),
  });
  return all;
}

const plain_words& words() {
  static const translation texts = test::load_texts(R"json({
    "absent": "not on file", "country.kosovo": "Kosovo*", "list.none": "none", "list.or": " or ",
    "list.separator": "; ", "list.and-more": "{list} and {count} more",
    "category.transition": "in transition", "category.less-developed": "less developed",
    "condition.section": "section {section}",
    "label.none": "No label.", "label.awarded": "{label} awarded ({sources}).",
    "label.awarded-on": "{label} awarded on {date}.", "label.ended": "Ended {date}.",
    "verdict.no-country": "country not on file", "verdict.no-region": "no region",
    "verdict.plain": "It holds.",
    "verdict.counts": "{country} counts ({organisation}).",
    "verdict.counts.item": "{country} ({organisation})",
    "verdict.counts.many": "{groups, plural, one {One country} other {# countries}} through {count}: {list}.",
    "verdict.where": "{organisation} is in {region} on {date}, or in {candidates}.",
    "verdict.categories": "It must be {categories}.",
    "verdict.summary": "{met} met, {open} open, {failed} failed."})json");
  static const plain_words all(texts, records());
  return all;
}

list said(const std::vector<statement>& statements) { return words().sentences(statements); }

template <class... argument_types>
using sentence_of = rules::say::sentence<argument_types...>;
using text = rules::say::text;

constexpr sentence_of<> plain{"plain"};
constexpr sentence_of<> unheard_of{"unheard-of"};
constexpr sentence_of<text> categories{"categories", "categories"};
constexpr sentence_of<text, text> country_counts{"counts", "country", "organisation"};
constexpr sentence_of<text, text, date, rules::say::list> where{"where", "organisation", "region",
                                                                "date", "candidates"};
constexpr sentence_of<text, text, text, rules::say::list> where_some_day{
    "where", "organisation", "region", "date", "candidates"};

/// Statements point at texts that stay where they are.
const std::string& kept(std::string_view from) {
  static std::set<std::string> all;
  return *all.emplace(from).first;
}

statement counts(std::string_view country, std::string_view organisation) {
  return country_counts(kept(country), kept(organisation));
}

}  // namespace

TEST_CASE("a statement is a sentence with the names of what it is about") {
  CHECK(said({plain()}) == list{"It holds."});
  CHECK(said({counts("EL", "a")}) == list{"Greece counts (Alpha)."});
  CHECK(said({counts("XK", "b")}) == list{"Kosovo* counts (Beta)."});
  CHECK(said({counts("", "nobody")}) == list{"country not on file counts (nobody)."});
}

TEST_CASE("regions, categories and dates are written out, and cut where there are many") {
  const std::vector<std::string_view> codes{"ITF3", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
  const rules::text_list many = codes;
  const statement one = where(kept("b"), kept("ITF3"), date{2018, 7, 2}, many);
  CHECK(said({one}) == list{"Beta is in Campania (ITF3) on 2 July 2018, or in Campania (ITF3), 2, "
                            "3, 4, 5, 6, 7, 8 and 2 more."});
  const rules::text_list nothing;
  const statement none = where_some_day(kept("b"), kept(""), kept("soon"), nothing);
  CHECK(said({none}) == list{"Beta is in not on file on soon, or in no region."});
  CHECK(said({categories(kept("transition,less-developed"))}) ==
        list{"It must be in transition or less developed."});
}

TEST_CASE(
    "statements of one code become one sentence, alike ones one item, and none stands twice") {
  CHECK(said({counts("IT", "a"), counts("EL", "b"), counts("IT", "b"), counts("IT", "a"), plain(),
              plain()}) ==
        list{"2 countries through 3: Greece (Beta); Italy (Alpha, Beta).", "It holds."});
}

TEST_CASE("an argument or a code without a text is a bug") { CHECK_THROWS(said({unheard_of()})); }

TEST_CASE("the clause of a condition is its documents, each with its section") {
  const rules::condition one{.id = "c",
                             .title = {},
                             .wording = {},
                             .explanation = {},
                             .sources = {{"call-text", "4", model::basis::stated, ""},
                                         {"list", "", model::basis::stated, ""}},
                             .severity = rules::severity::required,
                             .rule = {}};
  CHECK(words().clause(one) == "Call text, section 4, List of labels");
}

TEST_CASE("a label is told with its day if that is known, else with its sources") {
  model::partnership one;
  CHECK(words().label(one) == "No label.");
  one.label.emplace();
  one.label->label = "L";
  one.label->state = "awarded";
  one.label->sources = {{"list", "", model::basis::stated, ""}};
  CHECK(words().label(one) == "L awarded (List of labels).");
  one.label->awarded = date{2018, 7, 2};
  one.label->ended = date{2020, 0, 0};
  CHECK(words().label(one) == "L awarded on 2 July 2018. Ended 2020.");
}

TEST_CASE("the summary counts the required conditions by outcome") {
  rules::condition required;
  required.severity = rules::severity::required;
  rules::condition shown;
  shown.severity = rules::severity::information;
  std::vector<rules::condition_verdict> conditions;
  const auto add = [&](const rules::condition& of, rules::outcome outcome) {
    conditions.push_back({.condition = &of, .reference_date = {}, .judgement = {}});
    conditions.back().judgement.outcome = outcome;
  };
  add(required, rules::outcome::met);
  add(required, rules::outcome::not_met);
  add(required, rules::outcome::met);
  add(shown, rules::outcome::not_determined);
  rules::verdict one;
  one.conditions = conditions;
  CHECK(words().summary(one) == "2 met, 0 open, 1 failed.");
}

TEST_CASE("statements of a judgement come with those of the rules inside it") {
  const statement greece = counts("EL", "b");
  const statement italy = counts("IT", "a");
  const statement holds = plain();
  rules::judgement inside;
  inside.evidence = {&greece, 1};
  rules::judgement one;
  one.evidence = {&italy, 1};
  one.missing = {&holds, 1};
  one.parts = {&inside, 1};
  CHECK(said(collected(one, &rules::judgement::evidence)) ==
        list{"2 countries through 2: Greece (Beta); Italy (Alpha)."});
  CHECK(said(collected(one, &rules::judgement::missing)) == list{"It holds."});
}
