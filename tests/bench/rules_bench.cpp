// Measures judging and suggesting beside reading; see docs/rules.md and tests/bench/run_rules.
//
//     rules_bench <data folder> [--runs n] [--partnerships n] [--history file --date yyyy-mm-dd]

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "rules/engine.h"
#include "rules/suggestions.h"
#include "tests/bench/synthetic.h"

namespace {

using namespace escp;
using nlohmann::json;

constexpr date build_day{2026, 1, 1};

/// The seconds that each run took, by what was measured.
using times = std::map<std::string, std::vector<double>>;

/// The time of the processor that this program has had, so that what else runs on the machine
/// counts little. All of the work is on one thread.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double seconds(const std::function<void()>& work) {
  const double start = processor_seconds();
  work();
  return processor_seconds() - start;
}

double median(std::vector<double> all) {
  std::ranges::sort(all);
  return all[all.size() / 2];
}

/// What was counted on the way, so that nothing is optimised away and the figures can be judged.
struct counts {
  std::size_t values = 0;
  std::size_t verdicts = 0;
  std::size_t statements = 0;
  std::size_t open_verdicts = 0;
  std::size_t searches = 0;  ///< verdicts for which organisations were suggested
  std::size_t suggestions = 0;
};

std::size_t statements_of(const rules::judgement& one) {
  std::size_t count = one.evidence.size() + one.missing.size() + one.settle.size();
  for (const rules::judgement& part : one.parts) count += statements_of(part);
  return count;
}

void parse_all(const std::vector<std::string>& records, counts& counted) {
  for (const std::string& one : records) counted.values += json::parse(one).size();
}

void count_verdict(const rules::verdict& one, counts& counted) {
  ++counted.verdicts;
  counted.open_verdicts += one.overall == rules::outcome::met ? 0 : 1;
  for (const rules::condition_verdict& each : one.conditions) {
    counted.statements += statements_of(each.judgement);
  }
}

void judge_all(const model::catalogue& catalogue, counts& counted) {
  const rules::engine engine(catalogue, build_day);
  for (const auto& one : catalogue.all<model::partnership>()) {
    for (const rules::verdict& verdict : engine.judge(one)) count_verdict(verdict, counted);
  }
}

/// Every partnership under every call that states conditions, whether or not it concerns it.
void judge_under_every_call(const model::catalogue& catalogue, counts& counted) {
  const rules::engine engine(catalogue, build_day);
  for (const auto& one : catalogue.all<model::partnership>()) {
    for (const rules::verdict& verdict : engine.judge_under_every_call(one)) {
      count_verdict(verdict, counted);
    }
  }
}

/// The seconds that suggesting took, without judging, which comes in between.
double suggest_all(const model::catalogue& catalogue, counts& counted) {
  const rules::engine engine(catalogue, build_day);
  std::optional<rules::suggester> suggester;
  std::optional<rules::directory> organisations;
  double spent = seconds([&] {
    suggester.emplace(catalogue, build_day);
    organisations.emplace(catalogue);
  });
  constexpr std::size_t batch = 1000;
  const auto partnerships = catalogue.all<model::partnership>();
  for (std::size_t first = 0; first < partnerships.size(); first += batch) {
    const auto some = partnerships.subspan(first, std::min(batch, partnerships.size() - first));
    std::vector<std::vector<rules::verdict>> verdicts;
    for (const auto& one : some) verdicts.push_back(engine.judge(one));
    spent += seconds([&] {
      for (std::size_t at = 0; at < some.size(); ++at) {
        for (const rules::verdict& verdict : verdicts[at]) {
          const auto found =
              suggester->suggest(rules::composition_of(some[at], *organisations), verdict);
          std::size_t suggested = 0;
          for (const auto& each : found) suggested += each.organisations.size();
          counted.suggestions += suggested;
          counted.searches += suggested > 0 ? 1 : 0;
        }
      }
    });
  }
  return spent;
}

long peak_megabytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss / 1024;
}

void append_to(const std::string& file, const json& result) {
  json history = json::array();
  if (std::ifstream before(file); before) history = json::parse(before);
  history.push_back(result);
  std::ofstream(file) << history.dump(2) << '\n';
}

std::map<std::string, std::string> options_of(int count, char** words) {
  std::map<std::string, std::string> options{
      {"--runs", "5"}, {"--partnerships", "100000"}, {"--history", ""}, {"--date", ""}};
  for (int at = 2; at + 1 < count; at += 2) options.at(words[at]) = words[at + 1];
  return options;
}

double rounded(double value) { return std::round(value * 1000) / 1000; }

json measure(const bench::synthetic_catalogue& made, std::size_t runs) {
  times taken;
  counts counted;
  counts under_every_call;
  for (std::size_t run = 0; run < runs; ++run) {
    counted = {};
    under_every_call = {};
    taken["parse"].push_back(seconds([&] { parse_all(made.partnerships, counted); }));
    taken["judge"].push_back(seconds([&] { judge_all(made.catalogue, counted); }));
    taken["judge_under_every_call"].push_back(
        seconds([&] { judge_under_every_call(made.catalogue, under_every_call); }));
    taken["suggest"].push_back(suggest_all(made.catalogue, counted));
  }
  const double parse = median(taken["parse"]);
  std::size_t bytes = 0;
  for (const std::string& one : made.partnerships) bytes += one.size();
  json result{{"partnerships", made.partnerships.size()},
              {"organisations", made.catalogue.all<model::organisation>().size()},
              {"bytes_per_record", bytes / made.partnerships.size()},
              {"clock", "processor time of one thread"},
              {"runs", runs},
              {"verdicts_under_every_call", under_every_call.verdicts},
              {"statements_under_every_call", under_every_call.statements},
              {"verdicts", counted.verdicts},
              {"statements", counted.statements},
              {"open_verdicts", counted.open_verdicts},
              {"searches", counted.searches},
              {"suggestions", counted.suggestions}};
  for (const auto& [what, all] : taken) {
    result["seconds"][what] = rounded(median(all));
    if (what != "parse") result["ratio_to_parse"][what] = rounded(median(all) / parse);
  }
  const double each_searched = median(taken["suggest"]) / static_cast<double>(counted.searches);
  result["ratio_to_parse"]["suggest_if_all_searched"] =
      rounded(each_searched * static_cast<double>(made.partnerships.size()) / parse);
  return result;
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return fmt::print(stderr, "rules_bench <data folder> [options]\n"), 2;
  const auto options = options_of(count, words);
  const auto made =
      bench::make_synthetic(words[1], {.partnerships = std::stoul(options.at("--partnerships"))});
  json result = measure(made, std::stoul(options.at("--runs")));
  result["peak_megabytes"] = peak_megabytes();
  if (!options.at("--date").empty()) result["date"] = options.at("--date");
  fmt::print("{}\n", result.dump(2));
  const json& ratio = result["ratio_to_parse"];
  fmt::print("judging under every call: {} times parsing (at most 1)\n",
             ratio["judge_under_every_call"].get<double>());
  fmt::print("suggesting: {} times parsing (at most 10)\n", ratio["suggest"].get<double>());
  if (!options.at("--history").empty()) append_to(options.at("--history"), result);
}
