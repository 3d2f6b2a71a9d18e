#include "releases/guards.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <functional>

namespace escp::releases {

namespace {

using nlohmann::json;

/// 200 organisations in four countries, each with a website.
record_set healthy() {
  constexpr const char* countries[]{"DE", "ES", "FR", "IT"};
  record_set records;
  for (std::size_t at = 0; at < 200; ++at) {
    const std::string id = fmt::format("synthetic-{:03}", at);
    records[{"organisations", id}] = {{"id", id},
                                      {"country", at == 0 ? "MT" : countries[at % 4]},
                                      {"website", "https://example.org/" + id}};
  }
  return records;
}

record_set without(const std::function<bool(const json&)>& goes) {
  record_set records = healthy();
  std::erase_if(records, [&](const auto& row) { return goes(row.second); });
  return records;
}

struct verdict {
  std::string rules = "[kinds.organisations]\nminimum = 150\nmaximum = 250\n";
  std::string acknowledged = {};
  date day{2026, 11, 20};

  std::string on(const record_set& after) const {
    findings found;
    const auto guards = read_guard_rules(*read_settings("data/guards.toml", rules, found), found);
    const auto known =
        read_acknowledgements(*read_settings("data/acknowledged.toml", acknowledged, found), found);
    report_objections(guard_records(healthy(), after, guards, found), known, day, found);
    std::string text;
    for (const finding& one : found) text += to_text(one) + "\n";
    return text;
  }
};

constexpr const char* hint =
    "    mend the data, or let it pass with an entry in data/acknowledged.toml: guard = \"{}\", of "
    "= \"{}\", reason, until\n";

std::string how_to_pass(const char* guard, const char* about) {
  return fmt::format(fmt::runtime(hint), guard, about);
}

const std::string small_fall =
    "data/guards.toml:1:1: error: organisations: no record is in MT any more, and 1 was in the "
    "last release [guard-country]\n" +
    how_to_pass("country", "organisations/MT");

const std::string let_pass =
    "[[acknowledged]]\nguard = \"country\"\nof = \"organisations/MT\"\n"
    "reason = \"The only one was dissolved.\"\nuntil = 2026-12-31\n";

}  // namespace

TEST_CASE("the same records pass, and so do a few less") {
  CHECK(verdict().on(healthy()) == "");
  CHECK(verdict().on(without([](const json& one) { return one["id"] == "synthetic-007"; })) == "");
}

TEST_CASE("a collapse to 37 records is refused by its minimum and by its fall") {
  std::size_t kept = 0;
  const auto collapsed = without([&](const json&) { return ++kept > 37; });
  CHECK(verdict().on(collapsed) ==
        "data/guards.toml:2:11: error: organisations: 37 records, and at least 150 are expected "
        "[guard-minimum]\n" +
            how_to_pass("minimum", "organisations") +
            "data/guards.toml:1:1: error: organisations: 37 records, 163 fewer than the 200 of the "
            "last release (81.5 %), and a fall of at most 10 % is let pass [guard-fall]\n" +
            how_to_pass("fall", "organisations"));
}

TEST_CASE("a kind that vanishes is refused, however small it was") {
  CHECK(verdict{.rules = ""}.on({}).find(
            "organisations: 0 records, 200 fewer than the 200 of the last release (100.0 %)") !=
        std::string::npos);
}

TEST_CASE("an emptied field is refused with both fill rates") {
  record_set emptied = healthy();
  for (auto& [key, record] : emptied) record["website"] = "";
  CHECK(verdict().on(emptied) ==
        "data/guards.toml:1:1: error: organisations: \"website\" is filled in for 0.0 % of the "
        "records, after 100.0 % in the last release, and a fall of at most 20 points is let pass "
        "[guard-fill]\n" +
            how_to_pass("fill", "organisations/website"));
}

TEST_CASE("a vanished country is refused, unless the rules say otherwise") {
  const auto vanished = without([](const json& one) { return one["country"] == "MT"; });
  CHECK(verdict().on(vanished) == small_fall);
  CHECK(verdict{.rules = "[release]\ncountries = false\n"}.on(vanished) == "");
}

TEST_CASE("more than the maximum is a warning") {
  CHECK(verdict{.rules = "[kinds.organisations]\nmaximum = 199\n"}.on(healthy()) ==
        "data/guards.toml:2:11: warning: organisations: 200 records, and at most 199 are expected "
        "[guard-maximum]\n    if this is right, raise the maximum\n");
}

TEST_CASE("an acknowledged objection passes until its day, and refuses after it") {
  const auto vanished = without([](const json& one) { return one["country"] == "MT"; });
  CHECK(verdict{.acknowledged = let_pass}.on(vanished) == "");
  CHECK(verdict{.acknowledged = let_pass, .day = {2026, 12, 31}}.on(vanished) == "");
  CHECK(verdict{.acknowledged = let_pass, .day = {2027, 1, 1}}.on(vanished) ==
        "data/guards.toml:1:1: error: organisations: no record is in MT any more, and 1 was in the "
        "last release; that this is so was acknowledged until 2026-12-31 [guard-country]\n" +
            how_to_pass("country", "organisations/MT"));
}

TEST_CASE("an acknowledgement that nothing needs is a warning, and a wrong one an error") {
  CHECK(verdict{.acknowledged = let_pass}.on(healthy()) ==
        "data/acknowledged.toml:1:1: warning: no guard \"country\" objects to "
        "\"organisations/MT\" [acknowledged-in-vain]\n    remove the entry\n");
  CHECK(verdict{.acknowledged = "[[acknowledged]]\nguard = \"contry\"\nof = \"x\"\nreason = "
                                "\"y\"\nuntil = 2026-12-31\n"}
            .on(healthy()) ==
        "data/acknowledged.toml:2:9: error: there is no guard \"contry\", did you mean "
        "\"country\"? [guard-unknown] (at /acknowledged/0/guard)\n    one of: country, fall, fill, "
        "minimum, schema\n");
}

TEST_CASE("mistakes in the rules have their place") {
  CHECK(verdict{.rules = "[release]\nfal = 5\n[kinds.organisations]\nminimum = \"x\"\n"}.on(
            healthy()) ==
        "data/guards.toml:2:7: error: unknown key \"fal\", did you mean \"fall\"? "
        "[setting-unknown] (at /release/fal)\n    known: fall, fill, small, countries\n"
        "data/guards.toml:4:11: error: \"minimum\" must be a number of at least 0 [setting-form] "
        "(at /kinds/organisations/minimum)\n");
}

}  // namespace escp::releases
