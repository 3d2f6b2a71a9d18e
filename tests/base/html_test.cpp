#include "base/html.h"

#include <doctest/doctest.h>

using escp::escaped;

TEST_CASE("the five letters that mean something in HTML become entities") {
  CHECK(escaped("<a href='x'>\"&\"</a>").text ==
        "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;");
}

TEST_CASE("other text stays as it is, line breaks and letters of all scripts included") {
  CHECK(escaped("Łódź\nΑθήνα").text == "Łódź\nΑθήνα");
}
