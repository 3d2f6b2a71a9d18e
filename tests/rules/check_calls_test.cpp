#include "rules/check_calls.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>

#include "rules/check_rule_values.h"
#include "rules/fields_on_file.h"
#include "tests/support/documents.h"

using namespace escp;
using escp::tests::document_of;

namespace {

model::document call_of(const std::string& rule, const std::string& more = {}) {
  const std::string condition = R"({"id": "one", "title": "t", "wording": "w", "explanation": "e",
    "source": {"source": "s"}, "severity": "required", "rule": )";
  return document_of(model::kind::calls,
                     R"({"id": "c", "conditions": [)" + condition + rule + "}" + more + "]}");
}

/// Two countries, one region and the measures.
model::documents some_records() {
  const std::string country = R"({{"id": "{}", "statuses": [{{"status": "{}", "value": "yes"}}]}})";
  return {
      document_of(model::kind::countries, fmt::format(fmt::runtime(country), "IT", "eu-member")),
      document_of(model::kind::countries, fmt::format(fmt::runtime(country), "XK", "cosme")),
      document_of(model::kind::regions, R"({"id": "ITF3", "country": "IT",
        "categories": [{"period": "2014-2020", "category": "less-developed"}]})"),
      document_of(model::kind::taxonomies,
                  R"({"id": "measures", "values": [{"code": "budget-total"}, {"code": "smes"}]})")};
}

/// Codes and messages, without places and hints.
std::string found_in(model::documents records, const model::document& call) {
  records.push_back(call);
  findings found;
  rules::check_calls(records, found);
  std::string said;
  for (const finding& one : found)
    said += fmt::format("{} {}: {}\n", one.code, one.pointer, one.message);
  return said;
}

std::string found_in(const std::string& rule) { return found_in(some_records(), call_of(rule)); }

std::string at_rule(const std::string& code, const std::string& place, const std::string& message) {
  return fmt::format("{} /conditions/0/rule{}: {}\n", code, place, message);
}

}  // namespace

TEST_CASE("an unknown kind and an unknown parameter are reported with a suggestion") {
  CHECK(found_in(R"({"kind": "distinct-countrys"})") ==
        at_rule("rule-kind-unknown", "/kind",
                "unknown kind of rule \"distinct-countrys\", did you mean "
                "\"distinct-countries\"?"));
  CHECK(found_in(R"({"kind": "own-legal-entity", "onn": "award"})") ==
        at_rule("rule-parameter-unknown", "/onn",
                "the rule \"own-legal-entity\" has no parameter \"onn\", did you mean \"on\"?"));
}

TEST_CASE("a missing parameter and one of the wrong form are reported, inside other rules too") {
  CHECK(found_in(R"({"kind": "all-of", "rules": [{"kind": "not", "rules": []}]})") ==
        at_rule("rule-parameter-form", "/rules/0/rules",
                "the parameter \"rules\" must be a list of rules"));
  CHECK(found_in(R"({"kind": "member-types"})") ==
        at_rule("rule-parameter-missing", "",
                "the rule \"member-types\" needs the parameter \"types\", a list of texts"));
}

TEST_CASE("an edge of a window is a date, or opens or closes") {
  const std::string window = R"({{"kind": "window", "field": "start", "from": "{}", "to": "{}"}})";
  const auto found = [&](const std::string& from, const std::string& to) {
    return found_in(fmt::format(fmt::runtime(window), from, to));
  };
  CHECK(found("opens", "closes").empty());
  CHECK(found("2016", "2016-12-31").empty());
  CHECK(found("2016-13", "closes") ==
        at_rule("rule-parameter-form", "/from",
                "the parameter \"from\" must be a date, \"opens\" or \"closes\""));
  CHECK(found("opens", "closing") ==
        at_rule("rule-parameter-form", "/to",
                "the parameter \"to\" must be a date, \"opens\" or \"closes\""));
}

TEST_CASE("two conditions of one call with one id are refused, in two calls they are not") {
  const std::string again = R"(, {"id": "one", "rule": {"kind": "own-legal-entity"}})";
  CHECK(found_in(some_records(), call_of(R"({"kind": "own-legal-entity"})", again)) ==
        "condition-duplicate /conditions/1/id: the call \"c\" has another condition \"one\"\n");
  model::documents two = some_records();
  two.push_back(document_of(
      model::kind::calls,
      R"({"id": "d", "conditions": [{"id": "one", "rule": {"kind": "own-legal-entity"}}]})"));
  CHECK(found_in(two, call_of(R"({"kind": "own-legal-entity"})")).empty());
}

TEST_CASE("a number that is always reached, or never, is refused; the largest possible is not") {
  const std::string countries =
      R"({{"kind": "distinct-countries", "at_least": {}, "statuses": ["eu-member"]}})";
  const auto found = [&](int number) {
    return found_in(fmt::format(fmt::runtime(countries), number));
  };
  CHECK(found(0) ==
        at_rule("rule-threshold", "/at_least", "\"at_least\" is 0, which is always reached"));
  CHECK(found(1).empty());
  CHECK(found(2).empty());
  CHECK(found(3) == at_rule("rule-threshold", "/at_least",
                            "\"at_least\" is 3, which can never be reached: 2 countries are on "
                            "file"));
  CHECK(found_in({}, call_of(fmt::format(fmt::runtime(countries), 3))).empty());
}

