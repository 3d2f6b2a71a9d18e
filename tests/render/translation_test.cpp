#include "render/translation.h"

#include <doctest/doctest.h>

#include <thread>

#include "tests/render/one_page.h"
#include "tests/render/text_list.h"

using namespace escp::render;

namespace {

list findings_in(const std::string& json) {
  escp::findings found;
  const escp::memory_reader files({{"i18n/en.json", json}});
  REQUIRE(translation::load(files, "i18n", "en", found).has_value());
  list texts;
  for (const auto& one : found) texts.push_back(to_text(one));
  return texts;
}

const translation& english() {
  static const translation texts = test::load_texts(R"({
    "plain": "It's 100 %",
    "partners": "{n, plural, =0 {no partner} one {# partner} other {# partners}}",
    "since": "{name} since {year}",
    "quoted": "'{'{b}'}' and {a}''s {b}",
    "of": "{shown, number} of {total, number}",
    "role": "{role, select, coordinator {leads} other {takes part}}"})");
  return texts;
}

}  // namespace

TEST_CASE("a text without arguments is given as it is written") {
  CHECK(english().text("plain") == "It's 100 %");
  CHECK_FALSE(english().takes_arguments("plain"));
  CHECK(english().has("partners"));
  CHECK_FALSE(english().has("partner"));
  CHECK(english().keys() ==
        std::vector<std::string_view>{"of", "partners", "plain", "quoted", "role", "since"});
}

TEST_CASE("whole numbers take part in plurals and are grouped where the message wants a number") {
  CHECK(english().format("partners", {{"n", "0"}}) == "no partner");
  CHECK(english().format("partners", {{"n", "1"}}) == "1 partner");
  CHECK(english().format("partners", {{"n", "6561000"}}) == "6,561,000 partners");
  CHECK(english().format("of", {{"shown", "10"}, {"total", "1234"}}) == "10 of 1,234");
}

TEST_CASE("other arguments are put in as they are, years among them") {
  CHECK(english().format("since", {{"name", "{4i} 'x'"}, {"year", "2018"}}) ==
        "{4i} 'x' since 2018");
  CHECK(english().format("role", {{"role", "coordinator"}}) == "leads");
}

TEST_CASE("quotes mean in a message with plain arguments what they mean in every message") {
  CHECK(english().format("quoted", {{"a", "one"}, {"b", "\xEF\x80\x80"}}) ==
        "{\xEF\x80\x80} and one's \xEF\x80\x80");
}

TEST_CASE("a text or an argument that does not exist is a bug") {
  CHECK_THROWS_WITH_AS(static_cast<void>(english().format("since", {{"name", "a"}, {"name", "b"}})),
                       "the message \"since\" lacks the argument \"year\"", std::logic_error);
  CHECK_THROWS_WITH_AS(static_cast<void>(english().text("plian")),
                       "the language \"en\" has no text \"plian\"", std::out_of_range);
  CHECK_THROWS_WITH_AS(static_cast<void>(english().text("since")),
                       "the message \"since\" takes arguments", std::logic_error);
  CHECK_THROWS_WITH_AS(static_cast<void>(english().format("since", {{"name", "x"}})),
                       "the message \"since\" takes 2 arguments, not 1", std::logic_error);
  CHECK_THROWS_WITH_AS(static_cast<void>(english().format("partners", {{"m", "1"}})),
                       "the message \"partners\" has no argument \"m\"", std::logic_error);
  CHECK_THROWS_WITH_AS(static_cast<void>(english().format("partners", {{"n", "1.5"}})),
                       "the message \"partners\" needs a whole number for \"n\", not \"1.5\"",
                       std::logic_error);
}

TEST_CASE("messages that are wrong are found at their place, all in one run") {
  CHECK(findings_in("{\n  \"a\": \"{n, plural, one {x}}\",\n  \"b\": 1,\n  \"c\": \"{x\",\n  "
                    "\"d\": \"{0}\",\n"
                    "  \"e\": \"{x, date}\"\n}") ==
        list{"i18n/en.json:2:8: error: \"a\" is not a valid message: U_DEFAULT_KEYWORD_MISSING "
             "between \"\" and "
             "\"{n, plural, one\" [i18n-syntax] (at /a)",
             "i18n/en.json:3:8: error: \"b\" is not a text [i18n-type] (at /b)",
             "i18n/en.json:4:8: error: \"c\" is not a valid message: U_UNMATCHED_BRACES between "
             "\"\" and \"{x\" "
             "[i18n-syntax] (at /c)",
             "i18n/en.json:5:8: error: \"d\" is not a valid message: the argument \"0\" has a "
             "number for a name "
             "[i18n-syntax] (at /d)",
             "i18n/en.json:6:8: error: \"e\" is not a valid message: the argument \"x\" is of a "
             "kind that is not used "
             "here: plural, selectordinal, select and number are [i18n-syntax] (at /e)"});
}

