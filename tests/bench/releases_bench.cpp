// Measures releases: the delta of two synthetic ones, of which the second has changed in one record
// of a hundred.
//
//     releases_bench <data folder> [organisations] [partnerships]
//
// The figures are printed as JSON; tests/bench/run_releases keeps them.

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "releases/content.h"
#include "releases/delta_csv.h"
#include "releases/delta_json.h"
#include "releases/history.h"
#include "releases/replay.h"
#include "tests/bench/synthetic.h"

namespace {

using namespace escp;
using nlohmann::json;

constexpr std::size_t runs = 3;
constexpr std::size_t partners = 6;
constexpr std::size_t one_in = 100;

/// The time of the processor, so that what else runs on the machine counts little.
double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double median_seconds(const std::function<void()>& work) {
  std::vector<double> all;
  for (std::size_t run = 0; run < runs; ++run) {
    const double start = processor_seconds();
    work();
    all.push_back(processor_seconds() - start);
  }
  std::ranges::sort(all);
  return std::round(all[all.size() / 2] * 1000) / 1000;
}

long peak_megabytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss / 1024;
}

/// Synthetic organisations have no JSON of their own.
json json_of(const model::record& one, const model::organisation* organisation) {
  if (!one.json.empty()) return json::parse(one.json);
  json made{{"id", one.id}};
  if (organisation == nullptr) return made;
  made["name"] = organisation->name;
  made["type"] = organisation->type;
  made["country"] = organisation->country;
  made["region"] = organisation->region;
  made["sources"] = {{{"source", "synthetic"}}};
  return made;
}

releases::record_set records_of(const bench::synthetic_catalogue& made) {
  releases::record_set records;
  made.catalogue.each([&]<class record_type>(model::kind kind, const record_type& one) {
    const model::organisation* organisation = nullptr;
    if constexpr (std::is_same_v<record_type, model::organisation>) organisation = &one;
    records.emplace(releases::record_key{std::string(model::name_of(kind)), one.id},
                    json_of(one, organisation));
  });
  for (const std::string& text : made.partnerships) {
    json record = json::parse(text);
    const releases::record_key key{"partnerships", record.at("id")};
    records.insert_or_assign(key, std::move(record));
  }
  return records;
}

/// One record of a hundred has another name, another new field, or is gone, in turn.
releases::record_set changed(const releases::record_set& before) {
  releases::record_set after;
  std::size_t at = 0;
  for (const auto& [key, record] : before) {
    const std::size_t turn = at++ % (3 * one_in);
    if (turn == 0) continue;
    json& now = after.emplace(key, record).first->second;
    if (turn == one_in) now["name"] = "Synthetic change " + key.id;
    if (turn == 2 * one_in) now["website"] = "https://example.org/" + key.id;
  }
  return after;
}

void add_release(releases::release_store& store, const std::string& version,
                 const releases::record_set& records) {
  releases::stored_release release{.version = version, .content = {}, .files = {}};
  for (output_file& one : record_files(records))
    put_file(store, release, std::move(one.path), std::move(one.bytes));
  release.content = releases::content_hash(release.files);
  store.releases.push_back(std::move(release));
}

json measure(const std::string& data, std::size_t organisations, std::size_t partnerships) {
  const auto made = bench::make_synthetic(
      data, {.partnerships = partnerships, .partners = partners, .organisations = organisations});
  const auto before = records_of(made);
  const auto after = changed(before);
  releases::release_store store;
  add_release(store, "2026.01.01", before);
  add_release(store, "2026.02.01", after);
  std::size_t bytes = 0;
  for (const auto& one : store.releases.front().files) bytes += one.bytes;

  releases::delta delta{"2026.01.01", "2026.02.01", {}};
  const double comparing =
      median_seconds([&] { delta.changes = releases::compare(before, after); });
  const double from_store = median_seconds(
      [&] { delta = *releases::difference(store, store.releases[0], store.releases[1], {}); });
  std::string csv;
  std::string text;
  const double writing = median_seconds([&] {
    csv = releases::to_csv(delta);
    text = releases::to_json(delta);
  });
  bool is_same = false;
  const double replaying = median_seconds([&] {
    const auto replayed = releases::replay(before, delta.changes);
    is_same = replayed && *replayed == after;
  });
  return {{"organisations", organisations},
          {"partnerships", partnerships},
          {"changed", fmt::format("one record of {}", one_in)},
          {"clock", "processor time of one thread"},
          {"records", before.size()},
          {"bytes_ndjson", bytes},
          {"changes", delta.changes.size()},
          {"seconds_compare", comparing},
          {"seconds_read_and_compare", from_store},
          {"seconds_write_csv_and_json", writing},
          {"seconds_replay_and_compare", replaying},
          {"bytes_csv", csv.size()},
          {"bytes_json", text.size()},
          {"peak_megabytes", peak_megabytes()},
          {"replayed_is_the_later_one", is_same}};
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    fmt::print(stderr, "usage: releases_bench <data folder> [organisations] [partnerships]\n");
    return 2;
  }
  const auto number = [&](int at, std::size_t otherwise) {
    return count > at ? std::stoul(arguments[at]) : otherwise;
  };
  const json figures = measure(arguments[1], number(2, 100'000), number(3, 10'000));
  fmt::print("{}\n", figures.dump(2));
  return figures.at("replayed_is_the_later_one") ? 0 : 1;
}
