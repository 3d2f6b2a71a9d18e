#include "render/content.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/render/text_list.h"

using namespace escp;
using namespace escp::render;

namespace {

struct read_result {
  content read;
  list found;
};

read_result read_files(std::map<std::string, std::string> texts) {
  findings found;
  const memory_reader files(std::move(texts));
  read_result all{.read = read_content(files, "content", "en", found).value(), .found = {}};
  for (const finding& one : found) all.found.push_back(to_text(one));
  return all;
}

read_result read(const std::string& text) { return read_files({{"content/en/about.md", text}}); }

/// A story with these lines in its front matter.
read_result read_story(const std::string& lines) {
  return read_files({{"content/en/stories/one.md",
                      "+++\ntitle = \"A\"\nsummary = \"B\"\n" + lines + "+++\nText.\n"}});
}

}  // namespace

TEST_CASE("a page of prose has a title, a description and a body") {
  const auto all = read("+++\ntitle = \"About\"\ndescription = \"What this is\"\n+++\n\nText.\n");
  CHECK(all.found.empty());
  REQUIRE(all.read.pages.contains("about"));
  const prose& page = all.read.pages.at("about");
  CHECK(page.body.file == "content/en/about.md");
  CHECK(page.title == "About");
  CHECK(page.description == "What this is");
  CHECK(page.body.markdown == "\nText.\n");
  CHECK(page.body.line == 5);
}

TEST_CASE("front matter that is missing or never closed is found") {
  CHECK(read("Text.\n").found ==
        list{"content/en/about.md:1:1: error: the file must begin with front matter between "
             "\"+++\" lines [content-front-matter]"});
  CHECK(read("+++\ntitle = \"a\"\n").found ==
        list{"content/en/about.md:1:1: error: the front matter is never closed "
             "[content-front-matter]\n"
             "    write \"+++\" on a line of its own after it"});
  CHECK(read("+++\n+++\n").found == list{"content/en/about.md:1:1: error: the front matter has no "
                                         "\"title\" [content-front-matter]",
                                         "content/en/about.md:1:1: error: the front matter has no "
                                         "\"description\" [content-front-matter]"});
}

TEST_CASE("front matter that is wrong is found at its place") {
  const auto all =
      read("+++\ntitle = 1\n\n descripton = \"x\"\ndescription = \"y\"\n+++\na <b>c\n");
  CHECK(all.found ==
        list{"content/en/about.md:4:2: error: unknown key \"descripton\", did you mean "
             "\"description\"? [content-key]",
             "content/en/about.md:7:3: error: HTML in Markdown is left out of the page "
             "[content-html]\n"
             "    write it as Markdown",
             "content/en/about.md:2:9: error: \"title\" must be a text [content-front-matter]"});
}

TEST_CASE("front matter that is not TOML is found at its place") {
  const auto all = read("+++\ntitle = \"a\"\ndescription = \n+++\n");
  REQUIRE(all.found.size() == 1);
  CHECK(all.found[0].starts_with("content/en/about.md:3:"));
  CHECK(all.found[0].ends_with("[content-front-matter]"));
  CHECK(all.read.pages.empty());
}

TEST_CASE("prose that cannot be read is a failure") {
  findings found;
  const auto none = read_content(memory_reader({}), "content", "en", found);
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().message.starts_with("cannot read the prose: "));
}

TEST_CASE("an article has a title, a summary, records, sources, and a place among others") {
  const auto all =
      read_story("order = 2\nrecords = [\"call:x\",\n  \"theme:y\"]\nsources = [\"s\"]\n");
  CHECK(all.found == list{});
  REQUIRE(all.read.articles.size() == 1);
  const article& one = all.read.articles.front();
  CHECK(one.kind == article_kind::story);
  CHECK(one.name == "one");
  CHECK(one.title == "A");
  CHECK(one.summary == "B");
  CHECK(one.order == 2);
  const std::string file = "content/en/stories/one.md";
  CHECK(one.records ==
        std::vector<placed_text>{{"call:x", {file, 5, 12}}, {"theme:y", {file, 6, 3}}});
  CHECK(one.sources == std::vector<placed_text>{{"s", {file, 7, 12}}});
  CHECK(one.body.markdown == "Text.\n");
}

TEST_CASE("lists and numbers of the front matter are found when they are something else") {
  CHECK(read_story("order = \"2\"\nrecords = \"call:x\"\nsources = [1]\nrecord = []\n").found ==
        list{"content/en/stories/one.md:7:1: error: unknown key \"record\", did you mean "
             "\"records\"? [content-key]",
             "content/en/stories/one.md:4:9: error: \"order\" must be a whole number "
             "[content-front-matter]",
             "content/en/stories/one.md:5:11: error: \"records\" must be a list of texts "
             "[content-front-matter]",
             "content/en/stories/one.md:6:12: error: \"sources\" must hold nothing but texts "
             "[content-front-matter]"});
}

TEST_CASE("a folder of which nothing is made, and a name that is no address, are found") {
  const std::string text = "+++\ntitle = \"A\"\nsummary = \"B\"\n+++\n";
  CHECK(
      read_files({{"content/en/storie/one.md", text}, {"content/en/guides/Two.md", text}}).found ==
      list{
          "content/en/guides/Two.md: error: a file is named with lower-case letters, digits and "
          "hyphens [content-name]\n    its name becomes the address of its page",
          "content/en/storie/one.md: error: nothing is made of the folder \"storie\", did you mean "
          "\"stories\"? [content-folder]"});
}

TEST_CASE("articles are in the order of kind, number and name") {
  const auto text = [](std::string_view order) {
    return fmt::format("+++\ntitle = \"A\"\nsummary = \"B\"\n{}+++\n", order);
  };
  const auto all = read_files({{"content/en/guides/a.md", text("")},
                               {"content/en/stories/b.md", text("order = 2\n")},
                               {"content/en/stories/c.md", text("order = 1\n")},
                               {"content/en/stories/d.md", text("order = 1\n")}});
  list names;
  for (const article& one : all.read.articles) names.push_back(one.name);
  CHECK(names == list{"c", "d", "b", "a"});
  CHECK(find_article(all.read, article_kind::guide, "a") == &all.read.articles.back());
  CHECK(find_article(all.read, article_kind::story, "a") == nullptr);
}
