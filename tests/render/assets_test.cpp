#include "render/assets.h"

#include <doctest/doctest.h>

#include "render/asset_addresses.h"
#include "tests/render/text_list.h"

using namespace escp;
using namespace escp::render;

namespace {

list made(std::map<std::string, std::string> files) {
  findings found;
  list all;
  const auto assets = make_assets(memory_reader(std::move(files)), "templates", found);
  for (const output_file& one : assets.value()) all.push_back(one.path + ": " + one.bytes);
  for (const finding& one : found) all.push_back(to_text(one));
  return all;
}

}  // namespace

TEST_CASE("sheets and modules are joined, everything else is published as it is") {
  CHECK(made({{"templates/assets/icon.svg", "<svg>\r\n</svg>"},
              {"templates/assets/site.css", "\xEF\xBB\xBF@import url(\"css/a.css\");\r\n"},
              {"templates/assets/css/a.css", "a {\r\n}"},
              {"templates/assets/x/page.js", "import { a } from './a.js';"},
              {"templates/assets/x/a.js", "export const a = 1;\r\nexport const b = 2;"}}) ==
        list{"assets/icon.svg: <svg>\r\n</svg>", "assets/site.css: a{}\n",
             "assets/x/page.js: // x/a.js\nconst $1 = (() => {\nconst a = 1;\nconst b = 2;\n"
             "return { a, b };\n})();\n// x/page.js\nconst $2 = (() => {\nconst { a } = $1;\n"
             "\nreturn {  };\n})();\n"});
}

TEST_CASE("a sheet that is not UTF-8 is found") {
  CHECK(made({{"templates/assets/site.css", "a\xFF"}}) ==
        list{"templates/assets/site.css:1:2: error: the byte 0xFF is not valid UTF-8 "
             "[text-encoding]\n    save the file as UTF-8"});
}

TEST_CASE("the assets of this project have no findings") {
  findings found;
  CHECK(make_assets(disk_reader(), "templates", found).has_value());
  CHECK(found.empty());
}

TEST_CASE("a folder of assets that is not there is a failure") {
  findings found;
  CHECK(make_assets(memory_reader({}), "templates", found)
            .error()
            .message.starts_with("cannot read the assets: "));
}

TEST_CASE("an address in a template at which nothing is published is found") {
  const memory_reader files({{"templates/pages/a.html",
                              "<link href=\"{{root}}assets/site.css\">\n"
                              "<script src=\"{{root}}assets/x/part.js\"></script>"},
                             {"templates/partials/b.html", "<img src={{root}}assets/icn.svg>"}});
  const output_files assets{{"assets/icon.svg", ""}, {"assets/site.css", ""}};
  findings found;
  CHECK(check_asset_addresses(files, "templates", assets, found).has_value());
  REQUIRE(found.size() == 2);
  CHECK(to_text(found[0]) ==
        "templates/pages/a.html:2:22: error: nothing is published at \"assets/x/part.js\" "
        "[asset-missing]\n    parts of style sheets and modules are joined into others");
  CHECK(to_text(found[1]) ==
        "templates/partials/b.html:1:18: error: nothing is published at \"assets/icn.svg\", did "
        "you mean \"assets/icon.svg\"? [asset-missing]\n"
        "    parts of style sheets and modules are joined into others");
}
