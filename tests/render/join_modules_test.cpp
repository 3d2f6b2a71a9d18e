#include "render/join_modules.h"

#include <doctest/doctest.h>

#include "tests/render/text_list.h"

using namespace escp;
using namespace escp::render;

namespace {

/// "path: bytes" of every joined file, then the findings as they are printed.
list joined(const asset_texts& modules) {
  findings found;
  list all;
  for (const output_file& one : join_modules("assets", modules, found))
    all.push_back(one.path + ":\n" + one.bytes);
  for (const finding& one : found) all.push_back(to_text(one));
  return all;
}

/// What is found in a module that a page loads, beside "x/part.js", which exports `part`.
list found_in(const std::string& module) {
  return joined({{"x/page.js", "import { part } from './part.js';\n" + module},
                 {"x/part.js", "export const part = 1;"}});
}

}  // namespace

TEST_CASE("a page's modules become one file, each once and after those that it needs") {
  CHECK(joined(
            {{"x/page.js",
              "// Of no use here.\n"
              "import { twice, half as part } from './numbers.js';\n"
              "import * as words from '../shared/words.js';\n"
              "import './start.js';\n\n"
              "if (part) {\n    words.say(`  ${twice} /* kept */`); // and this not\n}\n"},
             {"x/start.js", "import { say } from \"../shared/words.js\"\nsay('start')\n"},
             {"x/numbers.js", "/** Twice. */\nexport const twice = 2;\nexport const half = 1 / 2;"},
             {"shared/words.js",
              "export async function say(text) {\n  await text;\n}\nclass Word {}\n"
              "export { Word };\nexport function* all() {}\n"}}) ==
        list{"x/page.js:\n"
             "// x/numbers.js\n"
             "const $1 = (() => {\n"
             "const twice = 2;\nconst half = 1 / 2;\n"
             "return { twice, half };\n})();\n"
             "// shared/words.js\n"
             "const $2 = (() => {\n"
             "async function say(text) {\nawait text;\n}\nclass Word {}\nfunction* all() {}\n"
             "return { say, Word, all };\n})();\n"
             "// x/start.js\n"
             "const $3 = (() => {\n"
             "const { say } = $2;\nsay('start')\n"
             "return {  };\n})();\n"
             "// x/page.js\n"
             "const $4 = (() => {\n"
             "const { half: part, twice } = $1;\nconst words = $2;\n"
             "if (part) {\nwords.say(`  ${twice} /* kept */`);\n}\n"
             "return {  };\n})();\n"});
}

TEST_CASE("every module that pages load is a file of its own, with what it exports") {
  CHECK(
      joined({{"menu.js", "export const open = 1;"},
              {"x/page.js", "new Worker(new URL('worker.js', import.meta.url));"},
              {"x/worker.js", "import { one } from './part.js'; postMessage(one);"},
              {"x/part.js", "export const one = 1;"}}) ==
      list{"menu.js:\n// menu.js\nconst $1 = (() => {\nconst open = 1;\nreturn { open };\n})();\n"
           "export const { open } = $1;\n",
           "x/page.js:\n// x/page.js\nconst $1 = (() => {\n"
           "new Worker(new URL('worker.js', import.meta.url));\nreturn {  };\n})();\n",
           "x/worker.js:\n// x/part.js\nconst $1 = (() => {\nconst one = 1;\nreturn { one "
           "};\n})();\n"
           "// x/worker.js\nconst $2 = (() => {\nconst { one } = $1;\npostMessage(one);\nreturn { "
           " };\n})();\n"});
}

TEST_CASE("what cannot be joined is found with its place and a remedy, and nothing is made of it") {
  const std::string imports =
      " error: this import cannot be joined [module-import]\n"
      "    write import { name } from './other.js', or import * as name from './other.js'";
  const std::string exports =
      " error: this export cannot be joined [module-export]\n"
      "    write export before a const with one name, a function or a class, or export { name "
      "}";
  for (const char* form : {"import part from './part.js';", "import part, { x } from './part.js';",
                           "f(import('./part.js'));", "import { x, } './part.js'"}) {
    CAPTURE(form);
    const std::size_t column = std::string_view(form).starts_with("f(") ? 3 : 1;
    CHECK(found_in(form) == list{"assets/x/page.js:2:" + std::to_string(column) + ":" + imports});
  }
  for (const char* form :
       {"export default 1;", "export * from './part.js';", "export let a = 1;",
        "export { a } from './part.js';", "export const { a } = part;", "export { part as a };"}) {
    CAPTURE(form);
    CHECK(found_in(form) == list{"assets/x/page.js:2:1:" + exports});
  }
  CHECK(found_in("import fs from 'fs'; import { a } from 'fs';").size() == 2);
  CHECK(found_in("  await part;") ==
        list{"assets/x/page.js:2:3: error: a module that is joined with others cannot wait "
             "[module-await]\n    wait in an async function, and call it"});
  CHECK(found_in("f('") == list{"assets/x/page.js:2:3: error: this string is never closed "
                                "[module-syntax]\n    close it",
                                "assets/x/part.js: warning: no page loads this module "
                                "[module-unused]\n    import it, or call it page.js or "
                                "worker.js if a page loads it"});
}

TEST_CASE("words that only look like imports and exports stay as they are") {
  const std::string text = "const a = { import: 1, export: 2 };\na.import = 'import x';";
  CHECK(joined({{"a.js", text}}) ==
        list{"a.js:\n// a.js\nconst $1 = (() => {\n" + text + "\nreturn {  };\n})();\n"});
}

TEST_CASE("a module or a name that is not there is found, with the one that was meant") {
  CHECK(found_in("import { parts } from './part.js'; import { a } from './prat.js';") ==
        list{"assets/x/page.js:2:1: error: x/part.js does not export parts, did you mean \"part\"? "
             "[module-name]\n    export it there by a declaration of its own",
             "assets/x/page.js:2:36: error: there is no module \"x/prat.js\", did you mean "
             "\"x/part.js\"? [module-missing]\n    name a file below the folder of the assets"});
  CHECK(found_in("import { a } from '../../../secret.js';").front() ==
        "assets/x/page.js:2:1: error: there is no module \"../../secret.js\" [module-missing]\n"
        "    name a file below the folder of the assets");
}

TEST_CASE("modules that import each other are found once") {
  CHECK(joined({{"x/page.js", "import { a } from './a.js';"},
                {"y/page.js", "import { a } from '../x/a.js';"},
                {"x/a.js", "import { b } from './b.js';\nexport const a = 1;"},
                {"x/b.js", "\nimport { a } from './a.js';\nexport const b = 1;"}}) ==
        list{"assets/x/b.js:2:1: error: modules import each other in a circle: x/a.js > x/b.js > "
             "x/a.js [module-circle]\n    move what both need to a module of its own"});
}

TEST_CASE("a part that asks where it stands, and a part that no page loads, are found") {
  CHECK(joined({{"x/page.js", "import { here } from './here.js';"},
                {"x/here.js", "export const here = import.meta.url;"},
                {"x/old.js", "export const old = 1;"}}) ==
        list{"assets/x/here.js:1:21: error: import.meta in a part means the file that it is joined "
             "into [module-place]\n    say it in the module that the page loads, and pass it on",
             "assets/x/old.js: warning: no page loads this module [module-unused]\n    import "
             "it, or call it page.js or worker.js if a page loads it"});
}
