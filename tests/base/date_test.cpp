#include "base/date.h"

#include <doctest/doctest.h>

using namespace escp;

TEST_CASE("a date is as exact as it is written") {
  CHECK(parse_date("2018") == date{2018, 0, 0});
  CHECK(parse_date("2018-10") == date{2018, 10, 0});
  CHECK(parse_date("2018-10-01") == date{2018, 10, 1});
}

TEST_CASE("what is not a day of the calendar is no date") {
  for (const char* text : {"2018-13-40", "2018-02-29", "2018-00", "2018-1-1", "18",
                           "2018-10-01T00:00", "", "0000", "2018-", "+018", "201 "}) {
    CAPTURE(text);
    CHECK(!parse_date(text));
  }
  CHECK(parse_date("2020-02-29"));
}

TEST_CASE("a year means all its days") {
  using namespace std::chrono;
  CHECK(date{2018, 0, 0}.first_day() == sys_days(2018y / January / 1));
  CHECK(date{2018, 0, 0}.last_day() == sys_days(2018y / December / 31));
  CHECK(date{2020, 2, 0}.last_day() == sys_days(2020y / February / 29));
  CHECK(date{2020, 2, 3}.last_day() == date{2020, 2, 3}.first_day());
}

TEST_CASE("dates are written in the form that is read") {
  for (const char* text : {"2018", "2018-10", "2018-10-01"})
    CHECK(to_text(*parse_date(text)) == text);
  CHECK(to_text(date_of(date{2026, 11, 20}.first_day())) == "2026-11-20");
}
