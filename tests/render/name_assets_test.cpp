#include "render/name_assets.h"

#include <doctest/doctest.h>

#include "base/sha256.h"
#include "tests/render/text_list.h"

using namespace escp;
using namespace escp::render;

namespace {

/// The files as "path: bytes", then the findings.
list named(output_files assets) {
  findings found;
  list all;
  const named_assets made = name_assets("templates/assets", std::move(assets), found);
  for (const output_file& one : made.files) all.push_back(one.path + ": " + one.bytes);
  for (const finding& one : found) all.push_back(to_text(one));
  return all;
}

std::string name(const std::string& stem, const std::string& ending, const std::string& bytes) {
  return stem + "." + sha256_hex(bytes).substr(0, 10) + ending;
}

}  // namespace

TEST_CASE("an asset is named for its content, in its folder") {
  CHECK(named({{"assets/x/page.js", "f();"}, {"assets/LICENCE", "free"}}) ==
        list{name("assets/LICENCE", "", "free") + ": free",
             name("assets/x/page", ".js", "f();") + ": f();"});
}

TEST_CASE("what an asset names is named first, in the form in which it was said") {
  const std::string icon = name("icon", ".svg", "<svg/>");
  const std::string sheet = "a{background:url(\"" + icon +
                            "#a\");b:url(../data/b.png)}"
                            "c{d:url(data:image/png;base64,AA)}";
  const std::string module = "load(new URL('../" + name("site", ".css", sheet) +
                             "', import.meta.url).href, './icon.svg');";
  CHECK(named({{"assets/icon.svg", "<svg/>"},
               {"assets/site.css",
                "a{background:url(\"icon.svg#a\");b:url(../data/b.png)}"
                "c{d:url(data:image/png;base64,AA)}"},
               {"assets/x/page.js",
                "load(new URL('../site.css', import.meta.url).href, './icon.svg');"}}) ==
        list{"assets/" + icon + ": <svg/>", "assets/" + name("site", ".css", sheet) + ": " + sheet,
             "assets/" + name("x/page", ".js", module) + ": " + module});
}

TEST_CASE("a change shows in the names of all that lead to it, and in no other") {
  const auto names_with = [](const std::string& drawing) {
    findings found;
    return name_assets("assets",
                       {{"assets/icon.svg", drawing},
                        {"assets/site.css", "a{b:url(icon.svg)}"},
                        {"assets/page.js", "new URL('site.css', import.meta.url)"},
                        {"assets/other.css", "a{}"}},
                       found)
        .names;
  };
  asset_names before = names_with("<svg/>");
  asset_names after = names_with("<svg></svg>");
  for (const char* path : {"assets/icon.svg", "assets/site.css", "assets/page.js"})
    CHECK_MESSAGE(before.at(path) != after.at(path), path);
  CHECK(before.at("assets/other.css") == after.at("assets/other.css"));
}

TEST_CASE("an address at which nothing is published is found") {
  const list made = named({{"assets/icon.svg", ""},
                           {"assets/site.css", "a{b:url(icn.svg)}"},
                           {"assets/x/page.js", "new URL('./site.css', import.meta.url);"}});
  REQUIRE(made.size() == 5);
  CHECK(
      made[3] ==
      "templates/assets/site.css: error: nothing is published at \"assets/icn.svg\", did you "
      "mean \"assets/icon.svg\"? [asset-address]\n    name a file below the folder of the assets");
  CHECK(
      made[4].starts_with("templates/assets/x/page.js: error: nothing is published at "
                          "\"assets/x/site.css\""));
}

TEST_CASE("a module that uses its place in another form is found") {
  for (const char* text : {"f(import.meta.url);", "new URL(`./a.css`, import.meta.url);",
                           "new URL(name, import.meta.url);", "import.meta"}) {
    const list made = named({{"assets/page.js", text}});
    REQUIRE(made.size() == 2);
    CHECK(made[1] ==
          "templates/assets/page.js: error: the place of this module is used in a way that cannot "
          "be followed [asset-address]\n    write new URL('./other.css', import.meta.url)");
  }
}

TEST_CASE("modules that name each other in a circle are found") {
  const list made = named({{"assets/page.js", "new URL('worker.js', import.meta.url)"},
                           {"assets/worker.js", "new URL('page.js', import.meta.url)"}});
  REQUIRE(made.size() == 3);
  CHECK(made[2] ==
        "templates/assets/worker.js: error: assets name each other in a circle: assets/page.js > "
        "assets/worker.js > assets/page.js [asset-address]\n"
        "    a name has the hash of what it names: take one of the addresses out");
}

TEST_CASE("names are put into templates where they follow the root, and nowhere else") {
  const asset_names names{{"assets/site.css", "assets/site.1.css"},
                          {"assets/icon.svg", "assets/icon.2.svg"}};
  CHECK(with_asset_names("<link href=\"{{root}}assets/site.css\"><use href='{{root}}assets/"
                         "icon.svg#a'>assets/site.css {{root}}assets/none.css",
                         names) ==
        "<link href=\"{{root}}assets/site.1.css\"><use href='{{root}}assets/icon.2.svg#a'>"
        "assets/site.css {{root}}assets/none.css");
}
