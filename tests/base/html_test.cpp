#include "base/html.h"

#include <doctest/doctest.h>

#include <string>

using escp::escaped;

TEST_CASE("the five letters that mean something in HTML become entities") {
  CHECK(escaped("<a href='x'>\"&\"</a>").text ==
        "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;");
}

TEST_CASE("other text stays as it is, line breaks and letters of all scripts included") {
  CHECK(escaped("Łódź\nΑθήνα").text == "Łódź\nΑθήνα");
}

TEST_CASE("a letter with an entity is found wherever it stands in a long text") {
  const std::string plain(50, 'a');
  for (std::size_t at = 0; at <= plain.size(); ++at) {
    const std::string before = plain.substr(0, at);
    const std::string after = plain.substr(at);
    CHECK(escaped(before + "&" + after).text == before + "&amp;" + after);
    CHECK(escaped(before + "<" + after).text == before + "&lt;" + after);
    CHECK(escaped(before + ">" + after).text == before + "&gt;" + after);
    CHECK(escaped(before + "\"" + after).text == before + "&quot;" + after);
    CHECK(escaped(before + "'" + after).text == before + "&#39;" + after);
    CHECK(escaped(before + "ł" + after).text == before + "ł" + after);
  }
}
