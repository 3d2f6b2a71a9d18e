#include "fetch/retry.h"

#include <doctest/doctest.h>

using namespace escp::fetch;

TEST_CASE("waits grow twofold, spread by chance, and end") {
  escp::sources::fetch_limits limits;
  limits.retries = 3;
  limits.backoff_seconds = 1;
  CHECK(wait_before(1, limits, {}, 0.0) == 0.5);
  CHECK(wait_before(2, limits, {}, 0.0) == 1.0);
  CHECK(*wait_before(3, limits, {}, 0.999) < 4.0);
  CHECK(!wait_before(4, limits, {}, 0.0));
}

TEST_CASE("a server's Retry-After is kept to, up to two minutes") {
  const escp::sources::fetch_limits limits;
  CHECK(wait_before(1, limits, 7.0, 0.5) == 7.0);
  CHECK(!wait_before(1, limits, 121.0, 0.5));
}

TEST_CASE("Retry-After is a number of seconds or a date") {
  CHECK(parse_retry_after(" 120 ", 0) == 120.0);
  CHECK(parse_retry_after("Thu, 01 Jan 1970 00:01:40 GMT", 40) == 60.0);
  CHECK(parse_retry_after("Thu, 01 Jan 1970 00:00:10 GMT", 40) == 0.0);
  CHECK(!parse_retry_after("soon", 0));
}

TEST_CASE("only what may pass is tried again") {
  for (const int status : {408, 429, 500, 502, 503, 504}) CHECK(is_passing(status));
  for (const int status : {400, 401, 403, 404, 410, 501}) CHECK(!is_passing(status));
}
