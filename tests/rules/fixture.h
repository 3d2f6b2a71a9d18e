#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "model/catalogue.h"
#include "rules/rule_kinds.h"
#include "tests/support/documents.h"

namespace escp::tests {

/// A small Europe for the rules. Synthetic organisations: a-it and b-it in Italy, and so on.
class europe {
 public:
  europe() {
    country("IT", R"({"status": "eu-member", "value": "yes", "from": "1958-01-01"})");
    country("ES", R"({"status": "eu-member", "value": "yes", "from": "1986-01-01"})");
    country("LV", R"({"status": "eu-member", "value": "yes", "from": "2004-05-01"})");
    country("UK",
            R"({"status": "eu-member", "value": "yes", "from": "1973-01-01", "to": "2020-01-31"},
                     {"status": "withdrawal-agreement-2014-2020", "value": "yes", "from": "2020-02-01"})");
    country("CH", R"({"status": "eu-member", "value": "no"}, {"status": "cosme", "value": "no"})");
    country(
        "XK",
        R"({"status": "eu-member", "value": "no"}, {"status": "cosme", "value": "yes", "from": "2017-12-19"})");
    country(
        "AL",
        R"({"status": "eu-member", "value": "no"}, {"status": "cosme", "value": "yes", "by": "2018-12-31"})");
    region("ITF3", "IT",
           R"({"period": "2014-2020", "category": "less-developed", "confidence": "A"})");
    region("ITI1", "IT",
           R"({"period": "2014-2020", "category": "more-developed", "confidence": "A"})");
    region("ES61", "ES",
           R"({"period": "2014-2020", "category": "less-developed", "confidence": "B"})");
    region("ES51", "ES",
           R"({"period": "2014-2020", "category": "more-developed", "confidence": "A"})");
    region(
        "ES42", "ES",
        R"({"period": "2014-2020", "category": "transition", "confidence": "A", "population_share": 0.6},
                            {"period": "2014-2020", "category": "more-developed", "confidence": "A", "population_share": 0.4})");
    region("LV00", "LV",
           R"({"period": "2014-2020", "category": "less-developed", "confidence": "A"})");
    region("CH01", "CH", "");
  }

  void country(const std::string& id, const std::string& statuses) {
    add(model::kind::countries,
        fmt::format(R"({{"id": "{}", "name": "{}", "statuses": [{}]}})", id, id, statuses));
  }

  void region(const std::string& id, const std::string& country, const std::string& categories) {
    add(model::kind::regions,
        fmt::format(
            R"({{"id": "{}", "country": "{}", "name": "{}", "nuts_versions": ["2021"], "categories": [{}]}})",
            id, country, id, categories));
  }

  /// `more` are further JSON members, such as `"region": "ITF3"`.
  void member(const std::string& id, const std::string& more) {
    add(model::kind::organisations,
        fmt::format(R"({{"id": "{}", "name": "{}"{}{}}})", id, id, more.empty() ? "" : ", ", more));
    partners_ += fmt::format(R"({}{{"organisation": "{}", "role": "partner"}})",
                             partners_.empty() ? "" : ", ", id);
  }

  void add(model::kind kind, const std::string& json) {
    documents_.push_back(document_of(kind, json));
  }

  /// Judges one rule for the partnership of all members so far. `more` are further JSON members of
  /// it.
  rules::judgement judge(const std::string& rule, date on = {2018, 6, 1}, bool is_complete = true,
                         const std::string& themes = "", const std::string& more = "") {
    return judge_record(
        rule, model::kind::partnerships,
        fmt::format(R"({{"id": "p", "programme": "x", "acronym": "P", "partners": [{}],
                                "partners_complete": "{}", "themes": [{}]{}}})",
                    partners_, is_complete ? "yes" : "no", themes, more),
        on);
  }

  /// Judges one rule for any record that has a composition, on that day.
  rules::judgement judge_record(const std::string& rule, model::kind kind, const std::string& json,
                                date on) {
    model::documents all = documents_;
    all.push_back(document_of(kind, json));
    judged& last = keep(model::make_catalogue(all));
    last.call.closes = on;
    last.composition = composition_in(last.catalogue, kind);
    if (last.composition.awarded == std::nullopt) last.composition.awarded = on;
    last.judge = rules::bind(read(rule), last.tables);
    return last.judge({{last.call, last.composition, on},
                       last.tables,
                       rules::look_up(last.composition, last.tables, last.memory),
                       last.memory});
  }

 private:
  /// What a judgement holds views of.
  struct judged {
    explicit judged(model::catalogue records) : catalogue(std::move(records)), tables(catalogue) {}
    model::catalogue catalogue;
    rules::reference_tables tables;
    model::call call;
    rules::composition composition;
    rules::judge_function judge;
    rules::verdict_memory memory;
  };

  /// Statements hold views; whatever a test has judged lives until the tests end.
  static judged& keep(model::catalogue records) {
    static std::vector<std::unique_ptr<judged>> all;
    return *all.emplace_back(std::make_unique<judged>(std::move(records)));
  }

  static rules::composition composition_in(const model::catalogue& catalogue, model::kind kind) {
    if (kind == model::kind::themes)
      return rules::composition_of(catalogue.all<model::theme>().back(), catalogue);
    if (kind == model::kind::expressions_of_interest) {
      return rules::composition_of(catalogue.all<model::expression_of_interest>().front(),
                                   catalogue);
    }
    return rules::composition_of(catalogue.all<model::partnership>().front(), catalogue);
  }

  static rules::rule read(const std::string& text) {
    const auto json = nlohmann::json::parse(text);
    const auto condition =
        nlohmann::json::array({{{"id", "c"}, {"source", {{"source", "s"}}}, {"rule", json}}});
    return rules::read_conditions(condition).front().rule;
  }

  model::documents documents_;
  std::string partners_;
};

/// "code(organisation=a, count=2)" for each statement.
inline std::vector<std::string> short_form(rules::statement_list statements) {
  std::vector<std::string> all;
  for (const rules::statement& one : statements) {
    std::string arguments;
    for (const rules::argument& each : one.arguments()) {
      arguments +=
          fmt::format("{}{}={}", arguments.empty() ? "" : ", ", each.name, each.value.text());
    }
    all.push_back(fmt::format("{}({})", one.code(), arguments));
  }
  return all;
}

inline bool has(rules::statement_list statements, const std::string& wanted) {
  for (const std::string& one : short_form(statements)) {
    if (one.starts_with(wanted)) return true;
  }
  return false;
}

}  // namespace escp::tests
