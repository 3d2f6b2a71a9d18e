// Measures a release in every format beside writing the same bytes; see tests/bench/run_formats.
//
//     formats_bench <data folder> <folder to write in> [--organisations n] [--partnerships n]

#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "opendata/export_data.h"
#include "rules/engine.h"
#include "tests/bench/synthetic.h"

namespace {

using namespace escp;
using nlohmann::json;
namespace fs = std::filesystem;

/// The time of the processor that the work took, so that what else runs on the machine counts
/// little. All of it is on one thread.
template <class work>
double seconds(work&& what) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
  };
  const double before = now();
  what();
  return now() - before;
}

/// A line of /proc/self/status in megabytes: VmRSS is what is held now, VmHWM the most so far.
double megabytes(const std::string& line) {
  std::ifstream status("/proc/self/status");
  for (std::string text; std::getline(status, text);) {
    if (text.starts_with(line + ":")) return std::stod(text.substr(line.size() + 1)) / 1024;
  }
  return 0;
}

void forget_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

double rounded(double value) { return std::round(value * 100) / 100; }

/// Writes into a folder, with as few system calls as there can be.
class folder_sink final : public output_sink {
 public:
  explicit folder_sink(fs::path folder) : folder_(std::move(folder)) {}
  ~folder_sink() override { fs::remove_all(folder_); }

  void put(output_file file) override { open(std::move(file.path))->write(file.bytes); }

  std::unique_ptr<output_stream> open(std::string path) override {
    const fs::path file = folder_ / path;
    if (folders_.insert(file.parent_path().string()).second)
      fs::create_directories(file.parent_path());
    ++files_;
    return std::make_unique<stream>(file, bytes_);
  }

  [[nodiscard]] std::size_t files() const { return files_; }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  class stream final : public output_stream {
   public:
    stream(const fs::path& path, std::size_t& bytes)
        : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644)), bytes_(bytes) {}
    ~stream() override { ::close(file_); }
    void write(std::string_view bytes) override {
      bytes_ += bytes.size();
      if (::write(file_, bytes.data(), bytes.size()) < 0) throw std::runtime_error("cannot write");
    }

   private:
    int file_;
    std::size_t& bytes_;
  };

  fs::path folder_;
  std::set<std::string> folders_;
  std::size_t files_ = 0;
  std::size_t bytes_ = 0;
};

/// Writes files of the same names and sizes, piece by piece: the least that any program needs.
void write_same_sizes(const fs::path& from, output_sink& to) {
  const std::string piece(1U << 16U, 'x');
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    const auto stream = to.open(entry.path().lexically_relative(from).string());
    for (std::size_t left = entry.file_size(); left > 0; left -= std::min(left, piece.size()))
      stream->write(std::string_view(piece).substr(0, left));
  }
}

std::vector<rules::verdict> judge_all(const model::catalogue& records,
                                      const rules::engine& engine) {
  std::vector<rules::verdict> all;
  for (const auto& one : records.all<model::partnership>())
    std::ranges::move(engine.judge(one), std::back_inserter(all));
  return all;
}

std::map<std::string, std::string> options_of(int count, char** words) {
  std::map<std::string, std::string> options{{"--partnerships", "10000"},
                                             {"--organisations", "100000"}};
  for (int at = 3; at + 1 < count; at += 2) options.at(words[at]) = words[at + 1];
  return options;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return fmt::print(stderr, "formats_bench <data folder> <folder>\n"), 2;
  const auto options = options_of(count, words);
  const auto made =
      bench::make_synthetic(words[1], {.partnerships = std::stoul(options.at("--partnerships")),
                                       .organisations = std::stoul(options.at("--organisations")),
                                       .can_be_published = true});
  const rules::engine engine(made.catalogue, date{2026, 1, 1});
  const std::vector<rules::verdict> verdicts = judge_all(made.catalogue, engine);
  const std::map<std::string, json> schemas;
  malloc_trim(0);
  const double loaded = megabytes("VmRSS");
  forget_peak();
  folder_sink made_files(fs::path(words[2]) / "formats-bench");
  const double exported = seconds([&] {
    const auto quality = quality::make_report(made.catalogue);
    static_cast<void>(opendata::make_release(
        {made.catalogue, verdicts, schemas, quality, {}, "2026.11.20"}, made_files));
  });
  const double peak = megabytes("VmHWM");
  folder_sink same_bytes(fs::path(words[2]) / "same-bytes");
  const double floor =
      seconds([&] { write_same_sizes(fs::path(words[2]) / "formats-bench", same_bytes); });
  const json result{{"records", made.catalogue.size()},
                    {"verdicts", verdicts.size()},
                    {"files", made_files.files()},
                    {"megabytes", rounded(static_cast<double>(made_files.bytes()) / 1e6)},
                    {"clock", "processor time of one thread"},
                    {"seconds", {{"export", rounded(exported)}, {"write", rounded(floor)}}},
                    {"ratio_to_write", rounded(exported / floor)},
                    {"loaded_megabytes", rounded(loaded)},
                    {"peak_megabytes", rounded(peak)},
                    {"peak_by_loaded", rounded(peak / loaded)}};
  fmt::print("{}\n", result.dump(2));
}