TEST_CASE("a share is more than nothing and at most the whole") {
  const std::string share =
      R"({{"kind": "budget-share", "part": "smes", "whole": "budget-total", "at_least": {}}})";
  const auto found = [&](const std::string& number) {
    return found_in(fmt::format(fmt::runtime(share), number));
  };
  CHECK(found("0.5").empty());
  CHECK(found("100").empty());
  CHECK(found("100.5") == at_rule("rule-threshold", "/at_least",
                                  "\"at_least\" is 100.5 percent, which can never be reached"));
  CHECK(found("-1") ==
        at_rule("rule-threshold", "/at_least", "\"at_least\" is -1, which is always reached"));
}

TEST_CASE("a value that nothing has is refused, with a suggestion") {
  CHECK(found_in(R"({"kind": "distinct-countries", "at_least": 1,
                     "statuses": ["eu-member", {"status": "cosmee", "not_stated": "no"}]})") ==
        at_rule("rule-value-unknown", "/statuses/1/status",
                "unknown country status \"cosmee\", did you mean \"cosme\"?"));
  CHECK(found_in(R"({"kind": "member-region-category", "at_least": 1, "period": "2007-2013",
                     "categories": ["less-developped"]})") ==
        at_rule("rule-value-unknown", "/period",
                "unknown period of region categories \"2007-2013\"") +
            at_rule("rule-value-unknown", "/categories/0",
                    "unknown category of regions \"less-developped\", did you mean "
                    "\"less-developed\"?"));
  CHECK(found_in(R"({"kind": "member-types", "types": ["science-park", "science-parc"]})") ==
        at_rule("rule-value-unknown", "/types/1",
                "unknown type of organisation \"science-parc\", did you mean \"science-park\"?"));
  CHECK(found_in(R"({"kind": "regional-evidence", "accepts": ["letter"]})") ==
        at_rule("rule-value-unknown", "/accepts/0", "unknown type of S3 evidence \"letter\""));
}

TEST_CASE("measures are looked up where a rule names one, and nowhere else") {
  CHECK(found_in(R"({"kind": "compare", "what": "members", "typical": 10})").empty());
  CHECK(found_in(R"({"kind": "compare", "what": "budget-totl", "typical": 10})") ==
        at_rule("rule-value-unknown", "/what",
                "unknown measure \"budget-totl\", did you mean \"budget-total\"?"));
  CHECK(found_in(R"({"kind": "on-file", "any_of": ["field:themes", "claim:smez"]})") ==
        at_rule("rule-value-unknown", "/any_of/1",
                "unknown measure \"smez\", did you mean \"smes\"?"));
}

TEST_CASE("a field that the judged records cannot have is refused, with a suggestion") {
  CHECK(found_in(R"({"kind": "fields-complete", "fields": ["title", ["themes", "thems"]]})") ==
        at_rule("rule-value-unknown", "/fields/1/1",
                "unknown field of a partnership \"thems\", did you mean \"themes\"?"));
  CHECK(found_in(R"({"kind": "on-file", "any_of": ["field:websit", "field:duration_months"]})") ==
        at_rule("rule-value-unknown", "/any_of/0",
                "unknown field of a partnership \"websit\", did you mean \"website\"?"));
  CHECK(found_in(R"({"kind": "window", "field": "starts", "from": "opens"})") ==
        at_rule("rule-value-unknown", "/field",
                "unknown date of a partnership \"starts\", did you mean \"start\"?"));
  CHECK(found_in(R"({"kind": "window", "field": "title", "from": "opens"})") ==
        at_rule("rule-value-unknown", "/field", "unknown date of a partnership \"title\""));
}

TEST_CASE("which fields there are depends on the records that the call judges") {
  const auto found_for = [](const std::string& kind) {
    return found_in(some_records(), document_of(model::kind::calls, fmt::format(R"({{
      "id": "c", "subjects": {{"kind": "{}"}}, "conditions": [{{"id": "one", "source": {{}},
      "rule": {{"kind": "on-file", "any_of": ["field:lead_support"]}}}}]}})",
                                                                                kind)));
  };
  CHECK(found_for("themes").empty());
  CHECK(found_for("expressions-of-interest") ==
        at_rule("rule-value-unknown", "/any_of/0",
                "unknown field of an expression of interest \"lead_support\""));
}

TEST_CASE("the fields that rules may name are those of the schemas") {
  for (const model::kind kind :
       {model::kind::partnerships, model::kind::expressions_of_interest, model::kind::themes}) {
    std::ifstream file(fmt::format("data/schemas/{}.schema.json", model::name_of(kind)));
    const auto properties = nlohmann::json::parse(file).at("properties");
    for (const std::string_view name : rules::field_names(kind, rules::field_sort::any)) {
      CHECK_MESSAGE(properties.contains(name), name);
    }
  }
}

TEST_CASE("a list of which a record could not be read, or that is empty, allows everything") {
  const auto call =
      call_of(R"({"kind": "distinct-countries", "at_least": 1, "statuses": ["cosmee"]})");
  CHECK(found_in({}, call).empty());
  model::documents partly = some_records();
  partly.front().fit = false;
  CHECK(found_in(partly, call).empty());
}

TEST_CASE("the types that rules may name are those of the schemas") {
  const auto types_in = [](const std::string& schema) {
    std::ifstream file("data/schemas/" + schema + ".schema.json");
    auto types = nlohmann::json::parse(file)
                     .at("/properties/type/enum"_json_pointer)
                     .get<std::vector<std::string>>();
    std::ranges::sort(types);
    return types;
  };
  const auto known = rules::rule_values::organisation_types();
  CHECK(types_in("organisations") == std::vector<std::string>(known.begin(), known.end()));
  const auto evidence = rules::rule_values::evidence_types();
  CHECK(types_in("s3-evidence") == std::vector<std::string>(evidence.begin(), evidence.end()));
}
