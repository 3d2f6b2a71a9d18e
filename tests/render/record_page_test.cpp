#include "render/record_page.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "tests/render/small_site.h"

using namespace escp;
using namespace escp::render;
using enum model::kind;

namespace {

constexpr std::string_view page_path_of_one = "en/partnerships/one/index.html";

std::vector<test::given> small() {
  return {
      {programmes, R"({"id":"p","acronym":"P","name":"Programme","sources":[]})"},
      {countries,
       R"({"id":"IT","iso2":"IT","iso3":"ITA","name":"Italy","statuses":[],"sources":[]})"},
      {calls, R"({"id":"c","programme":"p","title":"Call","closes":"2018-03-08","sources":[]})"},
      {sources, R"({"id":"s","title":"A paper","recorded":"2026-11-20"})"},
      {sources, R"({"id":"t","title":"A list","recorded":"2026-11-19"})"},
      {organisations,
       R"({"id":"a","name":"A \"quoted\" </script><b>","country":"IT","sources":[{"source":"s"}]})"},
      {partnerships,
       R"({"id":"one","acronym":"ONE","title":"First <of> all","programme":"p","call":"c","duration_months":24,
           "start":"2018-10","label":{"label":"L","state":"awarded","awarded":"2018","sources":[{"source":"t"}]},
           "partners":[{"organisation":"a","role":"coordinator"}],"website":"https://one.example/",
           "sources":[{"source":"s"}],"notes":["Sure."],
           "field_sources":{"/start":[{"source":"t","section":"2","basis":"inferred","note":"Worked out."}]}})"}};
}

std::string page_of_one(const test::whereabouts& where = {}) {
  return test::page_of(test::catalogue_of(small()), page_path_of_one, where);
}

/// Rows of "Everything on file" as text without tags.
std::vector<std::string> rows_of(const std::string& page) {
  std::vector<std::string> rows;
  const std::string body =
      test::between(test::between(page, "id=\"on-file\"", "</section>"), "<tbody>", "</tbody>");
  for (const std::string_view line : split(body, '\n')) {
    std::string text;
    bool is_tag = false;
    for (const char letter : replace_all(std::string(line), "</t", "|</t")) {
      if (letter == '<') is_tag = true;
      if (!is_tag) text += letter;
      if (letter == '>') is_tag = false;
    }
    if (!text.empty()) rows.push_back(text);
  }
  return rows;
}

}  // namespace

TEST_CASE("everything on file is every field of the record, with its sources, basis and day") {
  CHECK(rows_of(page_of_one()) ==
        std::vector<std::string>{
            "Acronym|ONE| 1 read on 20 November 2026||", "Call|Call| 1 read on 20 November 2026||",
            "Duration in months|24| 1 read on 20 November 2026||",
            "Label|Awarded: 2018 · Label: L · State: awarded 2|given with each entry||",
            "Notes|Sure.| 1 read on 20 November 2026||",
            "Partners|Organisation: A &quot;quoted&quot; &lt;/script&gt;&lt;b&gt; · Role: "
            "Coordinator| 1 read on 20 November 2026||",
            "Permanent id|one| 1 read on 20 November 2026||",
            "Programme|P| 1 read on 20 November 2026||",
            "Start|October 2018| 2 inferred read on 19 November 2026 section 2 Worked out.||",
            "Title|First &lt;of&gt; all| 1 read on 20 November 2026||",
            "Website|one.example| 1 read on 20 November 2026||"});
}

TEST_CASE("a day that all fields were read on is said once") {
  const auto records = test::catalogue_of(small());
  const std::string page = test::page_of(records, "en/organisations/a/index.html");
  CHECK(test::between(page, "id=\"on-file\">Everything on file</h2>\n", "\n<details>") ==
        "<p>Every field of this record as the catalogue holds it, each with the sources that say "
        "so. The sources named here were last read on 20 November 2026.</p>");
  CHECK(rows_of(page) ==
        std::vector<std::string>{"Country|Italy| 1||",
                                 "Name|A &quot;quoted&quot; &lt;/script&gt;&lt;b&gt;| 1||",
                                 "Permanent id|a| 1||"});
}

TEST_CASE("where the day of one field is not on file, no day is said of all") {
  auto records = small();
  records.push_back({sources, R"({"id":"u","title":"A note"})"});
  records.push_back(
      {organisations,
       R"({"id":"b","name":"B","country":"IT","sources":[{"source":"s"}],"field_sources":{"/name":[{"source":"u"}]}})"});
  const std::string page =
      test::page_of(test::catalogue_of(records), "en/organisations/b/index.html");
  CHECK(test::between(page, "id=\"on-file\">", "</section>").find("last read") ==
        std::string::npos);
  CHECK(rows_of(page) == std::vector<std::string>{"Country|Italy| 1 read on 20 November 2026||",
                                                  "Name|B| 2||",
                                                  "Permanent id|b| 1 read on 20 November 2026||"});
}

