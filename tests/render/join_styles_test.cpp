#include "render/join_styles.h"

#include <doctest/doctest.h>

#include "render/style_tokens.h"
#include "tests/render/text_list.h"

using namespace escp;
using namespace escp::render;

namespace {

std::string squeezed(std::string_view text) { return squeeze(read_style(text).tokens); }

/// "path: bytes" of every joined file, then the findings as they are printed.
list joined(const asset_texts& sheets) {
  findings found;
  list all;
  for (const output_file& one : join_styles("assets", sheets, found))
    all.push_back(one.path + ": " + one.bytes);
  for (const finding& one : found) all.push_back(to_text(one));
  return all;
}

list found_in_part(const std::string& part) {
  list all = joined({{"site.css", "@import url(\"css/a.css\");"}, {"css/a.css", part}});
  return {all.begin() + 1, all.end()};
}

}  // namespace

TEST_CASE("a sheet is published with its parts in their layers, and the parts are not") {
  CHECK(joined(
            {{"site.css",
              "/* All. */\n@layer tokens, base;\n\n@import url(\"css/tokens.css\") layer(tokens);\n"
              "@import url(\"css/base.css\");\n\np { margin: 0; }\n"},
             {"css/tokens.css", ":root {\n  --ink: #000; /* black */\n}\n"},
             {"css/base.css", "body > p,\nli { color: red; }\n"},
             {"other.css", "a { b: c }"}}) ==
        list{"other.css: a{b:c}\n",
             "site.css: @layer tokens,base;@layer tokens{:root{--ink:#000}}body > p,li{color:red}"
             "p{margin:0}\n"});
}

TEST_CASE(
    "white space and comments go where they mean nothing, and stay where they mean something") {
  CHECK(squeezed("a :hover , b:hover { margin: 0 auto ; }") == "a :hover,b:hover{margin:0 auto}");
  CHECK(squeezed("a { width: calc(1rem + 2px - (3px)); }") == "a{width:calc(1rem + 2px - (3px))}");
  CHECK(squeezed("@media (width > 4rem) and (hover: hover) { a { b: c; } }") ==
        "@media (width > 4rem) and (hover:hover){a{b:c}}");
  CHECK(squeezed("a::after { content: \"  ;  /* } \" '\\'{'; }") ==
        "a::after{content:\"  ;  /* } \" '\\'{'}");
  CHECK(squeezed("a { b: url( data:x;y,{  ) ; }") == "a{b:url( data:x;y,{  )}");
  CHECK(squeezed("a/* x */.b /* y */ .c{}") == "a/**/.b .c{}");
  CHECK(squeezed(".\\{a .b\\  {}") == ".\\{a .b\\ {}");
}

TEST_CASE("imports of another form, of nothing, or in a part are found with place and remedy") {
  const std::string form = "\n    write @import url(\"css/part.css\") layer(name);";
  for (const char* other :
       {"@import \"css/a.css\";", "@import url(\"css/a.css\") print;",
        "@import url(\"css/a.css\") layer(a) print;", "@import url(css/a.css)"}) {
    CAPTURE(other);
    CHECK(joined({{"site.css", std::string(" ") + other}}) ==
          list{"site.css: \n",
               "assets/site.css:1:2: error: this import cannot be joined "
               "[style-import]" +
                   form});
  }
  CHECK(joined({{"site.css", "@import url(\"css/tabel.css\");"}, {"css/table.css", ""}}) ==
        list{"site.css: \n",
             "assets/site.css:1:1: error: there is no part \"css/tabel.css\", did you mean "
             "\"css/table.css\"? [style-missing]\n    parts stand in folders below that of the "
             "sheet",
             "assets/css/table.css: warning: no style sheet imports this part [style-unused]\n"
             "    import it in a sheet that pages load"});
  CHECK(found_in_part("@import url(\"css/b.css\");").front() ==
        "assets/css/a.css:1:1: error: a part cannot import others [style-import]\n"
        "    import them in the sheet that pages load");
}

TEST_CASE("a part whose addresses would mean another place is found") {
  CHECK(found_in_part("a { b: url(data:image/png;x) }").empty());
  CHECK(found_in_part("a { b: url(../icon.svg) }") ==
        list{"assets/css/a.css:1:8: error: this address means another place in the sheet that the "
             "part is joined into [style-address]\n"
             "    use a data: address, or say it in the sheet that pages load"});
}

TEST_CASE("what is not closed would swallow the next sheet, and is found") {
  const auto found = [](const std::string& what) {
    return list{"assets/css/a.css:2:1: error: " + what + " [style-syntax]\n    close it"};
  };
  CHECK(found_in_part("a\n{ b: c;") == found("this brace is never closed"));
  CHECK(found_in_part("a {}\n} b {}") == found("this brace closes nothing"));
  CHECK(found_in_part("a {}\n/* b") == found("this comment is never closed"));
  CHECK(found_in_part("a {}\n'b\n'") == found("this string is never closed"));
  CHECK(found_in_part("a {}\nurl(b") == found("this address is never closed"));
}
