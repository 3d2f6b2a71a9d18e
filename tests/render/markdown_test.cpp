#include "render/markdown.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/render/text_list.h"

using namespace escp;
using namespace escp::render;

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

TEST_CASE("links are listed with their place, their title and whether they have a text") {
  std::vector<std::string> all;
  for (const markdown_link& one : links_in("a [b](x:y \"2.4\")\n\n- [](z)\n- [c\n  d](e)\n"))
    all.push_back(fmt::format("{}:{} {} '{}' {}", one.where.line, one.where.column, one.address,
                              one.title, one.has_text));
  CHECK(all == list{"1:3 x:y '2.4' true", "3:3 z '' false", "4:3 e '' true"});
}

TEST_CASE("a link gets another address, or ready HTML in its place, or stays as it is") {
  const html page = markdown("[a](x:1) b[](x:2) [c](y)",
                             [](const markdown_link& one) -> std::optional<link_target> {
                               if (one.address == "x:1")
                                 return link_target{.address = "../1/?a&b", .instead = {}};
                               if (one.address == "x:2")
                                 return link_target{.address = {}, .instead = {"<i>2</i>"}};
                               return std::nullopt;
                             });
  CHECK(page.text == "<p><a href=\"../1/?a&amp;b\">a</a> b<i>2</i> <a href=\"y\">c</a></p>\n");
}

TEST_CASE("ready HTML stands in a table too") {
  const html page = markdown("|a|\n|-|\n|5[](x)|\n", [](const markdown_link& /*any*/) {
    return std::optional(link_target{.address = {}, .instead = {"<i>6</i>"}});
  });
  CHECK(page.text.find("<td>5<i>6</i></td>") != std::string::npos);
}
