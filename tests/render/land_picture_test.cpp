#include "render/land_picture.h"

#include <doctest/doctest.h>

#include "figures/map.h"
#include "tests/figures/tiny_geometry.h"
#include "tests/render/text_list.h"

using namespace escp;
using namespace escp::render;
using figures::test::tiny;

namespace {

list with_picture(output_files assets, const figures::geometry& all) {
  add_land_picture(assets, all);
  list made;
  for (const output_file& one : assets) made.push_back(one.path + ": " + one.bytes);
  return made;
}

}  // namespace

TEST_CASE("the sheet of the land becomes its picture") {
  CHECK(with_picture({{"assets/land.css", "path{}"}, {"assets/site.css", "a{}"}}, tiny()) ==
        list{"assets/site.css: a{}", "assets/land.svg: " + figures::draw_land(tiny(), "path{}")});
}

TEST_CASE("without geometry or without its sheet there is no picture, and no sheet either") {
  CHECK(with_picture({{"assets/land.css", "path{}"}, {"assets/site.css", "a{}"}},
                     figures::no_geometry()) == list{"assets/site.css: a{}"});
  CHECK(with_picture({{"assets/site.css", "a{}"}}, tiny()) == list{"assets/site.css: a{}"});
}
