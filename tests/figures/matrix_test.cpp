#include "figures/matrix.h"

#include <doctest/doctest.h>

namespace figures = escp::figures;
using escp::html;

TEST_CASE("each pair stands once, shaded by how often it meets") {
  CHECK(figures::draw_matrix(
            {.caption = "Shared",
             .heading = "Country",
             .lines = {{html{"Spain"}, "ES"}, {html{"France"}, "FR"}, {html{"Italy"}, "<IT>"}},
             .counts = {{}, {11}, {0, 2}}})
            .text ==
        "<table class=\"matrix\"><caption>Shared</caption>\n"
        "<thead><tr><th scope=\"col\">Country</th><th scope=\"col\">ES</th>"
        "<th scope=\"col\">FR</th></tr></thead>\n<tbody>\n"
        "<tr><th scope=\"row\">France</th><td class=\"cell--5\">11</td>"
        "<td colspan=\"1\"></td></tr>\n"
        "<tr><th scope=\"row\">Italy</th><td class=\"cell--0\">0</td>"
        "<td class=\"cell--1\">2</td></tr>\n"
        "</tbody>\n</table>");
}

TEST_CASE("a matrix of nothing has a head and no rows") {
  CHECK(figures::draw_matrix({.caption = "x", .heading = "y", .lines = {}, .counts = {}}).text ==
        "<table class=\"matrix\"><caption>x</caption>\n"
        "<thead><tr><th scope=\"col\">y</th></tr></thead>\n<tbody>\n</tbody>\n</table>");
}
