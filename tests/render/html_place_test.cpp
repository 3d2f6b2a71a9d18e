#include "render/html_place.h"

#include <doctest/doctest.h>

using escp::render::html_place;

namespace {

html_place after(std::string_view html) {
  html_place place;
  place.pass(html);
  return place;
}

html_place::kind kind_after(std::string_view html) { return after(html).here(); }

}  // namespace

TEST_CASE("text is what stands outside tags") {
  CHECK(kind_after("") == html_place::kind::text);
  CHECK(kind_after("<p class=\"a\">") == html_place::kind::text);
  CHECK(kind_after("<br/>") == html_place::kind::text);
  CHECK(kind_after("1 < 2") == html_place::kind::text);
  CHECK(kind_after("<p title=\"1 > 2\">") == html_place::kind::text);
  CHECK(kind_after("<!-- <p -->") == html_place::kind::text);
  CHECK(kind_after("<!doctype html>") == html_place::kind::text);
  CHECK(kind_after("<script>if (a<b) f('</p');</script>") == html_place::kind::text);
}

TEST_CASE("a quoted attribute is known by its name") {
  const html_place place = after("<a class=x HREF = '/en/");
  CHECK(place.here() == html_place::kind::attribute);
  CHECK(place.attribute() == "href");
}

TEST_CASE("tag names, bare attributes, comments and styles are no place for a value") {
  for (const char* html :
       {"<h", "<p ", "<p a", "<p a=", "<p a=b", "<p a=\"b\"", "<!-- ", "<style>p {"}) {
    CAPTURE(html);
    CHECK(kind_after(html) == html_place::kind::elsewhere);
  }
}

TEST_CASE("a script is a place of its own until its end tag") {
  CHECK(kind_after("<script type=\"application/ld+json\">") == html_place::kind::script);
  CHECK(kind_after("<SCRIPT>\"<p>\"") == html_place::kind::script);
}

TEST_CASE("a value continues another until something separates them or the attribute ends") {
  html_place place = after("<a href=\"");
  CHECK_FALSE(place.continues_value());
  place.pass_value();
  CHECK(place.continues_value());
  place.pass("x");
  CHECK(place.continues_value());
  place.pass("#");
  CHECK_FALSE(place.continues_value());
  place.pass_value();
  place.pass("\" title=\"");
  CHECK_FALSE(place.continues_value());
}
