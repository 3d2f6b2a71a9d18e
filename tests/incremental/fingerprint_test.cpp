#include "incremental/fingerprint.h"

#include <doctest/doctest.h>

using namespace escp::incremental;

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

TEST_CASE("parts do not run into each other") {
  CHECK(hasher().add("ab").add("c").taken() != hasher().add("a").add("bc").taken());
  CHECK(hasher().add("").taken() != hasher().taken());
  CHECK(hasher().add("a").taken() == hasher().add("a").taken());
}
