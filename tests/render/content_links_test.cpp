#include "render/content_links.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/render/text_list.h"
#include "tests/support/documents.h"

using namespace escp;
using namespace escp::render;

namespace {

const model::catalogue& small_catalogue() {
  static const model::catalogue records = model::make_catalogue(
      {tests::document_of(model::kind::partnerships, R"({"id": "tex4im", "acronym": "TEX4IM"})"),
       tests::document_of(model::kind::programmes, R"({"id": "escp-s3", "acronym": "ESCP-S3"})"),
       tests::document_of(model::kind::sources, R"({"id": "paper", "title": "Paper"})"),
       tests::document_of(model::kind::sources, R"({"id": "other", "title": "Other"})"),
       tests::document_of(model::kind::support_actions, R"({"id": "reconfirm", "name": "R"})")});
  return records;
}

list found_in(std::map<std::string, std::string> texts) {
  findings found;
  const memory_reader files(std::move(texts));
  const content all = read_content(files, "content", "en", found).value();
  check_content(all, small_catalogue(), found);
  list said;
  for (const finding& one : found) said.push_back(to_text(one));
  return said;
}

/// What is found in a story about TEX4IM after "paper" with this text.
list found_in_story(std::string_view text) {
  return found_in(
      {{"content/en/stories/one.md",
        fmt::format("+++\ntitle = \"A\"\nsummary = \"B\"\n"
                    "records = [\"partnership:tex4im\"]\nsources = [\"paper\"]\n+++\n{}\n",
                    text)}});
}

list found_in_article(std::string_view path, std::string_view records, std::string_view sources) {
  return found_in({{fmt::format("content/en/{}.md", path),
                    fmt::format("+++\ntitle = \"A\"\nsummary = \"B\"\nrecords = {}\nsources = {}\n"
                                "+++\nText.\n",
                                records, sources)}});
}

}  // namespace

TEST_CASE("every kind of record has a name for links") {
  CHECK(scheme_of(model::kind::partnerships) == "partnership");
  CHECK(scheme_of(model::kind::support_actions) == "support-action");
  CHECK(scheme_of(model::kind::s3_evidence) == "s3-evidence");
  CHECK(parse_record_ref("support-action:reconfirm") ==
        record_ref{model::kind::support_actions, "reconfirm"});
  CHECK(parse_record_ref("page:about") == std::nullopt);
  CHECK(parse_record_ref("tex4im") == std::nullopt);
  CHECK(parse_record_ref("partnership:tex4im#partners") == std::nullopt);
}

TEST_CASE("links into the catalogue that lead somewhere are not reported, nor are links outside") {
  CHECK(
      found_in_story("[a](partnership:tex4im#partners), [b](page:checker), [c](story:one), 45 "
                     "[](source:paper \"2.4\"), [d](https://example.org/a:b), [e](mailto:a@b.eu), "
                     "[f](../x/)") == list{});
}

TEST_CASE("a link to a record that does not exist is found with its line, column and a near miss") {
  CHECK(
      found_in_story("Text.\n\nSee [TEX4IM](partnership:tex4in) and\n[x](page:cheker).") ==
      list{"content/en/stories/one.md:9:5: error: there is no partnership \"tex4in\", did you mean "
           "\"tex4im\"? [content-link-unknown]",
           "content/en/stories/one.md:10:1: error: there is no page \"cheker\", did you mean "
           "\"checker\"? [content-link-unknown]"});
}

TEST_CASE("a link to a kind that does not exist is found") {
  CHECK(found_in_story("[a](partnershp:tex4im)") ==
        list{"content/en/stories/one.md:7:1: error: nothing in the catalogue is called "
             "\"partnershp\", did you mean \"partnership\"? [content-link-kind]\n"
             "    write a kind, a colon and an id, such as partnership:tex4im"});
}

TEST_CASE("only the mark of a source stands without a text, and its source is named above") {
  CHECK(found_in_story("[](partnership:tex4im)") ==
        list{"content/en/stories/one.md:7:1: error: the link has no text [content-link-empty]\n"
             "    only the mark of a source stands without: [](source:id \"section\")"});
  CHECK(
      found_in_story("[](source:other)") ==
      list{"content/en/stories/one.md:7:1: error: the source \"other\" is not among the sources of "
           "the front matter [content-source-unnamed]"});
}

TEST_CASE("links on pages of prose are checked too") {
  CHECK(found_in({{"content/en/about.md",
                   "+++\ntitle = \"A\"\ndescription = \"B\"\n+++\n[a](programme:none)\n"}}) ==
        list{"content/en/about.md:5:1: error: there is no programme \"none\" "
             "[content-link-unknown]"});
}

TEST_CASE("records and sources of the front matter that do not exist are found at their place") {
  CHECK(found_in_article("stories/one", R"(["tex4im", "partnership:no"])", R"(["papers"])") ==
        list{"content/en/stories/one.md:4:12: error: \"tex4im\" is not a kind of record and an id "
             "[content-record]\n    write it as partnership:tex4im",
             "content/en/stories/one.md:4:22: error: there is no partnership \"no\" "
             "[content-link-unknown]",
             "content/en/stories/one.md:5:12: error: there is no source \"papers\", did you mean "
             "\"paper\"? [content-link-unknown]"});
  CHECK(found_in_article("guides/one", "[]", "[]") ==
        list{"content/en/guides/one.md:1:1: error: the front matter names no sources "
             "[content-sources]\n    write sources = [\"<id>\"]"});
}

TEST_CASE("a question leads to a support action, and a programme's text is named for it") {
  CHECK(found_in_article("questions/one", R"(["support-action:reconfirm"])", R"(["paper"])") ==
        list{});
  CHECK(found_in_article("questions/one", R"(["partnership:tex4im"])", R"(["paper"])") ==
        list{"content/en/questions/one.md:1:1: error: the question leads to no support action "
             "[content-question]\n"
             "    name one in the records of its front matter: \"support-action:reconfirm\""});
  CHECK(found_in_article("programmes/escp-s3", "[]", R"(["paper"])") == list{});
  CHECK(
      found_in_article("programmes/escp-s4", "[]", R"(["paper"])") ==
      list{
          "content/en/programmes/escp-s4.md:1:1: error: there is no programme \"escp-s4\", did you "
          "mean \"escp-s3\"? [content-programme]\n"
          "    the file is named for the programme that it is about"});
}
