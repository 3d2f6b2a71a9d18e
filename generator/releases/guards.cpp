#include "releases/guards.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"

namespace escp::releases {

namespace {

using nlohmann::json;

bool is_filled(const json& value) {
  return !value.is_null() && !(value.is_structured() && value.empty()) &&
         !(value.is_string() && value.get_ref<const std::string&>().empty());
}

/// What the guards look at in the records of one kind.
struct kind_figures {
  std::size_t records = 0;
  std::map<std::string, std::size_t> filled;     ///< by field
  std::map<std::string, std::size_t> countries;  ///< by code
};

std::map<std::string, kind_figures> figures_of(const record_set& records) {
  std::map<std::string, kind_figures> all;
  for (const auto& [key, record] : records) {
    kind_figures& kind = all[key.kind];
    ++kind.records;
    for (const auto& [field, value] : record.items()) {
      if (is_filled(value)) ++kind.filled[field];
    }
    const auto country = record.find("country");
    if (country != record.end() && country->is_string())
      ++kind.countries[country->get<std::string>()];
  }
  return all;
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

class guarding {
 public:
  explicit guarding(const guard_rules& rules) : rules_(rules) {}

  void check_bounds(const std::string& kind, const kind_figures& after, findings& found) {
    const auto row = rules_.kinds.find(kind);
    if (row == rules_.kinds.end()) return;
    const auto count = static_cast<double>(after.records);
    if (row->second.minimum && count < *row->second.minimum)
      object("minimum", kind, "/kinds/" + kind + "/minimum",
             fmt::format("{}: {} records, and at least {} are expected", kind, after.records,
                         *row->second.minimum));
    if (row->second.maximum && count > *row->second.maximum)
      found.push_back({.code = "guard-maximum",
                       .level = level::warning,
                       .where = rules_.from.place("/kinds/" + kind + "/maximum"),
                       .pointer = {},
                       .message = fmt::format("{}: {} records, and at most {} are expected", kind,
                                              after.records, *row->second.maximum),
                       .hint = "if this is right, raise the maximum"});
  }

  void check_fall(const std::string& kind, const kind_figures& before, const kind_figures& after) {
    if (after.records >= before.records) return;
    const std::size_t lost = before.records - after.records;
    const bool is_small = static_cast<double>(before.records) < rules_.small;
    if (is_small ? after.records > 0 : percent(lost, before.records) <= rules_.fall) return;
    object("fall", kind, "/release/fall",
           fmt::format("{}: {} records, {} fewer than the {} of the last release ({:.1f} %), and a "
                       "fall of at most {} % is let pass",
                       kind, after.records, lost, before.records, percent(lost, before.records),
                       rules_.fall));
  }

  void check_countries(const std::string& kind, const kind_figures& before,
                       const kind_figures& after) {
    if (!rules_.countries) return;
    for (const auto& [country, count] : before.countries) {
      if (after.countries.contains(country)) continue;
      object("country", fmt::format("{}/{}", kind, country), "/release/countries",
             fmt::format("{}: no record is in {} any more, and {} {} in the last release", kind,
                         country, count, count == 1 ? "was" : "were"));
    }
  }

  void check_fill(const std::string& kind, const kind_figures& before, const kind_figures& after) {
    if (static_cast<double>(std::min(before.records, after.records)) < rules_.small) return;
    for (const auto& [field, count] : before.filled) {
      const double share_before = percent(count, before.records);
      const auto now = after.filled.find(field);
      const double share_after =
          percent(now == after.filled.end() ? 0 : now->second, after.records);
      if (share_before - share_after <= rules_.fill) continue;
      object(
          "fill", kind + "/" + field, "/release/fill",
          fmt::format("{}: \"{}\" is filled in for {:.1f} % of the records, after {:.1f} % in the "
                      "last release, and a fall of at most {} points is let pass",
                      kind, field, share_after, share_before, rules_.fill));
    }
  }

  std::vector<objection> take() { return std::move(all_); }

 private:
  void object(std::string guard, std::string about, const std::string& rule, std::string message) {
    all_.push_back(
        {std::move(guard), std::move(about), std::move(message), rules_.from.place(rule)});
  }

  const guard_rules& rules_;
  std::vector<objection> all_;
};

}  // namespace

std::vector<objection> guard_records(const record_set& before, const record_set& after,
                                     const guard_rules& rules, findings& found) {
  const auto old_figures = figures_of(before);
  auto new_figures = figures_of(after);
  for (const auto& [kind, figures] : old_figures) new_figures[kind];
  for (const auto& [kind, bounds] : rules.kinds) new_figures[kind];
  guarding guards(rules);
  for (const auto& [kind, now] : new_figures) {
    guards.check_bounds(kind, now, found);
    const auto earlier = old_figures.find(kind);
    if (earlier == old_figures.end()) continue;
    guards.check_fall(kind, earlier->second, now);
    guards.check_countries(kind, earlier->second, now);
    guards.check_fill(kind, earlier->second, now);
  }
  return guards.take();
}

}  // namespace escp::releases
