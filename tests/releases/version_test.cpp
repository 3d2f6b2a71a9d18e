#include "releases/version.h"

#include <doctest/doctest.h>

namespace escp::releases {

TEST_CASE("a version is a day, and a number for those after the day's first") {
  CHECK(version_of({2026, 11, 20}) == "2026.11.20");
  CHECK(day_of("2026.11.20") == date{2026, 11, 20});
  CHECK(day_of("2026.11.20.12") == date{2026, 11, 20});
  for (const char* other : {"", "2026.11", "2026-11-20", "2026.02.30", "2026.11.20.1",
                            "2026.11.20.02", "2026.11.20.", "2026.11.20-2", "2026.11.20.2x"}) {
    CAPTURE(other);
    CHECK_FALSE(day_of(other));
  }
}

TEST_CASE(
    "the next version is the day's first, or the next of the day, never one before the last") {
  CHECK(next_version({2026, 11, 20}, "") == "2026.11.20");
  CHECK(next_version({2026, 11, 21}, "2026.11.20.3") == "2026.11.21");
  CHECK(next_version({2026, 11, 20}, "2026.11.20") == "2026.11.20.2");
  CHECK(next_version({2026, 11, 20}, "2026.11.20.9") == "2026.11.20.10");
  CHECK_FALSE(next_version({2026, 11, 19}, "2026.11.20"));
}

TEST_CASE("versions are ordered by day and number, not as texts") {
  CHECK(is_earlier("2026.11.20", "2026.11.20.2"));
  CHECK(is_earlier("2026.11.20.2", "2026.11.20.10"));
  CHECK_FALSE(is_earlier("2026.11.20.10", "2026.11.20.10"));
}

}  // namespace escp::releases