TEST_CASE("a key given twice and a file that is no object are found") {
  CHECK(findings_in(R"({"a": "x", "a": "y"})").size() == 1);
  CHECK(findings_in("[]") ==
        list{"i18n/en.json:1:1: error: the file must hold one object, key to text [i18n-type]"});
}

TEST_CASE("without its file there is no translation") {
  escp::findings found;
  const auto none = translation::load(escp::memory_reader({}), "i18n", "fr", found);
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().message.starts_with("cannot read the texts: "));
}

TEST_CASE("countries have the language's names") {
  CHECK(english().country_name("IT") == "Italy");
  CHECK(english().country_name("GB") == "United Kingdom");
  CHECK(english().country_name("XK") == "Kosovo");
  CHECK(english().country_name("QQ").empty());
  CHECK(english().country_name("").empty());
}

TEST_CASE("numbers never pass through a double") {
  CHECK(english().number("466607.74") == "466,607.74");
  CHECK(english().number("12345678901234567890.123456789") ==
        "12,345,678,901,234,567,890.123456789");
  CHECK(english().number("6561000") == "6,561,000");
  CHECK(english().number("-3") == "-3");
  CHECK_THROWS_WITH_AS(static_cast<void>(english().number("4x")), "not a decimal number: \"4x\"",
                       std::invalid_argument);
}

TEST_CASE("amounts carry their currency and whole ones no cents") {
  CHECK(english().money("466607.74", "EUR") == "EUR\u00A0466,607.74");
  CHECK(english().money("466607.7", "EUR") == "EUR\u00A0466,607.70");
  CHECK(english().money("5000000", "EUR") == "EUR\u00A05,000,000");
  CHECK_THROWS_AS(static_cast<void>(english().money("5", "E")), std::invalid_argument);
}

TEST_CASE("dates are as exact as they are known") {
  CHECK(english().date({.year = 2018, .month = 10, .day = 1}) == "1 October 2018");
  CHECK(english().date({.year = 2018, .month = 10}) == "October 2018");
  CHECK(english().date({.year = 2018}) == "2018");
}

TEST_CASE("names are ordered as a reader expects") {
  CHECK(english().less("Aerospace Valley", "área"));
  CHECK(english().less("Łódź", "Madrid"));
  CHECK(english().less("cluster", "Cluster"));
  CHECK_FALSE(english().less("Cluster", "cluster"));
  CHECK_FALSE(english().less("a", "a"));
}

TEST_CASE("the initial is a plain capital letter") {
  CHECK(english().initial("école") == "E");
  CHECK(english().initial("Łódź") == "L");
  CHECK(english().initial("Øresund") == "O");
  CHECK(english().initial("ßeta") == "S");
  CHECK(english().initial("istanbul") == "I");
  CHECK(english().initial("«Αθήνα»") == "Α");
  CHECK(english().initial("София") == "С");
  CHECK(english().initial("4i") == "0–9");
  CHECK(english().initial("  (x)") == "X");
  CHECK(english().initial("!") == "#");
}

TEST_CASE("a translation serves many threads at once") {
  const auto work = [] {
    for (int n = 2; n < 300; ++n) {
      if (english().format("partners", {{"n", std::to_string(n)}}) !=
          std::to_string(n) + " partners")
        return false;
      if (english().date({.year = 2018, .month = 10, .day = 1}) != "1 October 2018") return false;
      if (english().money("5", "EUR") != "EUR\u00A05") return false;
    }
    return true;
  };
  bool good[4] = {};
  {
    std::vector<std::jthread> threads;
    for (bool& one : good) threads.emplace_back([&one, &work] { one = work(); });
  }
  CHECK(std::ranges::all_of(good, [](bool one) { return one; }));
}
