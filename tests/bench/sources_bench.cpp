// One measurement of reading or fetching sources in a process of its own, so that its peak of
// memory is its own. Run by tests/bench/run_sources, which puts the figures in proportion.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "base/sha256.h"
#include "fetch/client.h"
#include "sources/mapping.h"
#include "sources/plausibility.h"
#include "sources/read_descriptions.h"
#include "sources/read_rows.h"
#include "sources/readers.h"

namespace {

using namespace escp;

rusage usage() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used;
}

/// Of this process, in the program and in the kernel: other programs do not count.
double processor_seconds() {
  const rusage used = usage();
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

std::string content_of(const std::string& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  if (!stream) throw std::runtime_error("cannot read " + file);
  std::string bytes(static_cast<std::size_t>(stream.tellg()), '\0');
  stream.seekg(0);
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

// --- the input --------------------------------------------------------------------------------

std::string csv_row(std::size_t at) {
  return fmt::format(
      "org-{0};\"Synthetic \"\"{0}\"\" cluster\";LT;Vilnius;Synthetic street {0};{1};"
      "https://example.org/{0}\n",
      at, 500'000'000 + at);
}

std::string json_row(std::size_t at) {
  return fmt::format(
      R"({}{{"id":"org-{}","name":"Synthetic {} cluster","country":"LT","city":"Vilnius",)"
      R"("street":"Synthetic street {}","pic":"{}","website":"https://example.org/{}"}})",
      at == 0 ? "[" : ",\n", at, at, at, 500'000'000 + at, at);
}

void write_input(const std::string& kind, const std::string& file, std::size_t rows) {
  std::ofstream stream(file, std::ios::binary);
  if (kind == "csv") stream << "id;name;country;city;street;pic;website\n";
  for (std::size_t at = 0; at < rows; ++at) stream << (kind == "csv" ? csv_row(at) : json_row(at));
  if (kind == "json") stream << "]\n";
}

sources::source_description description_of(const std::string& kind) {
  findings found;
  auto read = sources::read_descriptions("sources.toml",
                                         fmt::format(R"([[source]]
id = "synthetic"
title = "Synthetic organisations"
publisher = "The benchmark"
address = "imports/synthetic"
licence = "CC0 1.0"
schedule = "weekly"
kind = "{}"
fields = {{ id = "id", name = "name", country = "country", city = "city", street = "street", pic = "pic", website = "website" }}
)",
                                                     kind),
                                         {}, found);
  if (read.empty()) throw std::runtime_error(to_text(found.front()));
  return std::move(read.front());
}

// --- what is measured: each gives the number of rows ------------------------------------------

std::size_t count_lines(const std::string& /*kind*/, const std::string& file) {
  std::FILE* stream = std::fopen(file.c_str(), "rb");
  if (stream == nullptr) throw std::runtime_error("cannot read " + file);
  std::array<char, 64 * 1024> block{};
  std::size_t lines = 0;
  for (std::size_t size = 0; (size = std::fread(block.data(), 1, block.size(), stream)) > 0;)
    lines += static_cast<std::size_t>(std::count(block.data(), block.data() + size, '\n'));
  std::fclose(stream);
  return lines;
}

std::size_t parse_json_text(const std::string& /*kind*/, const std::string& file) {
  return nlohmann::json::parse(content_of(file)).size();
}

/// The reader alone: rows go by and are counted.
std::size_t read_only(const std::string& kind, const std::string& file) {
  const std::string bytes = content_of(file);
  std::size_t rows = 0;
  const auto fields = description_of(kind).wanted_fields();
  const auto done = sources::reader_named(kind)->read(bytes, {}, fields,
                                                      [&](const sources::row_view&) { ++rows; });
  if (!done) throw std::runtime_error(done.error().message);
  return rows;
}

/// What `escp fetch` does with an answer: rows kept, doubts, and the snapshot with its hash.
std::size_t import(const std::string& kind, const std::string& file) {
  const auto source = description_of(kind);
  auto page = sources::read_rows(source, content_of(file), "");
  if (!page) throw std::runtime_error(page.error().message);
  sources::harvest all;
  all.kept = {.source = source.id, .fields = source.wanted_fields(), .rows = std::move(page->rows)};
  all.fill = sources::fill_of(all.kept);
  if (!sources::check_plausible(source, all, nullptr).empty())
    throw std::runtime_error("the rows are not as they were written");
  if (sha256_hex(sources::to_text(all.kept)).empty()) throw std::runtime_error("no hash");
  return all.kept.rows.size();
}

struct measure_row {
  std::string_view name;
  std::size_t (*run)(const std::string& kind, const std::string& file);
};
constexpr measure_row measures[]{
    {"lines", count_lines}, {"parse", parse_json_text}, {"read", read_only}, {"import", import}};

int measure(const std::string& name, const std::string& kind, const std::string& file) {
  const auto* row = std::ranges::find(measures, name, &measure_row::name);
  if (row == std::end(measures)) throw std::runtime_error("no such measure: " + name);
  const double start = processor_seconds();
  const std::size_t rows = row->run(kind, file);
  fmt::print("{{\"rows\":{},\"seconds\":{:.4f},\"peak_kilobytes\":{}}}\n", rows,
             processor_seconds() - start, usage().ru_maxrss);
  return 0;
}

int fetch_pages(const std::string& base, std::size_t pages) {
  std::vector<fetch::http_request> requests(pages);
  for (std::size_t at = 0; at < pages; ++at) {
    requests[at].address = fmt::format("{}/{}", base, at);
    requests[at].limits.per_host = 8;
    requests[at].limits.requests_per_second = 0;
  }
  fetch::http_client client(fetch::surroundings::of_process(1));
  for (const auto& answer : client.get(requests)) {
    if (!answer) throw std::runtime_error(answer.error().message);
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  try {
    if (words.size() == 4 && words[0] == "write") {
      write_input(words[1], words[2], std::stoul(words[3]));
      return 0;
    }
    if (words.size() == 3 && words[0] == "fetch")
      return fetch_pages(words[1], std::stoul(words[2]));
    if (words.size() == 3) return measure(words[0], words[1], words[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "sources_bench: {}\n", error.what());
    return 1;
  }
  fmt::print(stderr, "see tests/bench/run_sources\n");
  return 2;
}
