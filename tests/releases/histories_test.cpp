// Random histories: whatever happens between two releases, the delta replays it.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "releases/compare.h"
#include "releases/delta_csv.h"
#include "releases/delta_json.h"
#include "releases/replay.h"

namespace escp::releases {

namespace {

using nlohmann::json;

class history {
 public:
  explicit history(unsigned seed) : random_(seed) {}

  record_set first_release() {
    record_set records;
    for (int count = number(0, 12); count > 0; --count) add_to(records);
    return records;
  }

  /// The next release, and which records were renamed on the way.
  record_set next(record_set records, renamings& renamed) {
    for (int steps = number(0, 8); steps > 0; --steps) {
      if (records.empty() || number(0, 5) == 0) {
        add_to(records);
        continue;
      }
      auto at = std::next(records.begin(), number(0, static_cast<int>(records.size()) - 1));
      switch (number(0, 4)) {
        case 0:
          records.erase(at);
          break;
        case 1:
          rename(records, at, renamed);
          break;
        default:
          at->second[key()] = value(2);
      }
    }
    return records;
  }

 private:
  int number(int least, int most) { return std::uniform_int_distribution(least, most)(random_); }

  std::string key() {
    constexpr std::array keys{"name", "a/b", "~", "", "Ελλάδα", "list", "deep"};
    return keys[static_cast<std::size_t>(number(0, keys.size() - 1))];
  }

  json value(int depth) {
    switch (number(0, depth > 0 ? 8 : 5)) {
      case 0:
        return nullptr;
      case 1:
        return number(0, 1) == 1;
      case 2:
        return 9007199254740993u;
      case 3:
        return -3.75;
      case 4:
        return "=1e5; \"q\"\r\n,\tБългария 🧵 0042";
      case 5:
        return std::string(static_cast<std::size_t>(number(0, 3)), 'x');
      case 6:
        return json::array({value(depth - 1), value(depth - 1)});
      default: {
        json object = json::object();
        for (int members = number(0, 3); members > 0; --members) object[key()] = value(depth - 1);
        return object;
      }
    }
  }

  record_key fresh_key() {
    return {number(0, 1) == 0 ? "things" : "others", "r" + std::to_string(next_id_++)};
  }

  void add_to(record_set& records) {
    const record_key at = fresh_key();
    json record{{"id", at.id}};
    for (int members = number(0, 4); members > 0; --members) record[key()] = value(2);
    records.emplace(at, std::move(record));
  }

  void rename(record_set& records, record_set::iterator at, renamings& renamed) {
    const record_key from = at->first;
    const record_key to{from.kind, "r" + std::to_string(next_id_++)};
    json record = at->second;
    record["id"] = to.id;
    records.erase(at);
    records.emplace(to, std::move(record));
    renamed.emplace(from, to);
  }

  std::mt19937 random_;
  int next_id_ = 0;
};

std::string text_of(const record_set& records) {
  std::string text;
  for (const auto& [key, record] : records) text += key.kind + "/" + key.id + record.dump() + "\n";
  return text;
}

}  // namespace

TEST_CASE("for 200 random histories the earlier release and the delta make the later one") {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    history random(seed);
    record_set release = random.first_release();
    for (int step = 0; step < 4; ++step) {
      renamings renamed;
      const record_set later = random.next(release, renamed);
      const delta made{"1", "2", compare(release, later, renamed)};
      const auto from_json = read_json(to_json(made));
      const auto from_csv = read_csv(to_csv(made));
      REQUIRE(from_json);
      REQUIRE(from_csv);
      REQUIRE(from_json->changes == made.changes);
      REQUIRE(from_csv->changes == made.changes);
      const auto replayed = replay(release, from_csv->changes);
      if (!replayed) FAIL(replayed.error().message);
      REQUIRE(text_of(*replayed) == text_of(later));
      REQUIRE(compare(later, *replayed).empty());
      release = later;
    }
  }
}

}  // namespace escp::releases
