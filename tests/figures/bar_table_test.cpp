#include "figures/bar_table.h"

#include <doctest/doctest.h>

namespace figures = escp::figures;
using escp::html;

TEST_CASE("a bar is as long as its share of the greatest, and its number stands beside it") {
  CHECK(figures::draw_bars({.caption = "A & B",
                            .label_heading = "Year",
                            .value_heading = "Partnerships",
                            .rows = {{html{"<a href=\"x\">2016</a>"}, {2, 0, 1}, html{"3"}},
                                     {html{"2017"}, {6}, html{"about 6"}}}})
            .text ==
        "<table class=\"bars\"><caption>A &amp; B</caption>\n"
        "<thead><tr><th scope=\"col\">Year</th>"
        "<th scope=\"col\" colspan=\"2\">Partnerships</th></tr></thead>\n<tbody>\n"
        "<tr><th scope=\"row\"><a href=\"x\">2016</a></th><td>"
        "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\""
        " aria-hidden=\"true\">"
        "<rect class=\"bar__part--1\" x=\"0\" width=\"333\" height=\"10\"/>"
        "<rect class=\"bar__part--3\" x=\"333\" width=\"167\" height=\"10\"/></svg></td>"
        "<td class=\"number\">3</td></tr>\n"
        "<tr><th scope=\"row\">2017</th><td>"
        "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\""
        " aria-hidden=\"true\">"
        "<rect class=\"bar__part--1\" x=\"0\" width=\"1000\" height=\"10\"/></svg></td>"
        "<td class=\"number\">about 6</td></tr>\n"
        "</tbody>\n</table>");
}

TEST_CASE("a bar may stand for a share of a given whole, and never leaves its cell") {
  const auto drawn = [](std::size_t count, std::size_t full) {
    return figures::draw_bars({.caption = "",
                               .label_heading = "",
                               .value_heading = "",
                               .rows = {{html{"x"}, {count}, html{"x"}}},
                               .full = full})
        .text;
  };
  CHECK(drawn(139, 145).find("width=\"959\"") != std::string::npos);
  CHECK(drawn(200, 100).find("width=\"1000\"") != std::string::npos);
  CHECK(drawn(0, 0).find("<rect") == std::string::npos);
}
