#include "publish/twins.h"

#include <doctest/doctest.h>

namespace escp::publish {

TEST_CASE("files below the shared folder are twins of equal ones, those outside it first") {
  const output_files files{{"data/v/1/a", "x"}, {"data/v/1/b", "y"}, {"data/v/2/a", "x"},
                           {"data/v/2/b", "y"}, {"z/a", "x"},        {"z/b", "x"}};
  CHECK(find_twins(files, "data/v/") == std::vector<std::size_t>{4, 1, 4, 1, 4, 5});
}

TEST_CASE("without a shared folder every file is its own") {
  const output_files files{{"a", "x"}, {"b", "x"}};
  CHECK(find_twins(files, "") == std::vector<std::size_t>{0, 1});
}

}  // namespace escp::publish
