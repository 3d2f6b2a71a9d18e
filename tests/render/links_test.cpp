#include "render/links.h"

#include <doctest/doctest.h>

using namespace escp::render;
using escp::model::kind;

TEST_CASE("pages of one language lead to each other without leaving its folder") {
  const links to("en/partnerships/tex4im/index.html", "en");
  CHECK(to.root() == "../../../");
  CHECK(to.home() == "../../");
  CHECK(to.page("partner-search") == "../../partner-search/");
  CHECK(to.record(kind::organisations, "citeve") == "../../organisations/citeve/");
  CHECK(to.record(kind::sources, "s") == "../../sources/#s");
  CHECK(to.json(kind::calls, "c") == "../../../api/v1/calls/c.json");
}

TEST_CASE("the start page leads to itself by an address that is not empty") {
  const links to("en/index.html", "en");
  CHECK(to.home() == "./");
  CHECK(to.page("data") == "./data/");
  CHECK(to.root() == "../");
}

TEST_CASE("a page outside the language's folder goes by the root") {
  const links to("id/partnerships/tex4im/index.html", "en");
  CHECK(to.page("data") == "../../../en/data/");
  CHECK(links("index.html", "en").home() == "en/");
  // A folder whose name only begins like the language.
  CHECK(links("energy/index.html", "en").home() == "../en/");
}

TEST_CASE("a page that is shown at any address goes by the server's root") {
  const links to = links::from_root("/catalogue/", "en");
  CHECK(to.root() == "/catalogue/");
  CHECK(to.page("data") == "/catalogue/en/data/");
}

TEST_CASE("an address says where it leads below the root, from wherever it starts") {
  for (const links& to : {links("en/partnerships/tex4im/index.html", "en"),
                          links("en/index.html", "en"), links("index.html", "en"),
                          links("id/x/index.html", "en"), links::from_root("/catalogue/", "en")}) {
    CHECK(to.below_root(to.home()) == "en/");
    CHECK(to.below_root(to.page("data")) == "en/data/");
    CHECK(to.below_root(to.record(kind::sources, "s")) == "en/sources/#s");
    CHECK(to.below_root(to.file("data/x.csv")) == "data/x.csv");
  }
}
