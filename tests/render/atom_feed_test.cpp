#include "render/atom_feed.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace escp::render {

namespace {

feed_entry entry(const std::string& key, date updated) {
  return {.key = key, .title = key, .href = "../" + key + "/", .summary = {}, .updated = updated};
}

std::vector<std::string> keys_in(const std::string& text, const std::vector<std::string>& keys) {
  std::vector<std::pair<std::size_t, std::string>> places;
  for (const std::string& key : keys) {
    const std::size_t at = text.find("<title>" + key + "</title>");
    if (at != std::string::npos) places.emplace_back(at, key);
  }
  std::ranges::sort(places);
  std::vector<std::string> found;
  for (const auto& [at, key] : places) found.push_back(key);
  return found;
}

}  // namespace

TEST_CASE("a feed is Atom, with ids that depend on the keys alone and with relative links") {
  const std::string text = atom_text({.key = "browse/country/PT",
                                      .title = "Country: Portugal",
                                      .language = "en",
                                      .page = "./",
                                      .updated = {2026, 11, 20},
                                      .entries = {{.key = "organisations/citeve",
                                                   .title = "CITEVE",
                                                   .href = "../../../organisations/citeve/",
                                                   .summary = "Vila Nova de Famalicão",
                                                   .updated = {2026, 11, 19}}}});
  CHECK(text == R"(<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>)" + uuid_urn("browse/country/PT") +
                    R"(</id>
<title>Country: Portugal</title>
<author><name>ESCP Catalogue</name></author>
<link rel="self" href="feed.xml" type="application/atom+xml"/>
<link rel="alternate" href="./" type="text/html"/>
<updated>2026-11-19T00:00:00Z</updated>
<entry>
<id>)" + uuid_urn("organisations/citeve") +
                    R"(</id>
<title>CITEVE</title>
<link href="../../../organisations/citeve/"/>
<updated>2026-11-19T00:00:00Z</updated>
<summary>Vila Nova de Famalicão</summary>
</entry>
</feed>
)");
}

TEST_CASE("an id is a UUID of version 5: the same for a key, another for another key") {
  const std::string id = uuid_urn("partnerships/tex4im");
  CHECK(id == uuid_urn("partnerships/tex4im"));
  CHECK(id != uuid_urn("partnerships/tex4in"));
  CHECK(id.size() == std::string_view("urn:uuid:00000000-0000-5000-8000-000000000000").size());
  CHECK(id[23] == '5');
  CHECK(std::string_view("89ab").find(id[28]) != std::string_view::npos);
}

TEST_CASE("entries stand newest first, then by key, and no more than a feed holds") {
  feed all{.key = "k", .title = "t", .language = "en", .page = "./", .updated = {}, .entries = {}};
  all.entries = {entry("b", {2020, 1, 1}), entry("c", {2021, 1, 1}), entry("a", {2020, 1, 1})};
  CHECK(keys_in(atom_text(all), {"a", "b", "c"}) == std::vector<std::string>{"c", "a", "b"});
  for (std::size_t at = 0; at < longest_feed; ++at) {
    all.entries.push_back(entry("new" + std::to_string(at), {2022, 1, 1}));
  }
  CHECK(keys_in(atom_text(all), {"a", "b", "c"}).empty());
}

TEST_CASE(
    "a feed without entries has the date that it is given, and dates that are months are whole") {
  const std::string none = atom_text({.key = "k",
                                      .title = "t",
                                      .language = "en",
                                      .page = "./",
                                      .updated = {2026, 11, 0},
                                      .entries = {}});
  CHECK(none.find("<updated>2026-11-01T00:00:00Z</updated>") != std::string::npos);
}

TEST_CASE("names from the data are escaped, and control characters that XML refuses are left out") {
  const std::string text = atom_text({.key = "k",
                                      .title = "]]> </title><script>alert(1)</script> \"&\"\x01",
                                      .language = "en",
                                      .page = "./",
                                      .updated = {2026, 11, 20},
                                      .entries = {}});
  CHECK(text.find("<script") == std::string::npos);
  CHECK(text.find('\x01') == std::string::npos);
  CHECK(text.find("]]&gt; &lt;/title&gt;&lt;script&gt;") != std::string::npos);
}

}  // namespace escp::render
