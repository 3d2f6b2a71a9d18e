#include "render/citations.h"

#include <doctest/doctest.h>

using namespace escp;
using namespace escp::render;

namespace {

const citation tex4im{.key = "escp-catalogue-partnerships-tex4im",
                      .catalogue = "ESCP Catalogue",
                      .title = "TEX4IM: Textile Clusters",
                      .version = {2026, 11, 20},
                      .address = "https://example.org/en/partnerships/tex4im/"};

}  // namespace

TEST_CASE("a citation in BibTeX names version, date and address") {
  CHECK(bibtex(tex4im) == R"(@misc{escp-catalogue-partnerships-tex4im,
  author = {{ESCP Catalogue}},
  title = {{TEX4IM: Textile Clusters}},
  year = {2026},
  month = nov,
  note = {Version 2026.11.20, CC BY 4.0},
  url = {https://example.org/en/partnerships/tex4im/},
}
)");
}

TEST_CASE("a citation in CSL-JSON is an array with one item") {
  CHECK(csl_json(tex4im) == R"([
  {
    "URL": "https://example.org/en/partnerships/tex4im/",
    "author": [
      {
        "literal": "ESCP Catalogue"
      }
    ],
    "container-title": "ESCP Catalogue",
    "id": "escp-catalogue-partnerships-tex4im",
    "issued": {
      "date-parts": [
        [
          2026,
          11,
          20
        ]
      ]
    },
    "title": "TEX4IM: Textile Clusters",
    "type": "webpage",
    "version": "2026.11.20"
  }
]
)");
}

TEST_CASE("without a known address of the site a citation has none") {
  citation one = tex4im;
  one.address.clear();
  CHECK(bibtex(one).find("url") == std::string::npos);
  CHECK(csl_json(one).find("URL") == std::string::npos);
}

TEST_CASE("what means something to BibTeX is escaped in a title") {
  citation one = tex4im;
  one.title = "R&D_{50 %} ~^\\ #1 $\n</script>";
  CHECK(bibtex(one).find("title = {{R\\&D\\_\\{50 \\%\\} \\textasciitilde{}\\textasciicircum{}"
                         "\\textbackslash{} \\#1 \\$ </script>}}") != std::string::npos);
}
