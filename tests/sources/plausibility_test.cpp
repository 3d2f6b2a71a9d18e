#include "sources/plausibility.h"

#include "tests/sources/described.h"

using namespace escp;
using namespace escp::sources;

namespace {

harvest rows(std::size_t count, const std::string& country = "LT", const std::string& name = "N") {
  harvest made;
  made.kept = {.source = "s", .fields = {"Country", "Id", "Name"}, .rows = {}};
  for (std::size_t at = 0; at < count; ++at)
    made.kept.rows.push_back(
        {"line " + std::to_string(at + 2), {country, "id-" + std::to_string(at), name}});
  made.fill = fill_of(made.kept);
  return made;
}

const std::string fields = R"(id = "Id", name = "Name",
  country = { from = "Country", codes = { LT = "LT" }, fill = 0.5 })";

std::string doubts(const harvest& fetched, const lock_entry* last = nullptr,
                   const std::string& more = {}) {
  std::string lines;
  for (const finding& one :
       check_plausible(tests::described_source(tests::toml_of("s", fields, more)), fetched, last))
    lines += std::string(name_of(one.level)) + " " + one.code + " " + one.message + "\n";
  return lines;
}

}  // namespace

TEST_CASE("what is as expected raises no doubt") { CHECK(doubts(rows(20)).empty()); }

TEST_CASE("too few rows are refused, too many are said") {
  CHECK(doubts(rows(5), nullptr, "minimum = 10") ==
        "error fetch-count-low s: observed 5 rows, expected at least 10\n");
  CHECK(doubts(rows(5), nullptr, "maximum = 4") ==
        "warning fetch-count-high s: observed 5 rows, expected at most 4\n");
}

TEST_CASE("broken rows are said one by one, and refused above the number or share stated") {
  harvest some = rows(8);
  some.broken = {{.file = "list.csv", .line = 3, .column = 4, .lines = 1, .message = "no"},
                 {.file = "list.csv", .line = 7, .column = 0, .lines = 1, .message = "nor this"}};
  const std::string each = "warning fetch-broken-row s: no\nwarning fetch-broken-row s: nor this\n";
  CHECK(doubts(some, nullptr, "broken_rows = 2") ==
        each + "warning fetch-broken s: observed 2 broken rows, expected at most 2\n");
  CHECK(doubts(some, nullptr, "broken_rows = 1") ==
        each + "error fetch-broken s: observed 2 broken rows, expected at most 1\n");
  CHECK(doubts(some, nullptr, "broken_rows = 0.2") ==
        each + "warning fetch-broken s: observed 2 broken rows, expected at most 2\n");
  CHECK(doubts(some, nullptr, "broken_rows = 0.19") ==
        each + "error fetch-broken s: observed 2 broken rows, expected at most 1\n");
}

TEST_CASE("a fall by 90 % is refused, one by 10 % is not") {
  lock_entry last;
  last.rows = 100;
  CHECK(doubts(rows(10), &last) ==
        "error fetch-count-fall s: observed 10 rows after 100, 90 % less; expected a fall of at "
        "most 10 %\n");
  CHECK(doubts(rows(90), &last).empty());
}

TEST_CASE("a field that is gone, or mostly empty, is refused") {
  harvest gone = rows(3);
  gone.missing = {"Name"};
  CHECK(doubts(gone) == "error fetch-field-gone s: expected the field \"Name\", no row has it\n");
  CHECK(
      doubts(rows(3, " ")) ==
      "error fetch-fill-low s: observed \"Country\" in 0 % of the rows, expected at least 50 %\n");
  lock_entry last;
  last.fill = {{"Name", 1.0}};
  CHECK(doubts(rows(3, "LT", ""), &last) ==
        "error fetch-fill-fall s: observed \"Name\" in 0 % of the rows after 100 %\n");
}

TEST_CASE("an unknown code is said when it is rare, and refused when it is not") {
  harvest some = rows(20);
  some.kept.rows.at(4).values.at(0) = "LX";
  CHECK(doubts(some) ==
        "warning fetch-value s: 1 rows have an unexpected \"/country\": line 6: unknown code "
        "\"LX\", did you mean \"LT\"?\n");
  CHECK(doubts(rows(20, "LX")).starts_with("error fetch-value s: 20 rows"));
}

TEST_CASE("text in the wrong encoding is recognised") {
  CHECK(doubts(rows(20, "LT", "Caf\u00C3\u00A9")).starts_with("error fetch-encoding s: 20 rows"));
  CHECK(doubts(rows(20, "LT", "Café")).empty());
}

TEST_CASE("an acknowledged fall is a warning until its day") {
  findings found;
  const auto all = read_acknowledgements("data/acknowledged.toml", R"([[acknowledged]]
source = "s"
code = "fetch-count-low"
until = "2026-12-31"
reason = "The publisher took the closed clusters out."
)",
                                         found);
  REQUIRE(found.empty());
  findings low = check_plausible(
      tests::described_source(tests::toml_of("s", fields, "minimum = 10")), rows(5), nullptr);
  findings later = low;
  apply_acknowledgements(all, "s", "2026-12-31", low);
  apply_acknowledgements(all, "s", "2027-01-01", later);
  CHECK(low.front().level == level::warning);
  CHECK(low.front().hint ==
        "acknowledged until 2026-12-31: The publisher took the closed clusters out.");
  CHECK(later.front().level == level::error);
}

TEST_CASE("an acknowledgement without a reason or a day is a finding") {
  findings found;
  CHECK(read_acknowledgements("data/acknowledged.toml", R"([[acknowledged]]
source = "s"
code = "fetch-count-low"
until = "soon"
reason = "x"
)",
                              found)
            .empty());
  CHECK(tests::text_of(found) ==
        "data/acknowledged.toml:1:1: error: an acknowledgement names source, code, until "
        "(YYYY-MM-DD) and reason [acknowledgement]\n");
}
