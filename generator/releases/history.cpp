#include "releases/history.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "releases/compare.h"
#include "releases/outcomes.h"
#include "releases/version.h"

namespace escp::releases {

namespace {

using nlohmann::json;

/// The kinds whose files differ between two releases: only these need to be read.
std::vector<std::string> kinds_that_differ(const stored_release& before,
                                           const stored_release& after) {
  std::map<std::string, std::string> hashes;
  for (const stored_file& one : before.files) hashes.emplace(one.path, one.sha256);
  std::set<std::string> paths;
  for (const stored_file& one : after.files) {
    const auto same = hashes.find(one.path);
    if (same == hashes.end() || same->second != one.sha256) paths.insert(one.path);
    if (same != hashes.end()) hashes.erase(same);
  }
  for (const auto& [path, sha256] : hashes) paths.insert(path);
  std::vector<std::string> kinds;
  for (const std::string& path : paths) {
    if (std::string kind = kind_of_file(path); !kind.empty()) kinds.push_back(std::move(kind));
  }
  return kinds;
}

/// "organisations/citeve" to the fields that the release's ledger corrects.
using corrected_fields = std::map<std::string, std::vector<std::string>>;

corrected_fields corrected_in(std::string_view ledger) {
  corrected_fields fields;
  const json all = json::parse(ledger, nullptr, false);
  if (!all.is_object()) return fields;
  for (const json& entry : all.value("corrections", json::array())) {
    fields[entry.value("record", "")].push_back(entry.value("field", ""));
  }
  return fields;
}

reason reason_for(const change& one, const corrected_fields& corrected) {
  if (one.operation == operation::rename || one.record.kind == outcome_kind)
    return reason::processing;
  const auto fields = corrected.find(one.record.kind + "/" + one.record.id);
  const bool is_corrected = fields != corrected.end() &&
                            std::ranges::any_of(fields->second, [&](const std::string& field) {
                              return one.field == field || one.field.starts_with(field + "/");
                            });
  return is_corrected ? reason::correction : reason::source;
}

release_step step_of(const release_store& store, const stored_release& one) {
  release_step step{.version = one.version,
                    .day = *day_of(one.version),
                    .content = one.content,
                    .files = one.files.size(),
                    .is_whole = one.is_whole,
                    .changes = {}};
  for (const stored_file& file : one.files) {
    step.bytes += file.bytes;
    const std::string kind = kind_of_file(file.path);
    if (kind.empty() || kind == outcome_kind) continue;
    const std::string& text = store.objects.at(file.sha256);
    step.records += static_cast<std::size_t>(std::ranges::count(text, '\n'));
    if (kind == "partnerships") step.partnerships = count_fields(text);
    if (kind == "organisations") step.organisations = count_fields(text);
  }
  step.changes.to = one.version;
  return step;
}

/// The release that a window of so many days begins with.
const stored_release& start_of(const release_store& store, int days) {
  const auto limit = day_of(store.releases.back().version)->first_day() - std::chrono::days(days);
  const stored_release* start = &store.releases.front();
  for (const stored_release& one : store.releases) {
    if (day_of(one.version)->first_day() <= limit) start = &one;
  }
  return *start;
}

/// Follows the records that left from release to release; one that came back is not gone.
class departures {
 public:
  explicit departures(const identifier_notes& notes) : notes_(notes) {}

  void follow(const delta& changes) {
    for (const change& one : changes.changes) {
      if (one.record.kind == outcome_kind) continue;
      if (one.operation == operation::add) gone_.erase(one.record);
      if (one.operation == operation::remove) leave(one, changes.to);
      if (one.operation == operation::rename) move(one, changes.to);
    }
  }

  std::vector<gone_record> take() {
    std::vector<gone_record> all;
    for (auto& [key, one] : gone_) all.push_back(std::move(one));
    return all;
  }

 private:
  void leave(const change& one, const std::string& version) {
    const auto why = notes_.removed.find(one.record);
    gone_[one.record] = {.key = one.record,
                         .version = version,
                         .name = name_of_record(one.record, *one.before),
                         .renamed_to = std::nullopt,
                         .why = why == notes_.removed.end() ? removal() : why->second};
  }

  void move(const change& one, const std::string& version) {
    const record_key to{one.record.kind, one.after->get<std::string>()};
    gone_.erase(to);
    gone_[one.record] = {
        .key = one.record, .version = version, .name = one.record.id, .renamed_to = to, .why = {}};
  }

  const identifier_notes& notes_;
  std::map<record_key, gone_record> gone_;
};

/// The record that a change is about: of an outcome ("<call>.<kind>.<subject>") its subject.
record_key subject_of(const change& one) {
  if (one.record.kind != outcome_kind) return one.record;
  const auto parts = split(one.record.id, '.');
  return parts.size() == 3 ? record_key{std::string(parts[1]), std::string(parts[2])} : one.record;
}

void follow_records(release_history& all) {
  for (std::size_t step = 0; step < all.steps.size(); ++step) {
    const auto& changes = all.steps[step].changes.changes;
    for (std::size_t at = 0; at < changes.size(); ++at) {
      const change& one = changes[at];
      record_key key = subject_of(one);
      if (one.operation == operation::rename) {
        auto earlier = all.of_record.extract(key);
        key.id = one.after->get<std::string>();
        if (!earlier.empty()) all.of_record[key] = std::move(earlier.mapped());
      }
      all.of_record[key].push_back({step, at});
    }
  }
}

}  // namespace

std::string name_of_record(const record_key& key, const json& record) {
  for (const char* field : {"acronym", "name", "title"}) {
    const auto at = record.is_object() ? record.find(field) : record.end();
    if (at != record.end() && at->is_string()) return at->get<std::string>();
  }
  return key.id;
}

void give_reasons(std::vector<change>& changes, std::string_view ledger) {
  const auto corrected = corrected_in(ledger);
  for (change& one : changes) one.reason = reason_for(one, corrected);
}

result<delta> difference(const release_store& store, const stored_release& before,
                         const stored_release& after, const renamings& renamed) {
  delta all{before.version, after.version, {}};
  const auto kinds = kinds_that_differ(before, after);
  if (kinds.empty()) return all;
  const auto earlier = records_of(store, before, kinds);
  if (!earlier) return tl::unexpected(earlier.error());
  const auto later = records_of(store, after, kinds);
  if (!later) return tl::unexpected(later.error());
  all.changes = compare(*earlier, *later, renamed);
  const std::string* ledger = store.bytes(after, "corrections.json");
  give_reasons(all.changes, ledger == nullptr ? std::string_view() : *ledger);
  return all;
}

result<release_history> make_history(const release_store& store, const identifier_notes& notes) {
  release_history all;
  all.refused = store.refused;
  departures leaving(notes);
  for (std::size_t at = 0; at < store.releases.size(); ++at) {
    release_step step = step_of(store, store.releases[at]);
    if (at > 0) {
      auto changes = difference(store, store.releases[at - 1], store.releases[at], notes.renamed);
      if (!changes) return tl::unexpected(changes.error());
      step.changes = std::move(*changes);
      leaving.follow(step.changes);
    }
    all.steps.push_back(std::move(step));
  }
  all.gone = leaving.take();
  follow_records(all);
  if (store.releases.empty()) return all;
  for (const int days : window_days) {
    auto changes = difference(store, start_of(store, days), store.releases.back(), notes.renamed);
    if (!changes) return tl::unexpected(changes.error());
    all.windows.push_back({days, std::move(*changes)});
  }
  return all;
}

}  // namespace escp::releases
