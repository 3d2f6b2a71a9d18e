#include "sources/quick_pattern.h"

#include <doctest/doctest.h>

#include <regex>
#include <string>

using escp::sources::quick_pattern;

namespace {

bool fits(const std::string& expression, std::string_view text) {
  const auto pattern = quick_pattern::compile(expression);
  REQUIRE_MESSAGE(pattern.has_value(), expression);
  return pattern->certainly_fits(text);
}

}  // namespace

TEST_CASE("sets, groups and numbers are matched from the first letter to the last") {
  CHECK(fits("^[a-z0-9]+(-[a-z0-9]+)*$", "tex4im-2"));
  CHECK(!fits("^[a-z0-9]+(-[a-z0-9]+)*$", "tex4im-"));
  CHECK(!fits("^[a-z0-9]+(-[a-z0-9]+)*$", "Tex"));
  CHECK(fits("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "2018"));
  CHECK(fits("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "2018-05-31"));
  CHECK(!fits("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "2018-5"));
  CHECK(fits("^https?://[^ ]+$", "http://é.example/"));
  CHECK(!fits("^https?://[^ ]+$", "http://a b"));
  CHECK(fits("^[0-9]{6,9}$", "123456"));
  CHECK(!fits("^[0-9]{6,9}$", "12345"));
  CHECK(fits("^a{2,}$", "aaaa"));
  CHECK(fits("^/.+$", "/a"));
  CHECK(!fits("^/.+$", "/a\nb"));
}

TEST_CASE("what could only fit by giving letters back is not certain") {
  CHECK(!fits("^a*ab$", "aab"));
}

TEST_CASE("an expression of another sort is not understood") {
  for (const char* expression : {"a", "^a", "a$", "^a|b$", "^(?!a)$", "^\\d$", "^a+?$",
                                 "^[[:alpha:]]$", "^(a$", "^[a$", "^a{x}$", "^a)$", "^*$"}) {
    CAPTURE(expression);
    CHECK(!quick_pattern::compile(expression));
  }
}

TEST_CASE("a fit is one to the library's regular expressions too") {
  const std::string letters = "aZ09-./: \n\xC3\xA9Qht";
  for (const char* expression : {"^[a-z0-9]+(-[a-z0-9]+)*$", "^[A-Z]{2}[A-Z0-9]{2}$", "^/.+$",
                                 "^Q[1-9][0-9]*$", "^h?t*[^ ]+$", "^(a-?)*0$"}) {
    const std::regex library(expression);
    for (std::size_t number = 0; number < 20000; ++number) {
      std::string text;
      for (std::size_t rest = number * 2654435761U; rest > 0 && text.size() < 6; rest /= 17)
        text += letters[rest % letters.size()];
      if (!fits(expression, text)) continue;
      CAPTURE(text);
      CHECK(std::regex_search(text, library));
    }
  }
}
