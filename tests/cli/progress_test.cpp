#include "cli/progress.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace escp::cli;

TEST_CASE("a count says how many, how fast and how long still") {
  CHECK(counted(1234, 10000, "pages", 0.5) == "1,234 of 10,000 pages, 2,468/s, 4 s left");
  CHECK(counted(1000000, 1000000, "pages", 2) ==
        "1,000,000 of 1,000,000 pages, 500,000/s, 0 s left");
}

TEST_CASE("a rate is not told before it is worth something") {
  CHECK(counted(12, 100, "pages", 0.1) == "12 of 100 pages");
  CHECK(counted(0, 100, "pages", 5) == "0 of 100 pages");
}

TEST_CASE("the summary has the outermost phases, the trace all of them") {
  progress steps(true);
  {
    auto outer = steps.begin("reading", 2, "files");
    outer.step(2);
    const auto inner = steps.begin("parsing");
  }
  { const auto next = steps.begin("rendering"); }
  const std::string summary = steps.summary();
  CHECK(summary.starts_with("reading 0."));
  CHECK(summary.find(", rendering 0.") != std::string::npos);
  CHECK(summary.find("parsing") == std::string::npos);

  const nlohmann::json trace = nlohmann::json::parse(steps.trace());
  std::vector<std::string> names;
  for (const auto& event : trace.at("traceEvents")) {
    names.push_back(event.at("name"));
    CHECK(event.at("ph") == "X");
    CHECK(event.at("dur").get<double>() >= 0);
  }
  CHECK(names == std::vector<std::string>{"reading", "parsing", "rendering"});
  CHECK(trace.at("traceEvents").at(0).at("args") == nlohmann::json{{"files", 2}});
}
