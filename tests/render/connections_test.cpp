#include "render/connections.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "render/colleagues.h"
#include "render/related_partnerships.h"
#include "tests/render/small_site.h"

using namespace escp;
using namespace escp::render;
using enum model::kind;

namespace {

std::string organisation_json(std::string_view id, std::string_view country,
                              std::string_view region) {
  return fmt::format(R"({{"id":"{0}","name":"{0}","country":"{1}"{2},"sources":[]}})", id, country,
                     region.empty() ? "" : fmt::format(R"(,"region":"{}")", region));
}

/// `members`: ids with a role each, "a:partner".
std::string partnership_json(std::string_view id, std::string_view members,
                             std::string_view more = "") {
  std::string partners;
  for (const std::string_view member : split(members, ' ')) {
    const auto colon = member.find(':');
    partners += fmt::format(R"({}{{"organisation":"{}","role":"{}"}})", partners.empty() ? "" : ",",
                            member.substr(0, colon), member.substr(colon + 1));
  }
  return fmt::format(
      R"({{"id":"{0}","acronym":"{0}","programme":"p"{2},"partners":[{1}],"sources":[]}})", id,
      partners, more);
}

model::catalogue connected() {
  return test::catalogue_of(
      {{regions, R"({"id":"ITF3","country":"IT","name":"Campania","sources":[]})"},
       {organisations, organisation_json("a", "IT", "ITF3")},
       {organisations, organisation_json("b", "IT", "ITI1")},
       {organisations, organisation_json("c", "FR", "FRJ2")},
       {organisations, organisation_json("d", "PT", "")},
       {organisations, organisation_json("e", "SE", "SE23")},
       {partnerships, partnership_json("one", "a:coordinator b:partner c:partner")},
       {partnerships, partnership_json("three", "a:mentioned e:partner")},
       {partnerships,
        partnership_json("two", "a:partner c:partner c:third-party d:partner e:mentioned")}});
}

std::string words(const std::vector<connection>& all) {
  std::string text;
  for (const connection& one : all) {
    text += one.code;
    for (const auto* each : one.partnerships) text += " " + each->id;
    text += ";";
  }
  return text;
}

}  // namespace

TEST_CASE("a region is connected with the regions and the other countries of its partners") {
  const model::catalogue records = connected();
  const connections with = connections_of_region(records, model::cross_reference(records), "ITF3");
  CHECK(words(with.regions) == "FRJ2 one two;ITI1 one;");
  CHECK(words(with.countries) == "FR one two;PT two;");
}

TEST_CASE("a country is connected with other countries and with their regions, not with its own") {
  const model::catalogue records = connected();
  const connections with = connections_of_country(model::cross_reference(records), "IT");
  CHECK(words(with.regions) == "FRJ2 one two;");
  CHECK(words(with.countries) == "FR one two;PT two;");
}

TEST_CASE("a place without partners is connected with nothing") {
  const model::catalogue records = connected();
  const connections with = connections_of_region(records, model::cross_reference(records), "SE23");
  CHECK(words(with.regions).empty());
  CHECK(words(with.countries).empty());
}

TEST_CASE(
    "an organisation's colleagues are those it meets in partnerships, the most often met first") {
  const model::catalogue records = connected();
  const model::cross_reference references(records);
  std::string text;
  for (const colleague& one :
       colleagues_of(*records.find<model::organisation>("a"), references, 9)) {
    text += fmt::format("{} {};", one.organisation->id, one.partnerships.size());
  }
  CHECK(text == "c 2;b 1;d 1;");
}

TEST_CASE("related partnerships are ranked by partners, themes, call and programme in common") {
  const model::catalogue records = test::catalogue_of(
      {{organisations, organisation_json("a", "IT", "")},
       {organisations, organisation_json("b", "IT", "")},
       {partnerships,
        partnership_json("asked", "a:partner b:partner", R"(,"call":"c","themes":["t"])")},
       {partnerships, partnership_json("call", "b:mentioned", R"(,"call":"c")")},
       {partnerships, partnership_json("partner", "a:partner")},
       {partnerships, partnership_json("programme", "b:mentioned")},
       {partnerships, partnership_json("theme", "b:mentioned", R"(,"themes":["t"])")},
       {partnerships,
        R"({"id":"other","acronym":"x","programme":"q","partners":[],"sources":[]})"}});
  const model::cross_reference references(records);
  const auto ids = [&](std::size_t most) {
    std::string text;
    for (const auto& each :
         related_to(*records.find<model::partnership>("asked"), records, references, most))
      text += each.partnership->id + ";";
    return text;
  };
  CHECK(ids(9) == "partner;theme;call;programme;");
  CHECK(ids(2) == "partner;theme;");
}
