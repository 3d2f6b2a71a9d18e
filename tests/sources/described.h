#pragma once

#include <doctest/doctest.h>

#include <string>

#include "base/file_reader.h"
#include "base/text.h"
#include "sources/read_descriptions.h"
#include "sources/schema_set.h"
#include "tests/support/documents.h"

namespace escp::tests {

inline const sources::schema_set& schemas() {
  static const sources::schema_set all = *sources::schema_set::read(disk_reader(), "data/schemas");
  return all;
}

/// A source of organisations with these further lines of TOML.
inline std::string toml_of(const std::string& id, const std::string& fields,
                           const std::string& more = {}) {
  return "[[source]]\nid = \"" + id +
         "\"\ntitle = \"Synthetic\"\npublisher = \"The tests\"\n"
         "address = \"imports/list.csv\"\nlicence = \"CC0-1.0\"\nschedule = \"weekly\"\n"
         "kind = \"csv\"\nrecord = \"organisations\"\n" +
         more + "\nfields = { " + replace_all(fields, "\n", " ") + " }\n";
}

/// What is wrong with descriptions, as it is printed.
inline std::string findings_in(const std::string& toml) {
  findings found;
  static_cast<void>(
      sources::read_descriptions("data/sources.toml", toml, schemas().files(), found));
  return text_of(found);
}

inline sources::source_description described_source(const std::string& toml) {
  findings found;
  auto all = sources::read_descriptions("data/sources.toml", toml, schemas().files(), found);
  REQUIRE_MESSAGE(found.empty(), text_of(found));
  REQUIRE(all.size() == 1);
  return std::move(all.front());
}

}  // namespace escp::tests
