#include "render/template_set.h"

#include <doctest/doctest.h>

#include "tests/render/one_page.h"
#include "tests/render/text_list.h"

using namespace escp::render;
using test::findings_of;
using test::load_home;

TEST_CASE("a name that no view provides is found, with the name that was meant") {
  CHECK(findings_of("<p>\n  <b>{{acronim}}</b>\n", {"acronym"}) ==
        list{"templates/pages/home.html:2:6: error: no view provides \"acronim\" for the page "
             "\"home\", did you mean "
             "\"acronym\"? [template-name]"});
}

TEST_CASE("a section that no view provides is found once, not again for the names inside") {
  CHECK(findings_of("{{#partnrs}}{{name}}{{/partnrs}}", {"partners*", "partners*/name"}) ==
        list{"templates/pages/home.html:1:1: error: no view provides the section \"partnrs\" for "
             "the page \"home\", "
             "did you mean \"partners\"? [template-name]"});
}

TEST_CASE("a name of a section is not known outside of it") {
  CHECK(
      findings_of("{{#partners}}{{name}}{{/partners}}{{name}}", {"partners*", "partners*/name"}) ==
      list{"templates/pages/home.html:1:35: error: no view provides \"name\" for the page \"home\" "
           "[template-name]"});
}

TEST_CASE("values and sections are not taken for each other") {
  CHECK(findings_of("{{#title}}{{/title}}\n{{partners}}", {"title", "partners*"}) ==
        list{"templates/pages/home.html:1:1: error: \"title\" is a value, not a section "
             "[template-section]",
             "templates/pages/home.html:2:1: error: \"partners\" is a section: "
             "{{#partners}}…{{/partners}} "
             "[template-section]"});
}

TEST_CASE("a text that the language has not is found") {
  CHECK(findings_of("{{t:nav.hom}}", {}) ==
        list{"templates/pages/home.html:1:1: error: the language \"en\" has no text \"nav.hom\", "
             "did you mean "
             "\"nav.home\"? [template-text]"});
}

TEST_CASE("a text with arguments cannot stand in a template") {
  CHECK(findings_of("é {{t:count}}", {}) ==
        list{"templates/pages/home.html:1:3: error: the text \"count\" takes arguments: a view "
             "must fill it in "
             "[template-text]"});
}

TEST_CASE("modifiers are refused") {
  CHECK(findings_of("{{x:none}}", {"x"}) ==
        list{"templates/pages/home.html:1:1: error: modifiers are not allowed: \"x:none\" "
             "[template-modifier]\n"
             "    whether a value is ready HTML is said by the shape alone"});
}

TEST_CASE("markers and sections that are broken are all found in one run") {
  CHECK(
      findings_of("{{#a}}\n{{#b}}{{/a}}\n{{x y}}\n{{/c}}\n{{#d}}\n{{=<< >>=}}\n{{e",
                  {"a*", "b*", "d*", "e"}) ==
      list{
          "templates/pages/home.html:2:7: error: {{/a}} stands before {{/b}} [template-syntax]",
          "templates/pages/home.html:3:1: error: \"{{x y}}\" is not a marker [template-syntax]",
          "templates/pages/home.html:4:1: error: {{/c}} closes nothing [template-syntax]",
          "templates/pages/home.html:6:1: error: \"{{=<< >>=}}\" is not a marker [template-syntax]",
          "templates/pages/home.html:7:1: error: \"{{\" without \"}}\" [template-syntax]",
          "templates/pages/home.html:5:1: error: the section \"d\" is never closed "
          "[template-syntax]"});
}

TEST_CASE("HTML that cannot be followed is found at its letter, once") {
  CHECK(
      findings_of("<p>{{x}}</p>\n{{#s}}<p>\n<p a=\"x\"\" b>{{/s}}\n<p>{{x}}</p>", {"x", "s*"}) ==
      list{"templates/pages/home.html:3:9: error: the HTML cannot be followed: \"\"\" has no place "
           "here [template-syntax]"});
  CHECK(
      findings_of("{{x}}<p =\"x\">", {"x"}) ==
      list{"templates/pages/home.html:1:9: error: the HTML cannot be followed: \"=\" has no place "
           "here [template-syntax]"});
}

