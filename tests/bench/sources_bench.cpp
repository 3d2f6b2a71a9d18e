// Measures the readers of sources against nlohmann::json::parse and a count of lines, and the
// client against `curl --parallel`. Run by tests/bench/run_sources.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <functional>
#include <nlohmann/json.hpp>

#include "fetch/client.h"
#include "sources/readers.h"

namespace {

using namespace escp;

double seconds_of(const std::function<void()>& run) {
  const auto start = std::chrono::steady_clock::now();
  run();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The middle of three, since the machine does other things too.
double median_of(const std::function<void()>& run) {
  std::array<double, 3> times{};
  for (double& one : times) one = seconds_of(run);
  std::ranges::sort(times);
  return times[1];
}

std::size_t peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss);
}

std::string csv_of(std::size_t rows) {
  std::string text = "id;name;country;city;street;pic;website;type\n";
  for (std::size_t at = 0; at < rows; ++at)
    text += fmt::format(
        "org-{0};\"Synthetic \"\"{0}\"\" cluster\";LT;Vilnius;Synthetic street {0};{1};"
        "https://example.org/{0};other\n",
        at, 500'000'000 + at);
  return text;
}

std::string json_of(std::size_t rows) {
  std::string text = "[";
  for (std::size_t at = 0; at < rows; ++at)
    text += fmt::format(
        R"({}{{"id":"org-{}","name":"Synthetic {} cluster","country":"LT","city":"Vilnius",)"
        R"("address":{{"street":"Synthetic street {}"}},"pic":"{}","website":"https://example.org/{}"}})",
        at == 0 ? "" : ",\n", at, at, at, 500'000'000 + at, at);
  return text + "]";
}

void measure_reader(std::string_view name, sources::reader_function read, const std::string& text,
                    const std::vector<std::string>& fields, const std::string& json) {
  std::size_t rows = 0;
  const std::size_t before = peak_kilobytes();
  const double own = median_of([&] {
    rows = 0;
    const auto done = read(text, {}, fields, [&](const sources::row_view&) { ++rows; });
    if (!done) throw std::runtime_error(done.error().message);
  });
  const std::size_t grown = peak_kilobytes() - before;
  const double lines = median_of([&] {
    std::size_t count = 0;
    for (const char* at = text.data();
         (at = static_cast<const char*>(
              std::memchr(at, '\n', text.size() - static_cast<std::size_t>(at - text.data()))));
         ++at)
      ++count;
    if (count == 0) throw std::runtime_error("no lines");
  });
  const double parse = median_of([&] {
    if (nlohmann::json::parse(json).empty()) throw std::runtime_error("no rows");
  });
  const double megabytes = static_cast<double>(text.size()) / 1e6;
  const double json_megabytes = static_cast<double>(json.size()) / 1e6;
  fmt::print(
      "{{\"reader\":\"{}\",\"rows\":{},\"megabytes\":{:.1f},\"seconds\":{:.3f},\"megabytes_a_"
      "second\":{:.0f},"
      "\"to_json_parse_of_same_bytes\":{:.2f},\"to_counting_lines\":{:.1f},\"peak_bytes_a_row\":{:."
      "1f}}}\n",
      name, rows, megabytes, own, megabytes / own, (own / megabytes) / (parse / json_megabytes),
      own / lines, 1024.0 * static_cast<double>(grown) / static_cast<double>(rows));
}

void measure_client(const std::string& base, std::size_t pages) {
  std::vector<fetch::http_request> requests(pages);
  for (std::size_t at = 0; at < pages; ++at) {
    requests[at].address = fmt::format("{}/{}", base, at);
    requests[at].limits.per_host = 8;
    requests[at].limits.requests_per_second = 0;
  }
  const double own = median_of([&] {
    fetch::http_client client(fetch::surroundings::of_process(1));
    for (const auto& answer : client.get(requests)) {
      if (!answer) throw std::runtime_error(answer.error().message);
    }
  });
  fmt::print("{{\"client\":\"escp\",\"pages\":{},\"seconds\":{:.3f}}}\n", pages, own);
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 3) {
    measure_client(arguments[1], std::stoul(arguments[2]));
    return 0;
  }
  constexpr std::size_t rows = 1'000'000;
  const std::string json = json_of(rows);
  {
    const std::string csv = csv_of(rows);
    measure_reader("csv", sources::read_csv, csv,
                   {"id", "name", "country", "city", "street", "pic", "website", "type"}, json);
  }
  measure_reader("json", sources::read_json, json,
                 {"id", "name", "country", "city", "address/street", "pic", "website"}, json);
}
