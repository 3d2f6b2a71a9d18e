#include "opendata/database_schema.h"

#include <doctest/doctest.h>

#include "opendata/tables.h"
#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

TEST_CASE("a table of a kind has its id as key, and references to the tables that it names") {
  table of = kind_tables().at(static_cast<std::size_t>(model::kind::partnerships));
  of.columns = {{"id", cell_type::text, ""},
                {"call", cell_type::text, ""},
                {"generation", cell_type::number, ""},
                {"themes", cell_type::list, ""},
                {"partners_complete", cell_type::yes_no, ""},
                {"start", cell_type::date, ""}};
  CHECK(create_table(of) == R"(CREATE TABLE partnerships (
  "id" TEXT NOT NULL PRIMARY KEY,
  "call" TEXT REFERENCES calls ("id"),
  "generation" ANY,
  "themes" TEXT CHECK ("themes" IS NULL OR json_valid("themes")),
  "partners_complete" TEXT CHECK ("partners_complete" IN ('yes', 'no')),
  "start" TEXT
) STRICT;
)");
  CHECK(insert_row(of) == "INSERT INTO partnerships VALUES (?, ?, ?, ?, ?, ?)");
  CHECK(create_indexes(of) == "CREATE INDEX partnerships_by_call ON partnerships (\"call\");\n");
}

TEST_CASE("a long table has the number of the row as key") {
  table of = region_categories_table();
  of.columns = {{"region", cell_type::text, ""}};
  CHECK(create_table(of) == R"(CREATE TABLE region_categories (
  "row" INTEGER PRIMARY KEY,
  "region" TEXT REFERENCES regions ("id")
) STRICT;
)");
  CHECK(insert_row(of) == "INSERT INTO region_categories VALUES (?, ?)");
}

TEST_CASE("a quote in a text does not end it") { CHECK(sql_text("it's") == "'it''s'"); }

TEST_CASE("the same catalogue makes the same database") {
  const std::string first = bytes_of(small().make().files, "data/catalogue.db");
  CHECK(first.starts_with("SQLite format 3"));
  CHECK(bytes_of(small().make().files, "data/catalogue.db") == first);
}

}  // namespace escp::opendata
