#include "rules/outcome.h"

#include <doctest/doctest.h>

#include <array>

using namespace escp::rules;

namespace {

constexpr std::array<outcome, 3> values{outcome::not_met, outcome::not_determined, outcome::met};

outcome both(outcome left, outcome right) {
  const std::array<outcome, 2> parts{left, right};
  return all_of(parts);
}

outcome either(outcome left, outcome right) {
  const std::array<outcome, 2> parts{left, right};
  return any_of(parts);
}

}  // namespace

TEST_CASE("one part that is not met refutes all-of, and an open one leaves it open") {
  CHECK(both(outcome::met, outcome::met) == outcome::met);
  CHECK(both(outcome::met, outcome::not_determined) == outcome::not_determined);
  CHECK(both(outcome::not_met, outcome::not_determined) == outcome::not_met);
}

TEST_CASE("one part that is met decides any-of, and an open one leaves it open") {
  CHECK(either(outcome::not_met, outcome::not_met) == outcome::not_met);
  CHECK(either(outcome::not_met, outcome::not_determined) == outcome::not_determined);
  CHECK(either(outcome::met, outcome::not_determined) == outcome::met);
}

TEST_CASE("De Morgan's laws hold in three values") {
  for (const outcome left : values) {
    for (const outcome right : values) {
      CHECK(negation(both(left, right)) == either(negation(left), negation(right)));
      CHECK(negation(either(left, right)) == both(negation(left), negation(right)));
    }
  }
}

TEST_CASE("of nothing, all is met and any is not") {
  CHECK(all_of({}) == outcome::met);
  CHECK(any_of({}) == outcome::not_met);
}

TEST_CASE("a count is met when the certain reach it, open when the possible could") {
  CHECK(at_least(3, 3, 0) == outcome::met);
  CHECK(at_least(3, 2, 1) == outcome::not_determined);
  CHECK(at_least(3, 2, 0) == outcome::not_met);
  CHECK(at_least(0, 0, 0) == outcome::met);
}
