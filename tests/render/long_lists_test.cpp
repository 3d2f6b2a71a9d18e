#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/render/small_site.h"

using namespace escp;
using namespace escp::render;
using enum model::kind;

namespace {

/// `count` organisations of Italy, "Organisation 001" and so on, each in a partnership of its own
/// with the first of them; the ids count down, so that ids and names are in opposite orders.
model::catalogue many(std::size_t count) {
  std::vector<test::given> all{
      {programmes, R"({"id":"p","acronym":"P","name":"Programme","sources":[]})"},
      {countries,
       R"({"id":"IT","iso2":"IT","iso3":"ITA","name":"Italy","statuses":[],"sources":[]})"},
      {countries,
       R"({"id":"PT","iso2":"PT","iso3":"PRT","name":"Portugal","statuses":[],"sources":[]})"},
      {organisations, R"({"id":"pt","name":"Portuguese","country":"PT","sources":[]})"}};
  for (std::size_t at = 1; at <= count; ++at) {
    const std::string id = fmt::format("o{:04}", 10000 - at);
    all.push_back(
        {organisations,
         fmt::format(R"({{"id":"{}","name":"Organisation {:03}","country":"IT","sources":[]}})", id,
                     at)});
    all.push_back({partnerships,
                   fmt::format(R"({{"id":"p{:04}","acronym":"P{:03}","title":"T","programme":"p",
                     "partners":[{{"organisation":"{}","role":"partner"}},
                                 {{"organisation":"pt","role":"partner"}}],"sources":[]}})",
                               10000 - at, at, id)});
  }
  return test::catalogue_of(all);
}

std::size_t items_in(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("<li>"); at != std::string::npos; at = text.find("<li>", at + 1))
    ++count;
  return count;
}

std::string section(const std::string& page, std::string_view anchor) {
  return test::between(page, fmt::format("aria-labelledby=\"{}\"", anchor), "</section>");
}

}  // namespace

TEST_CASE("a page of something else shows the first hundred by name and leads to all of them") {
  const std::string page = test::page_of(many(101), "en/countries/IT/index.html");
  const std::string list = section(page, "related-organisations");
  CHECK(items_in(list) == 100);
  CHECK(test::between(list, "<span class=\"count\">", "</span>") == "101");
  CHECK(list.find("Organisation 100") != std::string::npos);
  CHECK(list.find("Organisation 101") == std::string::npos);
  CHECK(test::between(list, "<p class=\"rest\">", "</p>") ==
        "These are the first 100 by name. <a href=\"../../browse/country/IT/\">The whole "
        "list, page by page</a>");
}

TEST_CASE("a list that is short enough is shown whole and says nothing of a rest") {
  const std::string page = test::page_of(many(100), "en/countries/IT/index.html");
  CHECK(items_in(section(page, "related-organisations")) == 100);
  CHECK(page.find("class=\"rest\"") == std::string::npos);
}

TEST_CASE("beside a place twelve partnerships are named, and how many more there are") {
  const std::string thirteen =
      section(test::page_of(many(13), "en/countries/IT/index.html"), "connections");
  CHECK(thirteen.find("13 partnerships") != std::string::npos);
  CHECK(thirteen.find(">P012<") != std::string::npos);
  CHECK(thirteen.find(">P001<") == std::string::npos);  // last by id
  CHECK(thirteen.find(", one more</li>") != std::string::npos);
  CHECK(section(test::page_of(many(12), "en/countries/IT/index.html"), "connections")
            .find("more</li>") == std::string::npos);
}

TEST_CASE("partnerships of a programme are the first hundred, with a way to the others") {
  const std::string page = test::page_of(many(101), "en/partnerships/index.html");
  const std::string group = section(page, "p");
  CHECK(group.find(">P100<") != std::string::npos);
  CHECK(group.find(">P101<") == std::string::npos);
  CHECK(group.find("href=\"../browse/programme/p/\"") != std::string::npos);
}

TEST_CASE("a list of many pages links to its first, its last and those around the shown one") {
  const model::catalogue records = many(25 * 300);
  const auto numbers = [&](std::string_view path) {
    std::string text;
    const std::string nav =
        test::between(test::page_of(records, path), "<nav class=\"pagination\"", "</nav>");
    for (std::size_t at = nav.find("<li"); at != std::string::npos; at = nav.find("<li", at + 1)) {
      const std::string item = test::between(nav.substr(at), ">", "</li>");
      text += (item.starts_with("<a") ? test::between(item, ">", "<") : item) + " ";
    }
    return text;
  };
  CHECK(numbers("en/organisations/page-13/index.html") ==
        "1 2 3 4 … 10 11 12 13 14 15 16 … 23 24 25 26 ");
  CHECK(numbers("en/organisations/index.html") == "1 2 3 4 … 23 24 25 26 ");
  CHECK(numbers("en/organisations/page-5/index.html") == "1 2 3 4 5 6 7 8 … 23 24 25 26 ");
}

TEST_CASE("organisations stand on pages of 300, in the order of their names") {
  const model::catalogue records = many(300);  // and one of Portugal
  const std::string first = test::page_of(records, "en/organisations/index.html");
  const std::string second = test::page_of(records, "en/organisations/page-2/index.html");
  CHECK(first.find(">Organisation 300<") != std::string::npos);
  CHECK(first.find(">Portuguese<") == std::string::npos);
  CHECK(second.find(">Portuguese<") != std::string::npos);
  CHECK(second.find(">Organisation 300<") == std::string::npos);
  CHECK(test::between(second, "<nav class=\"pagination\"", "</nav>")
            .find("<a href=\"../../organisations/\">1</a>") != std::string::npos);
  CHECK_THROWS(test::page_of(records, "en/organisations/page-3/index.html"));
  CHECK_THROWS(test::page_of(many(299), "en/organisations/page-2/index.html"));
}
