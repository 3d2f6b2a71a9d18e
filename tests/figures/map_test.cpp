#include "figures/map.h"

#include <doctest/doctest.h>

#include "figures/crop.h"
#include "tests/figures/tiny_geometry.h"

namespace figures = escp::figures;

namespace {

std::string drawn(const figures::map_drawing& drawing) {
  return figures::draw_map(figures::test::tiny(), drawing).text;
}

constexpr figures::box all{0, 0, 100, 80};

}  // namespace

TEST_CASE("a map has its countries, boxes, lines and points, each link with a name") {
  CHECK(
      drawn({.id = "m",
             .title = "Partners",
             .description = "By country.",
             .crop = all,
             .countries = {{.code = "ZZ", .step = 5, .title = "Zed: 9", .href = "../ZZ/"},
                           {.code = "AA", .step = 1, .title = "Aye: 1", .href = "../AA/"}},
             .points = {{.at = {35, 25}, .size = 2, .title = "Town: 3", .href = "../AA1/"}},
             .links = {{{35, 25}, {30, 60}}},
             .inset_names = {{"AA9", "Far island"}}}) ==
      R"(<svg class="map" viewBox="0 0 100 80" role="group" aria-labelledby="m-title")"
      R"( aria-describedby="m-description"><title id="m-title">Partners</title>)"
      R"(<desc id="m-description">By country.</desc>)"
      R"(<path class="map__land" d="M40 20l20 0 0 20-20 0z"/>)"
      R"(<a href="../AA/"><title>Aye: 1</title>)"
      R"(<path class="map__country map__country--1" d="M20 20l20 0 0 20-20 0z"/></a>)"
      R"(<a href="../ZZ/"><title>Zed: 9</title>)"
      R"(<path class="map__country map__country--5" d="M29 59l2 0 0 2-2 0z"/>)"
      R"(<path class="map__edge" d="M30 60h0"/><path class="map__disc map__disc--5" d="M30 60h0"/></a>)"
      R"(<rect class="map__inset" x="80" y="0" width="20" height="20"/>)"
      R"(<path class="map__country map__country--1 map__country--far" d="M85 4l5 0 0 5z"/>)"
      R"(<text class="map__name" x="90" y="18">Far island</text>)"
      R"(<path class="map__link" d="M35 25q-7 17 -5 35"/>)"
      R"(<path class="map__edge map__edge--2" d="M35 25h0"/><a href="../AA1/"><title>Town: 3</title>)"
      R"(<path class="map__point map__point--2" d="M35 25h0"/></a></svg>)");
}

TEST_CASE("a map without links is one image; a crop leaves out what it does not reach") {
  CHECK(drawn({.id = "m",
               .title = "Aye",
               .detail = figures::detail::coarse,
               .crop = {0, 0, 45, 45},
               .countries = {{.code = "AA", .title = "", .is_focus = true},
                             {.code = "ZZ", .title = "Zed"},
                             {.code = "QQ", .title = "Not drawn"}},
               .points = {{.at = {50, 30}, .kind = figures::point_kind::country, .title = "B & B"},
                          {.at = {20, 30}, .kind = figures::point_kind::centre, .title = ""}}}) ==
        R"(<svg class="map" viewBox="0 0 45 45" role="img" aria-labelledby="m-title">)"
        R"(<title id="m-title">Aye</title><path class="map__land" d="M40 20l20 0 0 20z"/>)"
        R"(<path class="map__country map__country--0 map__country--focus" d="M20 20l20 0 0 20z"/>)"
        R"(<path class="map__edge map__edge--1" d="M50 30h0M20 30h0"/>)"
        R"(<g><title>B &amp; B</title>)"
        R"(<path class="map__point map__point--country map__point--1" d="M50 30h0"/></g>)"
        R"(<path class="map__point map__point--centre map__point--1" d="M20 30h0"/></svg>)");
}

TEST_CASE(
    "a map over a picture of the land draws only the countries that it says something about") {
  CHECK(drawn({.id = "m",
               .title = "Aye",
               .crop = all,
               .land = "../assets/\"land\".svg",
               .countries = {{.code = "BB", .step = 1, .title = ""}}}) ==
        R"(<svg class="map" viewBox="0 0 100 80" role="img" aria-labelledby="m-title">)"
        R"(<title id="m-title">Aye</title>)"
        R"(<image href="../assets/&quot;land&quot;.svg" width="100" height="80"/>)"
        R"(<path class="map__country map__country--1" d="M40 20l20 0 0 20-20 0z"/>)"
        R"(<rect class="map__inset" x="80" y="0" width="20" height="20"/>)"
        R"(<path class="map__land map__country--far" d="M85 4l5 0 0 5z"/>)"
        R"(<text class="map__name" x="90" y="18">AA9</text></svg>)");
}

TEST_CASE("a picture of the land has every country, as coarse as a small map, and its own style") {
  CHECK(figures::draw_land(figures::test::tiny(), "path { content: \"<\" }") ==
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80">)"
        R"(<style>path { content: &quot;&lt;&quot; }</style>)"
        R"(<path d="M20 20l20 0 0 20zM40 20l20 0 0 20zM29 59l2 0 0 2z"/></svg>)"
        "\n");
}

TEST_CASE("names are text, whatever they are") {
  const std::string hostile = R"(</title><script>alert("1")</script>)";
  const std::string text = drawn({.id = "\"x",
                                  .title = hostile,
                                  .description = hostile,
                                  .crop = all,
                                  .countries = {{.code = "AA", .title = hostile, .href = "\"><x"}},
                                  .points = {{.at = {1, 1}, .title = hostile}},
                                  .inset_names = {{"AA9", hostile}}});
  CHECK(text.find("<script") == std::string::npos);
  CHECK(text.find("\"><x") == std::string::npos);
  CHECK(text.find("&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)") != std::string::npos);
}

TEST_CASE("the same drawing gives the same text") {
  const figures::map_drawing one{.id = "m", .title = "x", .crop = all};
  CHECK(drawn(one) == drawn(one));
}
