#include "base/text.h"

#include <doctest/doctest.h>

#include <array>

using namespace escp;

TEST_CASE("trim takes blanks off both ends and leaves those inside") {
  CHECK(trim("  two words\r\n") == "two words");
  CHECK(trim(" \t ").empty());
}

TEST_CASE("split keeps empty parts") {
  CHECK(split("a;;b", ';') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("", ';') == std::vector<std::string_view>{""});
}

TEST_CASE("a text in quotes shows control characters and is cut between code points") {
  CHECK(in_quotes("TEX4IM") == "\"TEX4IM\"");
  CHECK(in_quotes("a\nb\x7f") == "\"a\\x0ab\\x7f\"");
  CHECK(in_quotes("Łódź", 4) == "\"Łó…\"");
  CHECK(in_quotes("Łódź", 3) == "\"Ł…\"");
}

TEST_CASE("invalid UTF-8 is found at its first byte") {
  CHECK(!invalid_utf8_at("Σ Я 🚀 plain"));
  CHECK(invalid_utf8_at("ok\xE9t\xE9") == 2);
  CHECK(invalid_utf8_at("\xC0\xAF") == 0);          // overlong slash
  CHECK(invalid_utf8_at("x\xED\xA0\x80") == 1);     // surrogate
  CHECK(invalid_utf8_at("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
  CHECK(invalid_utf8_at("cut \xE2\x82") == 4);
}

TEST_CASE("line and column count from one, columns in code points") {
  CHECK(line_column_at("ab\ncd", 0) == line_column{1, 1});
  CHECK(line_column_at("ab\ncd", 4) == line_column{2, 2});
  CHECK(line_column_at("\"é\":1", 4) == line_column{1, 4});
  CHECK(line_column_at("ab", 99) == line_column{1, 3});
}

TEST_CASE("a near miss is suggested and nonsense is not") {
  constexpr std::array<std::string_view, 3> names{"acronym", "title", "programme"};
  CHECK(near_miss("acronim", names) == "acronym");
  CHECK(near_miss("TITLE", names) == "title");
  CHECK(near_miss("program", names) == "programme");
  CHECK(!near_miss("zebra", names));
  CHECK(!near_miss("", names));
  CHECK(did_you_mean("ttile", names) == ", did you mean \"title\"?");
  CHECK(did_you_mean("zebra", names).empty());
}

TEST_CASE("an enormous word gets no suggestion instead of taking for ever") {
  constexpr std::array<std::string_view, 1> names{"title"};
  CHECK(!near_miss(std::string(1000000, 'x'), names));
}
