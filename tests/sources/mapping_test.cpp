#include "sources/mapping.h"

#include "tests/sources/described.h"

using namespace escp;
using namespace escp::sources;

namespace {

struct made {
  std::string record;
  std::string problems;
};

made map(const std::string& fields, const std::vector<std::string>& names,
         const std::vector<std::optional<std::string>>& values) {
  const auto source = tests::described_source(tests::toml_of("s", fields));
  const mapped_row row = row_mapper(source, names).map({.place = "line 2", .values = values});
  std::string problems;
  for (const mapping_problem& one : row.problems) problems += one.target + " " + one.message + "\n";
  return {row.record.dump(), problems};
}

}  // namespace

TEST_CASE("a row becomes the fields of a record, nested ones and lists too") {
  const made one = map(
      R"(id = { from = "Name", transform = ["identifier"] }, name = "Name",
         "identifiers/ror" = { from = "ROR", without = "https://ror.org/" },
         street = { from = ["Street", "No"] }, other_names = { from = "Alias", split = "|" },
         type = { constant = "other" }, city = "City")",
      {"Alias", "City", "Name", "No", "ROR", "Street"},
      {"Old| Older |Old", " ", " Pôle  X ", "5", "https://ror.org/02abc1234", "Rue A"});
  CHECK(one.problems.empty());
  CHECK(one.record == R"({"id":"pole-x","identifiers":{"ror":"02abc1234"},"name":"Pôle X",)"
                      R"("other_names":["Old","Older"],"street":"Rue A 5","type":"other"})");
}

TEST_CASE("a value that does not fit is left out and said, the rest of the record stays") {
  const made one = map(
      R"(id = "Id", name = "Name", type = "Type", country = { from = "C", codes = { GR = "EL" } })",
      {"C", "Id", "Name", "Type"}, {"GX", "a1", "=HYPERLINK(1)", "cluster-organization"});
  CHECK(one.record == R"({"id":"a1"})");
  CHECK(one.problems ==
        "/country unknown code \"GX\", did you mean \"GR\"?\n"
        "/name \"=HYPERLINK(1)\" begins like a formula of a spreadsheet\n"
        "/type unknown value \"cluster-organization\", did you mean \"cluster-organisation\"?\n");
}

TEST_CASE("a field that the rows do not have is known beforehand") {
  const auto source = tests::described_source(tests::toml_of("s", "id = \"Id\", name = \"Name\""));
  CHECK(row_mapper(source, std::vector<std::string>{"Id"}).unknown_fields() ==
        std::vector<std::string>{"Name"});
}
