#include "rules/composition_json.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/support/documents.h"

using namespace escp;
using nlohmann::json;

namespace {

const model::catalogue& catalogue() {
  static const model::catalogue records = model::make_catalogue({
      tests::document_of(model::kind::countries, R"({"id": "IT", "name": "Italy"})"),
      tests::document_of(model::kind::regions, R"({"id": "ITF3", "country": "IT"})"),
      tests::document_of(model::kind::organisations, R"({"id": "a", "name": "A"})"),
  });
  return records;
}

std::string text_of(const rules::member& one) {
  const model::organisation& of = *one.organisation;
  std::string text = fmt::format("{} '{}' {} {} {} [{}]", of.id, of.name, of.country, of.region,
                                 of.type, fmt::join(of.region_candidates, ","));
  if (of.legal_entity) text += *of.legal_entity ? " entity" : " no-entity";
  for (const auto& [field, sources] : of.field_sources) text += " ?" + field;
  if (one.from) text += " from " + to_text(*one.from);
  if (one.to) text += " to " + to_text(*one.to);
  return text;
}

/// All that is read, a line each.
std::string read(const std::string& text) {
  const auto described = rules::described_composition::read(json::parse(text), catalogue());
  if (!described) return described.error().message;
  const rules::composition& made = described->composition();
  std::string all = fmt::format("{} {}\n", made.id, made.is_complete ? "complete" : "open");
  for (const rules::member& one : made.members) all += text_of(one) + "\n";
  for (const std::string& one : made.themes) all += "theme " + one + "\n";
  for (const model::named_region& one : made.regions)
    all += fmt::format("region {} {} {}\n", one.name, one.region, one.role);
  if (made.awarded) all += "awarded " + to_text(*made.awarded) + "\n";
  if (made.start) all += "start " + to_text(*made.start) + "\n";
  for (const std::string_view one : made.fields) all += fmt::format("field {}\n", one);
  for (const auto& [field, day] : made.dated_fields)
    all += fmt::format("day {} {}\n", field, to_text(day));
  for (const model::claim& one : made.claims)
    all += fmt::format("claim {} {} {}\n", one.measure, one.value, one.nature);
  return all;
}

}  // namespace

TEST_CASE("a composition is read with everything that can be described") {
  CHECK(read(R"({"id": "mine", "complete": true, "awarded": "2018-07", "start": "2018-10-01",
    "themes": ["textiles", "textiles", "food"],
    "members": [
      {"organisation": "a", "from": "2018", "to": "2019-02-03"},
      {"described": {"id": "d", "name": "D", "type": "cluster-organisation", "country": "IT",
        "region": "ITF3", "legal_entity": "yes", "candidates": ["ITF3"],
        "unconfirmed": ["type"]}},
      {"described": {"id": "e", "legal_entity": "no"}}],
    "regions": [{"name": "Campania", "region": "ITF3", "role": "lead"}],
    "record": {"title": "T", "start": "2018-10-01", "website": "", "sectors": [],
      "claims": [{"measure": "smes", "value": 12, "nature": "planned"},
                 {"measure": "grant", "value": "1.5", "nature": "total"}]}})") ==
        "mine complete\n"
        "a 'A'    [] from 2018 to 2019-02-03\n"
        "d 'D' IT ITF3 cluster-organisation [ITF3] entity ?/type\n"
        "e ''    [] no-entity\n"
        "theme textiles\n"
        "theme food\n"
        "region Campania ITF3 lead\n"
        "awarded 2018-07\n"
        "start 2018-10-01\n"
        "field claims\n"
        "field start\n"
        "field title\n"
        "day start 2018-10-01\n"
        "claim smes 12 planned\n"
        "claim grant 1.5 total\n");
}

TEST_CASE("everything may be missing") { CHECK(read("{}") == " open\n"); }

TEST_CASE("what the catalogue has not, dates that are none, and repetitions are left out") {
  CHECK(read(R"({"awarded": "soon", "start": "2018-13", "complete": "yes", "members": [
      {"organisation": "a"}, {"organisation": "a"}, {"organisation": "nobody"},
      {"described": {"id": "d", "country": "ZZ", "region": "ZZ99", "candidates": ["ZZ99"]},
       "from": "then"}]})") ==
        " open\n"
        "a 'A'    []\n"
        "d ''    []\n");
}

TEST_CASE("a value of the wrong type is a failure that says so") {
  CHECK(read("[]") == "a composition is an object");
  CHECK(read(R"({"members": "all"})") ==
        "a value of the composition has the wrong type: type must be array, but is string");
  CHECK(read(R"({"members": [true]})") ==
        "a value of the composition has the wrong type: type must be object, but is boolean");
  CHECK(read(R"({"id": 7})") ==
        "a value of the composition has the wrong type: type must be string, but is number");
  CHECK(read(R"({"members": [{"organisation": 7}]})") ==
        "a value of the composition has the wrong type: type must be string, but is number");
}
