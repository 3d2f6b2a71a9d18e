#include "fetch/refresh.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "sources/source_records.h"

namespace escp::fetch {

namespace {

using sources::lock_entry;
using sources::lock_file;
using sources::source_description;

/// The entry of the snapshot that is at hand.
const lock_entry* last_good(const lock_file& lock, const std::string& id) {
  const auto entry = lock.find(id);
  return entry == lock.end() || entry->second.sha256.empty() ? nullptr : &entry->second;
}

/// Keeps the last good snapshot and notes why there is no newer one.
refreshed_source keep_last(const fetch_context& context, const source_description& source,
                           const std::string& why, lock_file& lock, findings& found) {
  finding one{.code = "fetch-failed",
              .level = level::error,
              .where = source.where,
              .pointer = {},
              .message = fmt::format("{}: {}", source.id, why),
              .hint = "there is no earlier snapshot: the source is not published"};
  if (last_good(lock, source.id) != nullptr) {
    lock_entry& entry = lock[source.id];
    entry.trouble = sources::fetch_trouble{context.time, why};
    const auto old = sources::staleness_of(source, entry, std::nullopt);
    const bool is_error = old && old->is_error;
    one.level = is_error ? level::error : level::warning;
    one.hint = fmt::format("the snapshot of {} stays, {} days old{}", entry.checked.substr(0, 10),
                           old ? old->days : 0, is_error ? ", more than error_after_days" : "");
  }
  found.push_back(std::move(one));
  return {.id = source.id, .summary = why, .is_accepted = false};
}

std::string summary_of(const lock_entry& entry) {
  const std::size_t bytes = std::accumulate(
      entry.answers.begin(), entry.answers.end(), std::size_t{0},
      [](std::size_t sum, const sources::fetched_answer& one) { return sum + one.bytes; });
  std::string text = fmt::format("{} rows, {} {}, {:.1f} MB", entry.rows, entry.answers.size(),
                                 entry.answers.size() == 1 ? "answer" : "answers",
                                 static_cast<double>(bytes) / 1e6);
  for (const auto& [what, count] : entry.dropped) {
    if (count > 0) text += fmt::format(", {} {} dropped", count, what);
  }
  return text;
}

lock_entry entry_of(const fetch_context& context, const source_description& source,
                    const fetched_source& fetched, const std::string& hash,
                    const lock_entry* last) {
  const bool is_same = last != nullptr && last->sha256 == hash;
  return {.fetched = is_same ? last->fetched : context.time,
          .checked = context.time,
          .sha256 = hash,
          .rows = fetched.harvest.kept.rows.size(),
          .licence = source.licence,
          .fill = fetched.harvest.fill,
          .dropped = fetched.harvest.dropped,
          .answers = fetched.answers,
          .trouble = std::nullopt};
}

std::string first_error(const findings& found) {
  const auto error = std::ranges::find(found, level::error, &finding::level);
  const std::size_t start = error->message.find(": ");
  return error->message.substr(start == std::string::npos ? 0 : start + 2);
}

}  // namespace

refreshed_source refresh_source(const fetch_context& context, const source_description& source,
                                lock_file& lock, const snapshot_store& store, findings& found) {
  const lock_entry* last = last_good(lock, source.id);
  const auto fetched = fetch_source(context, source, last);
  if (!fetched) return keep_last(context, source, fetched.error().message, lock, found);
  if (fetched->is_unchanged) {
    lock_entry& entry = lock[source.id];
    entry.checked = context.time;
    entry.trouble.reset();
    return {.id = source.id, .summary = "not modified", .is_accepted = true};
  }
  findings doubts = sources::check_plausible(source, fetched->harvest, last);
  sources::apply_acknowledgements(context.acknowledged, source.id, context.time.substr(0, 10),
                                  doubts);
  if (count_of(doubts, level::error) > 0) {
    auto kept = keep_last(context, source, first_error(doubts), lock, found);
    const level weight = found.back().level;
    for (finding& one : doubts) one.level = std::min(one.level, weight);
    found.insert(found.end(), doubts.begin(), doubts.end());
    return kept;
  }
  found.insert(found.end(), doubts.begin(), doubts.end());
  const auto hash = store.put(fetched->harvest.kept);
  if (!hash) return keep_last(context, source, hash.error().message, lock, found);
  lock[source.id] = entry_of(context, source, *fetched, *hash, last);
  return {.id = source.id, .summary = summary_of(lock[source.id]), .is_accepted = true};
}

bool is_due(const source_description& source, const lock_file& lock, std::string_view now) {
  const lock_entry* last = last_good(lock, source.id);
  if (last == nullptr || last->trouble) return true;
  const auto since = sources::days_between(last->checked, now);
  return !since || *since >= sources::days_of_schedule(source.schedule).value_or(0);
}

}  // namespace escp::fetch
