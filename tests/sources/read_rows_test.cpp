#include "sources/read_rows.h"

#include "tests/sources/described.h"
#include "tests/sources/rows.h"

using namespace escp;
using namespace escp::sources;

namespace {

std::string text_of(const result<read_page>& page) {
  if (!page) return "failure: " + page.error().message;
  std::string lines;
  for (const kept_row& row : page->rows) {
    lines += row.place + ":";
    for (const auto& value : row.values) lines += " " + value.value_or("-");
    lines += "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("what nobody asked for, and what is personal, is dropped at the door and counted") {
  const auto source =
      tests::described_source(tests::toml_of("s", R"(id = "Id", name = "Name", website = "Web")"));
  const auto page = read_rows(
      source, "Id,Name,Web,Contact\na1,Alpha,jane.doe@example.org,Jane Doe\n", "page 1, ");
  CHECK(text_of(page) == "page 1, line 2: a1 Alpha -\n");
  CHECK(page->personal == 1);
  CHECK(page->left_out == std::vector<std::string>{"Contact"});
}

TEST_CASE("a description cannot ask for a field about persons") {
  findings found;
  static_cast<void>(read_descriptions("data/sources.toml",
                                      tests::toml_of("s", R"(id = "Id", name = "contactPerson")"),
                                      tests::schemas().files(), found));
  CHECK(tests::text_of(found).find("the field \"contactPerson\" is about a person") !=
        std::string::npos);
}

TEST_CASE("two tables of an archive are joined and rows chosen, as CORDIS has them") {
  const auto source = tests::described_source(
      tests::toml_of("s", R"(id = "organisationID", name = "name", short_name = "project.acronym")",
                     R"(encoding = "UTF-8"
archive = { file = "organization.csv", joined_file = "project.csv", here = "projectID", there = "id" }
only = { field = "project.topics", values = ["INNOSUP-01-2018-2020"] })")
          .replace(tests::toml_of("s", "").find("\"csv\""), 5, "\"csv-zip\""));
  const std::string archive =
      tests::zip_of({{"project.csv",
                      "\"id\";\"acronym\";\"topics\"\n\"1\";\"SYN1\";\"INNOSUP-01-2018-2020\"\n"
                      "\"2\";\"SYN2\";\"OTHER\"\n"},
                     {"organization.csv",
                      "\"projectID\";\"organisationID\";\"name\"\n\"1\";\"900\";\"Alpha\"\n"
                      "\"2\";\"901\";\"Beta\"\n\"3\";\"902\";\"Gamma\"\n"}});
  const auto page = read_rows(source, archive, "");
  CHECK(text_of(page) == "line 2: Alpha 900 SYN1 INNOSUP-01-2018-2020\n");
  CHECK(page->filtered == 2);
}