TEST_CASE(
    "the timeline has the days in their order, as exact as they are on file, and says what is "
    "missing") {
  const std::string block = test::between(page_of_one(), "<h2 id=\"timeline\">", "</section>");
  std::vector<std::string> days;
  for (std::string_view rest = block; rest.find("datetime=\"") != std::string_view::npos;) {
    rest.remove_prefix(rest.find("datetime=\"") + 10);
    days.emplace_back(rest.substr(0, rest.find('"')));
  }
  CHECK(days == std::vector<std::string>{"2018", "2018-03-08", "2018-10"});
  CHECK(block.find("Not on file: End.") != std::string::npos);
}

TEST_CASE("structured data are one block that no text of the data can end") {
  const std::string page = page_of_one({"https://example.org/cat/", {}});
  const std::string block =
      test::between(page, "<script type=\"application/ld+json\">", "</script>");
  CHECK(
      block ==
      R"({"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList","itemListElement":[)"
      R"({"@type":"ListItem","item":"https://example.org/cat/en/partnerships/","name":"Partnerships","position":1},)"
      R"({"@type":"ListItem","name":"ONE: First \u003cof> all","position":2}]},)"
      R"({"@type":"Project","alternateName":"First \u003cof> all","foundingDate":"2018-10",)"
      R"("member":[{"@type":"Organization","name":"A \"quoted\" \u003c/script>\u003cb>"}],"name":"ONE",)"
      R"("sameAs":"https://one.example/","url":"https://example.org/cat/en/partnerships/one/"}]})");
}

TEST_CASE("a page names its permanent address where the site's is known") {
  const std::string canonical =
      R"(<link rel="canonical" href="https://example.org/cat/en/partnerships/one/">)";
  CHECK(page_of_one({"https://example.org/cat/", {}}).find(canonical) != std::string::npos);
  CHECK(page_of_one().find("canonical") == std::string::npos);
}

TEST_CASE("an error is reported with a form that is filled in, where there is a repository") {
  const std::string block =
      test::between(page_of_one({"https://example.org/", "https://forge.example/owner/name"}),
                    "<h2 id=\"report\">", "</section>");
  CHECK(block.find(
            "href=\"https://forge.example/owner/name/issues/new?template=record-error.yml"
            "&amp;title=record%3A%20ONE%3A%20First%20%3Cof%3E%20all&amp;record=partnerships%2Fone"
            "&amp;name=ONE%3A%20First%20%3Cof%3E%20all"
            "&amp;address=https%3A%2F%2Fexample.org%2Fen%2Fpartnerships%2Fone%2F\"") !=
        std::string::npos);
}

TEST_CASE("without a repository the page says how to report, and has no link") {
  const std::string block = test::between(page_of_one(), "<h2 id=\"report\">", "</section>");
  CHECK(block.find("<a ") == std::string::npos);
  CHECK(block.find("partnerships/one") != std::string::npos);
}

TEST_CASE("a partnership of 200 partners lists them all by country and stays under 1,400 nodes") {
  auto records = small();
  std::string partners;
  for (int number = 0; number < 200; ++number) {
    const std::string id = fmt::format("org-{}", number);
    records.push_back(
        {organisations, fmt::format(R"({{"id":"{}","name":"Synthetic {}"{},"sources":[]}})", id,
                                    number, number % 3 == 0 ? "" : R"(,"country":"IT")")});
    partners +=
        fmt::format(R"({}{{"organisation":"{}","role":"partner"}})", number == 0 ? "" : ",", id);
  }
  records.push_back(
      {partnerships,
       fmt::format(R"({{"id":"two","acronym":"TWO","programme":"p","partners":[{}],"sources":[]}})",
                   partners)});
  const std::string page =
      test::page_of(test::catalogue_of(records), "en/partnerships/two/index.html");
  const std::string list = test::between(page, "<dl class=\"by-country\">", "</dl>");
  CHECK(list.find(">Italy</a> <span class=\"count\">133</span>") <
        list.find("<span class=\"count\">67</span>"));
  CHECK(test::nodes(list) >= 400);
  CHECK(test::nodes(page) <= 1400);
}

TEST_CASE("a record with nothing but what it must have still makes a whole page") {
  const auto records = test::catalogue_of(
      {{programmes, R"({"id":"p","acronym":"P","name":"Programme","sources":[]})"},
       {organisations, R"({"id":"bare","name":"Bare","sources":[]})"},
       {regions,
        R"({"id":"XX00","country":"XX","name":"Nowhere","nuts_versions":["2021"],"sources":[]})"},
       {partnerships,
        R"({"id":"bare","acronym":"BARE","programme":"p","partners":[],"sources":[]})"}});
  for (const char* path : {"en/organisations/bare/index.html", "en/regions/XX00/index.html",
                           "en/partnerships/bare/index.html", "en/programmes/p/index.html"}) {
    CAPTURE(path);
    const std::string page = test::page_of(records, path);
    CHECK(page.find("<h1") != std::string::npos);
    CHECK(page.find("</html>") != std::string::npos);
    CHECK(page.find("id=\"timeline\"") == std::string::npos);
    CHECK(page.find("id=\"on-file\"") != std::string::npos);
  }
}
