#include "render/script_tokens.h"

#include <doctest/doctest.h>

#include "tests/render/text_list.h"

using namespace escp::render;

namespace {

list words(std::string_view text) {
  const script all = read_script(text);
  list tokens;
  for (const script_token& one : all.tokens) tokens.emplace_back(one.text);
  if (!all.problem.empty()) tokens.push_back(all.problem + " at " + std::to_string(all.problem_at));
  return tokens;
}

}  // namespace

TEST_CASE("comments and white space lie between tokens") {
  CHECK(words("a /* b */ + // c\n d") == list{"a", "+", "d"});
}

TEST_CASE("strings and templates are one token, whatever stands in them") {
  CHECK(words(R"('it\'s // a' "}" )") == list{R"('it\'s // a')", R"("}")"});
  CHECK(words("`a ${b ? `}${c}` : '`'} d\n{` e") == list{"`a ${b ? `}${c}` : '`'} d\n{`", "e"});
}

TEST_CASE("a slash divides after a value and begins a regular expression elsewhere") {
  CHECK(words("a / b / c") == list{"a", "/", "b", "/", "c"});
  CHECK(words("x = /[/'\"]\\//gu") == list{"x", "=", "/[/'\"]\\//", "gu"});
  CHECK(words("return /'/") == list{"return", "/'/"});
  CHECK(words("f(a) / 2") == list{"f", "(", "a", ")", "/", "2"});
  CHECK(words("if (a) /'/.test(b)") ==
        list{"if", "(", "a", ")", "/'/", ".", "test", "(", "b", ")"});
  CHECK(words("if (f(a) / 2)") == list{"if", "(", "f", "(", "a", ")", "/", "2", ")"});
}

TEST_CASE("a token knows how many brackets are open around it") {
  const script all = read_script("a({b})");
  std::vector<std::size_t> depths;
  for (const script_token& one : all.tokens) depths.push_back(one.depth);
  CHECK(depths == std::vector<std::size_t>{0, 0, 1, 2, 1, 0});
}

TEST_CASE("what is not closed is a problem with its place") {
  CHECK(words("a 'b\n'") == list{"a", "this string is never closed at 2"});
  CHECK(words("a /* b") == list{"a", "this comment is never closed at 2"});
  CHECK(words("a `b${c`") == list{"a", "this template is never closed at 2"});
  CHECK(words("= /[/]") == list{"=", "this regular expression is never closed at 2"});
  CHECK(words("({)") == list{"(", "{", "this bracket closes nothing at 2"});
  CHECK(words("a {") == list{"a", "{", "this bracket is never closed at 2"});
  CHECK(words("'a\\") == list{"this string is never closed at 0"});
}
