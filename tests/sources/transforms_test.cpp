#include "sources/transforms.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace escp::sources;

namespace {

/// The value, or "! " and why not.
std::string apply(std::string_view name, std::string_view value,
                  const transform_argument& argument = {}) {
  const auto rows = transform_rows();
  const auto row = std::ranges::find(rows, name, &transform_row::name);
  REQUIRE(row != rows.end());
  const auto made = row->apply(value, argument);
  return made ? *made : "! " + made.error().message;
}

}  // namespace

TEST_CASE("blanks are trimmed, also those that only look like spaces") {
  CHECK(apply("trim", "  a \t b\r") == "a b");
  CHECK(apply("trim", "\u00A0Łódź\u2003Cluster \u00A0") == "Łódź Cluster");
  CHECK(apply("trim", "   ").empty());
}

TEST_CASE("folding takes marks off and letters apart") {
  CHECK(apply("fold", "Łódź ÆRØ straße İ") == "lodz aero strasse i");
  CHECK(apply("fold", "Ｆｕｌｌ") == "full");
  CHECK(apply("fold", "Αθήνα") == "αθηνα");
}

TEST_CASE("an identifier has small letters, digits and hyphens") {
  CHECK(apply("identifier", "Pôle Aéro & Espace (2)") == "pole-aero-espace-2");
  CHECK(apply("identifier", "—") == "! \"—\" makes no identifier");
}

TEST_CASE("splitting gives one part or all") {
  CHECK(apply("split", "a; b ;;c", {.text = ";"}) == "a\nb\nc");
  CHECK(apply("split", "12.5 9.1", {.text = " ", .part = 2}) == "9.1");
  CHECK(apply("split", "x", {.text = " ", .part = 2}).empty());
}

TEST_CASE("codes are replaced one by one, and an unknown one suggests a near one") {
  const transform_argument codes{.codes = {{"GR", "EL"}, {"ZZ", ""}}};
  CHECK(apply("codes", "GR", codes) == "EL");
  CHECK(apply("codes", "GR\nZZ", codes) == "EL");
  CHECK(apply("codes", "GK", codes) == "! unknown code \"GK\", did you mean \"GR\"?");
}

TEST_CASE("dates are read in the stated order, as exact as they are") {
  const transform_argument day_first{.text = "dmy"};
  CHECK(apply("date", "3.9.2018", day_first) == "2018-09-03");
  CHECK(apply("date", "2018", day_first) == "2018");
  CHECK(apply("date", "09/2018", day_first) == "2018-09");
  CHECK(apply("date", "2018-09-03T10:00:00Z", {.text = "ymd"}) == "2018-09-03");
  CHECK(apply("date", "31.2.2018", day_first) ==
        "! \"31.2.2018\" is not a date in the order \"dmy\"");
}

TEST_CASE("numbers lose their grouping and keep their digits") {
  CHECK(apply("number", "1 234 567,80", {.text = ","}) == "1234567.80");
  CHECK(apply("number", "1,234.5", {.text = "."}) == "1234.5");
  CHECK(apply("number", "12 Mio") == "! \"12 Mio\" is not a number");
  CHECK(apply("number", "nan") == "! \"nan\" is not a number");
}
