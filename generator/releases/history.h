#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "releases/completeness.h"
#include "releases/delta.h"
#include "releases/identifiers.h"
#include "releases/store.h"

namespace escp::releases {

/// A release, and what it changed in the one before.
struct release_step {
  std::string version;
  date day;
  std::string content;
  std::size_t records = 0;
  std::size_t files = 0;
  std::size_t bytes = 0;
  bool is_whole = true;
  delta changes;                    ///< from the release before; without a change for the first
  field_counts partnerships = {};   ///< how complete they were
  field_counts organisations = {};  ///< likewise
};

/// What changed in the days up to the latest release.
struct change_window {
  int days = 0;
  delta changes;  ///< from the last release that was that old, or the first there is
};

/// A record that had a permanent address and is no longer in the latest release.
struct gone_record {
  record_key key;
  std::string version;  ///< the release that no longer had it
  std::string name;     ///< what it was called
  std::optional<record_key> renamed_to;
  removal why;  ///< without a reason when none is on file
};

/// Where a change of a record stands: which release, and which of its changes.
struct record_event {
  std::size_t step = 0;
  std::size_t change = 0;
  bool operator==(const record_event&) const = default;
};

/// All releases, the oldest first, and what follows from them.
struct release_history {
  std::vector<release_step> steps;
  std::vector<change_window> windows;
  std::vector<gone_record> gone;  ///< sorted by key
  /// By the key that the record has now, the oldest first. What the rules came to about a record is
  /// an event of it.
  std::map<record_key, std::vector<record_event>> of_record;
  std::optional<refusal> refused;
};

/// The windows that are published, in days.
inline constexpr int window_days[]{7, 31, 365};

/// Compares each release with the one before. Fails when the store is damaged.
[[nodiscard]] result<release_history> make_history(const release_store& store,
                                                   const identifier_notes& notes);

/// What differs between two releases of the store, with the reason of each change: a correction
/// when the later release's ledger has an entry for the field, processing for what is computed and
/// for renamings, else a source.
[[nodiscard]] result<delta> difference(const release_store& store, const stored_release& before,
                                       const stored_release& after, const renamings& renamed);

/// Gives each change its reason, by the ledger of the later release (the text of its
/// `corrections.json`; empty: it has none).
void give_reasons(std::vector<change>& changes, std::string_view ledger);

/// What a record is called: its acronym, name or title; its id when it has none of them.
[[nodiscard]] std::string name_of_record(const record_key& key, const nlohmann::json& record);

}  // namespace escp::releases
