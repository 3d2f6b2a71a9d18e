#include <doctest/doctest.h>

#include "base/file_reader.h"
#include "base/text.h"
#include "sources/paging.h"
#include "sources/read_descriptions.h"
#include "sources/readers.h"
#include "sources/transforms.h"

using namespace escp;
using namespace escp::sources;

namespace {

/// The names that docs/sources.md says nothing about; a name stands there as `code`, or as a key of
/// an example or of a table's `{ key, … }`.
std::string not_documented(const std::vector<std::string_view>& names) {
  static const std::string text = *disk_reader().read("docs/sources.md");
  std::string missing;
  for (const std::string_view name : names) {
    const auto stands = [&](std::string_view before, std::string_view after) {
      return text.find(std::string(before) + std::string(name) + std::string(after)) !=
             std::string::npos;
    };
    const bool is_there = stands("`", "`") || stands("`", " = ") || stands("\n", " = ") ||
                          stands("{ ", ",") || stands(", ", ",") || stands(", ", " }") ||
                          stands(" ", " = ");
    if (!is_there) missing += std::string(name) + "\n";
  }
  return missing;
}

std::vector<std::string_view> names_of(const auto& rows) {
  std::vector<std::string_view> names;
  for (const auto& one : rows) names.push_back(one.name);
  return names;
}

}  // namespace

TEST_CASE("docs/sources.md explains every kind, way of paging, transform and key") {
  CHECK(not_documented(names_of(reader_rows())) == "");
  CHECK(not_documented(paging_names()) == "");
  CHECK(not_documented(names_of(transform_rows())) == "");
  CHECK(not_documented(description_keys()) == "");
  CHECK(not_documented({"no-such-kind"}) == "no-such-kind\n");
}
