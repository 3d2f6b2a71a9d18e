#include "releases/settings.h"

#include <doctest/doctest.h>

#include <array>

namespace escp::releases {

namespace {

constexpr std::array<field_rule, 4> rules{{{"record"},
                                           {"until", field_type::day},
                                           {"most", field_type::number, false},
                                           {"names", field_type::list_of_texts, false}}};

std::string texts_of(const findings& found) {
  std::string all;
  for (const finding& one : found) all += to_text(one) + "\n";
  return all;
}

}  // namespace

TEST_CASE("settings are read with the place of every value") {
  findings found;
  const auto read = read_settings(
      "data/x.toml", "[[entry]]\nrecord = \"a/b\"\nuntil = 2026-11-20\nnames = [\"x\"]\n", found);
  REQUIRE(read);
  CHECK(found.empty());
  CHECK(read->values == nlohmann::json::parse(
                            R"({"entry":[{"record":"a/b","until":"2026-11-20","names":["x"]}]})"));
  CHECK(read->place("/entry/0/until") == position{"data/x.toml", 3, 9});
  CHECK(read->place("/entry/0/nothing") == read->place("/entry/0"));
  CHECK(read->place("/other") == position{"data/x.toml", 1, 1});
  CHECK(fit_entries(*read, "entry", rules, found) == std::vector<std::string>{"/entry/0"});
  CHECK(found.empty());
}

TEST_CASE("whatever is wrong in settings is a finding with line, column and a suggestion") {
  findings found;
  const auto read = read_settings("data/x.toml",
                                  "[[entry]]\nrecord = 5\nuntill = 2026-11-20\nmost = -1\n"
                                  "names = [\"\"]\n\n[entri]\n",
                                  found);
  REQUIRE(read);
  constexpr std::array<std::string_view, 1> keys{"entry"};
  check_keys(*read, keys, found);
  CHECK(fit_entries(*read, "entry", rules, found).empty());
  CHECK(texts_of(found) ==
        "data/x.toml:7:1: error: unknown key \"entri\", did you mean \"entry\"? [setting-unknown] "
        "(at /entri)\n    known: entry\n"
        "data/x.toml:3:10: error: unknown key \"untill\", did you mean \"until\"? "
        "[setting-unknown] (at /entry/0/untill)\n    known: record, until, most, names\n"
        "data/x.toml:2:10: error: \"record\" must be a text [setting-form] (at /entry/0/record)\n"
        "data/x.toml:1:1: error: \"until\" is missing: a day as YYYY-MM-DD is expected "
        "[setting-missing] (at /entry/0)\n"
        "data/x.toml:4:8: error: \"most\" must be a number of at least 0 [setting-form] (at "
        "/entry/0/most)\n"
        "data/x.toml:5:9: error: \"names\" must be a list of texts [setting-form] (at "
        "/entry/0/names)\n");
}

TEST_CASE("a list that is no list is a finding, and a file that is not there has no settings") {
  findings found;
  const memory_reader files({{"data/a.toml", "entry = 1\n"}, {"data/b.toml", "entry = \n"}});
  CHECK(fit_entries(read_settings_file(files, "data", "a.toml", found), "entry", rules, found)
            .empty());
  CHECK(texts_of(found) ==
        "data/a.toml:1:9: error: write [[entry]] above each entry [setting-form] (at /entry)\n");
  found.clear();
  CHECK(read_settings_file(files, "data", "c.toml", found).values.empty());
  CHECK(found.empty());
  CHECK(read_settings_file(files, "data", "b.toml", found).values.empty());
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "toml-syntax");
  CHECK(found[0].where.line == 1);
}

}  // namespace escp::releases
