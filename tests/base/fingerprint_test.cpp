#include "base/fingerprint.h"

#include <doctest/doctest.h>

using namespace escp;

TEST_CASE("a fingerprint is written as 32 digits and read back") {
  const fingerprint one{.high = 0x0123456789abcdef, .low = 0xff};
  CHECK(to_text(one) == "0123456789abcdef00000000000000ff");
  CHECK(parse_fingerprint(to_text(one)) == one);
  for (const char* text :
       {"", "0", "0123456789abcdef00000000000000f", "0123456789abcdef00000000000000fg",
        " 123456789abcdef00000000000000ff", "0123456789abcdef00000000000000ff0"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_fingerprint(text).has_value());
  }
}

TEST_CASE("pieces have the fingerprint of the text that they make, as xxh128sum prints it") {
  CHECK(hasher().append("a").append("").append("bc").taken() == fingerprint_of("abc"));
  CHECK(to_text(fingerprint_of("abc")) == "06b05ab6733a618578af5f94892f3950");
}

TEST_CASE("a text of any length has one fingerprint, however it comes in pieces") {
  std::string text;
  for (std::size_t size : {0U, 1U, 511U, 512U, 513U, 5000U}) {
    text.resize(size, 'x');
    for (const std::size_t step : {1U, 7U, 512U, 4096U}) {
      hasher pieces;
      for (std::size_t at = 0; at < size; at += step) pieces.append(text.substr(at, step));
      CAPTURE(size);
      CHECK(pieces.taken() == fingerprint_of(text));
    }
  }
}

TEST_CASE("parts do not run into each other") {
  CHECK(hasher().add("ab").add("c").taken() != hasher().add("a").add("bc").taken());
  CHECK(hasher().add("").taken() != hasher().taken());
  CHECK(hasher().add("a").taken() == hasher().add("a").taken());
}
