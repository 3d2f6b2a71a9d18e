#include "cli/shard.h"

#include <doctest/doctest.h>

#include <vector>

using namespace escp::cli;

TEST_CASE("every path belongs to one shard, all files of a record to the same") {
  const std::vector<std::string> paths{
      "en/partnerships/tex4im/index.html",  "en/index.html", "data/partnerships.csv",
      "en/organisations/clutex/index.html", "404.html",      "id/partnerships/tex4im/index.html"};
  for (const std::string& path : paths) {
    int makers = 0;
    for (std::size_t number = 1; number <= 5; ++number)
      makers += shard{.number = number, .count = 5}.makes(path) ? 1 : 0;
    CAPTURE(path);
    CHECK(makers == 1);
  }
  for (std::size_t number = 1; number <= 5; ++number) {
    const shard one{.number = number, .count = 5};
    CHECK(one.makes("en/partnerships/tex4im/index.html") ==
          one.makes("en/partnerships/tex4im/cite.bib"));
    CHECK(one.makes("en/partnerships/tex4im/index.html") ==
          one.makes("id/partnerships/tex4im/index.html"));
  }
}

TEST_CASE("what is no page of a record belongs to the first shard") {
  for (const char* path : {"en/partnerships/index.html", "data/v/1/partnerships.csv",
                           "en/guides/join/index.html", "assets/site.css", "sitemap.xml"}) {
    CAPTURE(path);
    CHECK(shard{.number = 1, .count = 3}.makes(path));
    CHECK_FALSE(shard{.number = 2, .count = 3}.makes(path));
  }
}

TEST_CASE("a shard is a number of a count") {
  CHECK(parse_shard("2/4") == shard{.number = 2, .count = 4});
  CHECK(parse_shard("1/1") == shard{});
  for (const char* text : {"", "2", "/", "0/4", "5/4", "-1/4", "1/4x", "1/4/2", "a/b"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_shard(text).has_value());
  }
}

TEST_CASE("a label comes back as it was written; anything else is none") {
  const shard_label label{.part = {.number = 2, .count = 4}, .input = "abc"};
  const auto parsed = parse_label(to_text(label));
  REQUIRE(parsed.has_value());
  CHECK(parsed->part == label.part);
  CHECK(parsed->input == "abc");
  for (const char* text :
       {"", "[]", "{}", R"({"shard":0,"of":4,"input":"a"})", R"({"shard":5,"of":4,"input":"a"})",
        R"({"shard":"1","of":4,"input":"a"})", R"({"shard":1,"of":4,"input":7})"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_label(text).has_value());
  }
}
