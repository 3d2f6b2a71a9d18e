#include "releases/content.h"

#include <doctest/doctest.h>

#include "releases/retention.h"
#include "tests/releases/small_store.h"

namespace escp::releases {

TEST_CASE("content is the records and the schemas: other formats and dates make no other content") {
  const output_files files{{"data/things.ndjson", "{}\n"},
                           {"data/schema/v1/things.schema.json", "{}"},
                           {"data/things.json", "2026.11.20"},
                           {"api/v1/things.ndjson", "x"}};
  output_files later = files;
  later[2].bytes = "2026.11.21";
  later[3].bytes = "y";
  CHECK(content_hash(files) == content_hash(later));
  later[0].bytes = "{\"a\":1}\n";
  CHECK(content_hash(files) != content_hash(later));
  later = files;
  later[1].path = "data/schema/v2/things.schema.json";
  CHECK(content_hash(files) != content_hash(later));
}

TEST_CASE("files that were made and files that are kept have one content hash") {
  release_store store;
  add_small_release(store, "2026.11.20", {{"b.ndjson", "1\n"}, {"a.ndjson", "2\n"}, {"x", "3"}});
  const output_files files{{"data/a.ndjson", "2\n"}, {"data/b.ndjson", "1\n"}};
  CHECK(content_hash(files) == store.releases[0].content);
}

TEST_CASE("the newest releases keep every file, older ones what is lasting") {
  release_store store;
  for (const char* version : {"2026.11.18", "2026.11.19", "2026.11.20"})
    add_small_release(store, version,
                      {{"a.ndjson", version}, {"a.xlsx", version}, {"LICENSE.txt", "cc"}});
  apply_retention(store, {.whole = 2});
  CHECK_FALSE(store.releases[0].is_whole);
  CHECK(store.releases[0].files.size() == 2);
  CHECK(store.bytes(store.releases[0], "a.xlsx") == nullptr);
  CHECK(store.releases[1].is_whole);
  CHECK(store.releases[1].files.size() == 3);
  apply_retention(store, {.whole = 0});
  CHECK(store.releases[2].is_whole);
}

}  // namespace escp::releases
