#include <doctest/doctest.h>

#include "tests/render/one_page.h"
#include "tests/render/text_list.h"

using namespace escp::render;
using escp::html;
using test::page_with;

TEST_CASE("a value in text is escaped") {
  CHECK(page_with("<p>{{x}}</p>", "<script>\"'&") == "<p>&lt;script&gt;&quot;&#39;&amp;</p>");
}

TEST_CASE("a value in a quoted attribute cannot leave it") {
  CHECK(page_with("<p title=\"{{x}}\">", "\" onclick=\"f()") ==
        "<p title=\"&quot; onclick=&quot;f()\">");
  CHECK(page_with("<p title='{{x}}'>", "' a='<>") == "<p title='&#39; a=&#39;&lt;&gt;'>");
}

TEST_CASE("a value in a title or a textarea cannot close it") {
  CHECK(page_with("<title>{{x}}</title>", "</title><b>") ==
        "<title>&lt;/title&gt;&lt;b&gt;</title>");
}

TEST_CASE("addresses of the web and relative ones come through") {
  const auto link = [](std::string_view address) {
    return page_with("<a href=\"{{x}}\">", address);
  };
  CHECK(link("https://a.eu/b?c=d&e=f") == "<a href=\"https://a.eu/b?c=d&amp;e=f\">");
  CHECK(link("http://a.eu") == "<a href=\"http://a.eu\">");
  CHECK(link("HTTPS://A.eu/ü") == "<a href=\"HTTPS://A.eu/ü\">");
  CHECK(link("ftp://a.eu/b") == "<a href=\"ftp://a.eu/b\">");
  CHECK(link("/en/regions/ITF3/") == "<a href=\"/en/regions/ITF3/\">");
  CHECK(link("../../data/") == "<a href=\"../../data/\">");
  CHECK(link("#sources") == "<a href=\"#sources\">");
}

TEST_CASE("addresses that could run something become a plain number sign") {
  for (const char* address : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
                              "java\tscript:alert(1)", "data:text/html,x", "vbscript:x",
                              "mailto:a@b.eu", "tel:+39", "a:b/c"}) {
    CAPTURE(address);
    CHECK(page_with("<a href=\"{{x}}\">", address) == "<a href=\"#\">");
    CHECK(page_with("<img src=\"{{x}}\">", address) == "<img src=\"#\">");
    CHECK(page_with("<form action=\"{{x}}\">", address) == "<form action=\"#\">");
  }
}

TEST_CASE("a scheme that the template writes itself stays") {
  CHECK(page_with("<a href=\"mailto:{{x}}\">", "info@tex4im.eu") ==
        "<a href=\"mailto:info@tex4im.eu\">");
}

TEST_CASE("line breaks of a value stay what they are") {
  CHECK(page_with("<pre>{{x}}</pre>", "a\n\tb") == "<pre>a\n\tb</pre>");
}

TEST_CASE("only what begins an attribute is taken for an address") {
  CHECK(page_with("<a href=\"/en/{{x}}\">", "a:b") == "<a href=\"/en/a:b\">");
  CHECK(page_with("<a title=\"{{x}}\">", "a:b") == "<a title=\"a:b\">");
  CHECK(page_with("<table background='{{x}}'>", "javascript:f()") == "<table background='#'>");
}

TEST_CASE("ready HTML is put in as it is") {
  const auto all =
      test::load_home({{"templates/pages/home.html",
                        "<div>{{x}}</div><script type=\"application/ld+json\">{{data}}</script>"}},
                      {"x!", "data!"});
  REQUIRE(all.found.empty());
  page_view page = all.templates.make_view("home");
  page.root().set("x", html{"<b>a</b>"}).set("data", html{"{\"name\":\"A & B\"}"});
  CHECK(all.templates.expand(page) ==
        "<div><b>a</b></div><script type=\"application/ld+json\">{\"name\":\"A & B\"}</script>");
}

TEST_CASE("a value never becomes template language") {
  CHECK(page_with("<p>{{x}}</p>", "{{x}} {{#x}}") == "<p>{{x}} {{#x}}</p>");
}

TEST_CASE("a text is escaped and never becomes template language") {
  CHECK(page_with("<p>{{t:odd}}</p>{{x}}", "") ==
        "<p>a &lt;b&gt; {{title}} &amp; &quot;c&quot;</p>");
}

TEST_CASE("values are refused where escaping cannot make them safe") {
  const auto refused = [](const std::string& html, const std::string& why) {
    CAPTURE(html);
    const auto found = test::findings_of(html, {"x", "y!"});
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "templates/pages/home.html:1:" + std::to_string(html.find("{{") + 1) +
                          ": error: " + why + " [template-place]");
  };
  const std::string only = "a value may stand in text or in a quoted attribute only";
  refused("<h{{x}}>", only);
  refused("<p {{x}}>", only);
  refused("<p title={{x}}>", only);
  refused("<!-- {{x}} -->", only);
  refused("<style>{{x}}</style>", only);
  refused("<script>f('{{x}}')</script>", "in a script only ready text may stand");
  refused("<p title=\"{{y}}\">", "ready HTML must not stand in an attribute");
  refused("<p onclick=\"f('{{x}}')\">", "a value must not stand in the attribute \"onclick\"");
  refused("<p style=\"width: {{x}}\">", "a value must not stand in the attribute \"style\"");
  refused("<iframe srcdoc=\"{{x}}\">", "a value must not stand in the attribute \"srcdoc\"");
}

TEST_CASE("two values may not make up one address") {
  CHECK(test::findings_of("<a href=\"{{x}}{{x}}\">", {"x"}) ==
        list{"templates/pages/home.html:1:15: error: an address must be one value, or \"/\", \"?\" "
             "or \"#\" must separate the values [template-place]"});
  CHECK(test::findings_of("<a href=\"{{x}}#{{x}}\">", {"x"}).empty());
}