TEST_CASE("a partial is put in without the line break at its end") {
  const auto all = load_home({{"templates/pages/home.html", "<a>{{>icon}}</a>"},
                              {"templates/partials/icon.html", "<i>{{t:nav.home}}</i>\n"}},
                             {});
  REQUIRE(all.found.empty());
  page_view page = all.templates.make_view("home");
  CHECK(all.templates.expand(page) == "<a><i>Home</i></a>");
}

TEST_CASE("a fault in a partial is placed there, with the way to it") {
  const auto all = load_home({{"templates/pages/home.html", "<p>\n\n{{>outer}}"},
                              {"templates/partials/outer.html", " {{>inner}}{{nme}}"},
                              {"templates/partials/inner.html", "<p>\n   {{nme}}{{#a}}"}},
                             {"name", "a*"});
  CHECK(
      all.found ==
      list{
          "templates/partials/inner.html:2:11: error: the section \"a\" is never closed "
          "[template-syntax]\n"
          "    included from templates/partials/outer.html:1:2, from templates/pages/home.html:3:1",
          "templates/partials/inner.html:2:4: error: no view provides \"nme\" for the page "
          "\"home\", did you mean "
          "\"name\"? [template-name]\n"
          "    included from templates/partials/outer.html:1:2, from templates/pages/home.html:3:1",
          "templates/partials/outer.html:1:12: error: no view provides \"nme\" for the page "
          "\"home\", did you mean "
          "\"name\"? [template-name]\n"
          "    included from templates/pages/home.html:3:1"});
}

TEST_CASE("a partial that is missing or includes itself is found") {
  const auto all = load_home({{"templates/pages/home.html", "{{>heder}}{{>header}}"},
                              {"templates/partials/header.html", "{{>header}}"}},
                             {});
  CHECK(all.found == list{"templates/pages/home.html:1:1: error: no partial is called \"heder\", "
                          "did you mean \"header\"? "
                          "[template-partial]",
                          "templates/partials/header.html:1:1: error: the partial \"header\" "
                          "includes itself [template-partial]\n"
                          "    included from templates/pages/home.html:1:11"});
}

TEST_CASE("a page without a template, and templates without a use, are found") {
  escp::findings found;
  const escp::memory_reader files(
      {{"templates/pages/hoem.html", ""}, {"templates/partials/menu.html", "{{#a}}"}});
  const shape shapes[] = {{.page = "home", .names = {}}};
  REQUIRE(
      template_set::load(files, "templates", test::load_texts(), shapes, {}, found).has_value());
  list texts;
  for (const auto& one : found) texts.push_back(to_text(one));
  CHECK(
      texts ==
      list{"templates/pages/home.html: error: the template of the page \"home\" is missing, did "
           "you mean "
           "\"hoem\"? [template-missing]",
           "templates/pages/hoem.html: warning: no page uses this template [template-unused]",
           "templates/partials/menu.html: warning: no page includes this partial [template-unused]",
           "templates/partials/menu.html:1:1: error: the section \"a\" is never closed "
           "[template-syntax]"});
}

TEST_CASE("a page with faults cannot be expanded") {
  const auto all = load_home({{"templates/pages/home.html", "{{x}}"}}, {});
  const page_view page = all.templates.make_view("home");
  CHECK_THROWS_WITH_AS(static_cast<void>(all.templates.expand(page)),
                       "the template of the page \"home\" cannot be used", std::logic_error);
}

TEST_CASE("comments and blank lines leave no trace") {
  const auto all = load_home({{"templates/pages/home.html",
                               "<p>\n  {{! why\n it is so }}\n\n  {{#a}}\n  b\n  {{/a}}\n</p>\n"}},
                             {"a*"});
  REQUIRE(all.found.empty());
  page_view page = all.templates.make_view("home");
  page.root().add("a");
  CHECK(all.templates.expand(page) == "<p>\n  b\n</p>");
}

TEST_CASE("a template that is not UTF-8 is found where it ceases to be") {
  CHECK(findings_of("<p>\n\xE9", {}).front() ==
        "templates/pages/home.html:2:1: error: the byte 0xE9 is not valid UTF-8 [text-encoding]\n"
        "    save the file as UTF-8");
}

TEST_CASE("templates that cannot be read are a failure") {
  escp::findings found;
  const auto none =
      template_set::load(escp::memory_reader({}), "templates", test::load_texts(), {}, {}, found);
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().message.starts_with("cannot read the templates: "));
}
