#include "render/markdown.h"

#include <doctest/doctest.h>

#include "tests/render/text_list.h"

using namespace escp;
using namespace escp::render;

namespace {

struct read_result {
  std::map<std::string, prose> pages;
  list found;
};

read_result read(const std::string& text) {
  findings found;
  const memory_reader files({{"content/en/about.md", text}});
  read_result all{.pages = read_prose(files, "content", "en", found).value(), .found = {}};
  for (const finding& one : found) all.found.push_back(to_text(one));
  return all;
}

}  // namespace

TEST_CASE("headings get an id from their text, each its own") {
  CHECK(markdown("# What a *label* says\n\n## Été `x<y`?\n\n## Été x y\n\n## %%%").text ==
        "<h1 id=\"what-a-label-says\">What a <em>label</em> says</h1>\n"
        "<h2 id=\"été-x-y\">Été <code>x&lt;y</code>?</h2>\n"
        "<h2 id=\"été-x-y-2\">Été x y</h2>\n"
        "<h2 id=\"section\">%%%</h2>\n");
}

TEST_CASE("tables, links and struck text are known") {
  CHECK(
      markdown("|a|b|\n|-|-|\n|1|~~2~~|\n").text ==
      "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n"
      "<td><del>2</del></td>\n</tr>\n</tbody>\n</table>\n");
  CHECK(markdown("https://a.eu").text == "<p><a href=\"https://a.eu\">https://a.eu</a></p>\n");
}

TEST_CASE("quotes stay as they are typed") {
  CHECK(markdown("it's \"x\" -- y...").text == "<p>it's &quot;x&quot; -- y...</p>\n");
}

TEST_CASE("HTML and addresses that run something are left out") {
  CHECK(markdown("<h1>x</h1>\n\na<b>c</b> [d](javascript:e)").text ==
        "<!-- raw HTML omitted -->\n<p>a<!-- raw HTML omitted -->c<!-- raw HTML omitted --> <a "
        "href=\"\">d</a></p>\n");
}

TEST_CASE("a page of prose has a title, a description and a body") {
  const auto all = read("+++\ntitle = \"About\"\ndescription = \"What this is\"\n+++\n\nText.\n");
  CHECK(all.found.empty());
  REQUIRE(all.pages.contains("about"));
  const prose& page = all.pages.at("about");
  CHECK(page.file == "content/en/about.md");
  CHECK(page.title == "About");
  CHECK(page.description == "What this is");
  CHECK(page.body.text == "<p>Text.</p>\n");
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
  CHECK(all.pages.empty());
}

TEST_CASE("prose that cannot be read is a failure") {
  findings found;
  const auto none = read_prose(memory_reader({}), "content", "en", found);
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().message.starts_with("cannot read the prose: "));
}
