#include "render/view.h"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>

#include "render/compiled_shape.h"
#include "tests/render/one_page.h"

using namespace escp::render;
using escp::html;

namespace {

compiled_shape compiled(std::vector<std::string_view> names) {
  const shape one{.page = "home", .names = names};
  const std::array<std::string_view, 1> layout = {"language"};
  return compile(one, layout);
}

}  // namespace

TEST_CASE("a shape is a tree in which inner sections see the names of outer ones") {
  const compiled_shape shape =
      compiled({"title", "partners*", "partners*/name", "partners*/sources*"});
  const auto* partners = shape.find(0, "partners");
  REQUIRE(partners != nullptr);
  const auto* sources = shape.find(partners->inner, "sources");
  REQUIRE(sources != nullptr);
  CHECK(shape.find(sources->inner, "title") == nullptr);
  CHECK(shape.find_visible(sources->inner, "title").one != nullptr);
  CHECK(shape.find_visible(sources->inner, "language").one != nullptr);
  CHECK(shape.find_visible(0, "name").one == nullptr);
}

TEST_CASE("a shape in the wrong notation is refused with the reason") {
  CHECK_THROWS_WITH_AS(
      compiled({"partners*/name"}),
      "shape of the page \"home\": \"partners*/name\" stands in \"partners*\", which is no section "
      "before it",
      std::logic_error);
  CHECK_THROWS_WITH_AS(compiled({"a", "a!"}), "shape of the page \"home\": \"a!\" is there twice",
                       std::logic_error);
  CHECK_THROWS_WITH_AS(compiled({"*"}), "shape of the page \"home\": \"*\" has no name",
                       std::logic_error);
}

TEST_CASE("a view takes only what its shape has") {
  const compiled_shape shape = compiled({"title", "body!", "partners*", "partners*/name"});
  page_view page(shape);
  view root = page.root();
  CHECK_THROWS_WITH_AS(root.set("titel", "x"),
                       "view of the page \"home\": \"titel\" is not in the shape",
                       std::logic_error);
  CHECK_THROWS_WITH_AS(root.set("body", "x"), "view of the page \"home\": \"body\" is ready HTML",
                       std::logic_error);
  CHECK_THROWS_WITH_AS(root.set("title", html{"x"}),
                       "view of the page \"home\": \"title\" is a value, not ready HTML",
                       std::logic_error);
  CHECK_THROWS_WITH_AS(root.add("title"),
                       "view of the page \"home\": \"title\" is a value, not a section",
                       std::logic_error);
  CHECK_THROWS_WITH_AS(root.set("partners", "x"),
                       "view of the page \"home\": \"partners\" is a section", std::logic_error);
  CHECK_THROWS_WITH_AS(
      root.add("partners").set("title", "x"),
      "view of the page \"home\", section \"partners\": \"title\" is not in the shape",
      std::logic_error);
}

TEST_CASE("a section is shown once for each view that was added") {
  const auto all = test::load_home(
      {{"templates/pages/home.html", "{{#partners}}<li>{{name}} ({{title}})</li>{{/partners}}"}},
      {"title", "partners*", "partners*/name"});
  REQUIRE(all.found.empty());
  page_view page = all.templates.make_view("home");
  page.root().set("title", "TEX4IM");
  page.root().add("partners").set("name", "Next Technology");
  page.root().add("partners").set("name", "Techtera");
  CHECK(all.templates.expand(page) ==
        "<li>Next Technology (TEX4IM)</li><li>Techtera (TEX4IM)</li>");
}

TEST_CASE("a name that an inner section leaves unset does not show its namesake outside") {
  const auto all =
      test::load_home({{"templates/pages/home.html",
                        "{{name}}: {{#partners}}[{{name}}{{#note}}!{{/note}}]{{/partners}}"}},
                      {"name", "note*", "partners*", "partners*/name", "partners*/note*"});
  REQUIRE(all.found.empty());
  page_view page = all.templates.make_view("home");
  page.root().set("name", "TEX4IM").add("note");
  page.root().add("partners");
  CHECK(all.templates.expand(page) == "TEX4IM: []");
}

TEST_CASE("a separator stands between the views of a section") {
  const auto all =
      test::load_home({{"templates/pages/home.html",
                        "{{#codes}}{{code}}{{#codes_separator}}, {{/codes_separator}}{{/codes}}"}},
                      {"codes*", "codes*/code"});
  REQUIRE(all.found.empty());
  page_view page = all.templates.make_view("home");
  for (const char* code : {"IT", "FR", "PT"}) page.root().add("codes").set("code", code);
  CHECK(all.templates.expand(page) == "IT, FR, PT");
}

TEST_CASE("set_if shows its section only when there is text") {
  const auto all =
      test::load_home({{"templates/pages/home.html", "a{{#summary}}<p>{{text}}</p>{{/summary}}"}},
                      {"summary*", "summary*/text"});
  REQUIRE(all.found.empty());
  page_view with = all.templates.make_view("home");
  with.root().set_if("summary", "Textiles & more");
  page_view without = all.templates.make_view("home");
  without.root().set_if("summary", "");
  CHECK(all.templates.expand(with) == "a<p>Textiles &amp; more</p>");
  CHECK(all.templates.expand(without) == "a");
}

TEST_CASE("a page that does not exist is a bug") {
  const auto all = test::load_home({}, {});
  CHECK_THROWS_WITH_AS(static_cast<void>(all.templates.make_view("hoem")),
                       "no page is called \"hoem\"", std::logic_error);
}
