#include "model/json_path.h"

#include <doctest/doctest.h>

#include <vector>

using escp::model::each_match;

namespace {

std::vector<std::string> matches(const std::string& pattern) {
  const auto root = nlohmann::json::parse(
      R"({"sources": [{"source": "a"}], "claims": [{"sources": [{"source": "b"}]}], "x/y": {"source": "c"}})");
  std::vector<std::string> found;
  each_match(root, pattern, [&](const std::string& pointer, const nlohmann::json& value) {
    found.push_back(pointer + "=" + value.dump());
  });
  return found;
}

}  // namespace

TEST_CASE("a star stands for one step and two for any number of them") {
  CHECK(matches("/sources/*/source") == std::vector<std::string>{"/sources/0/source=\"a\""});
  CHECK(matches("/**/sources/*/source") ==
        std::vector<std::string>{"/sources/0/source=\"a\"", "/claims/0/sources/0/source=\"b\""});
  CHECK(matches("/*/source") == std::vector<std::string>{"/x~1y/source=\"c\""});
}

TEST_CASE("a step that is not there names nothing") {
  CHECK(matches("/partners/*/organisation").empty());
  CHECK(matches("/sources/source").empty());
}
