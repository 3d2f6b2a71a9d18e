#pragma once

#include <string>
#include <vector>

#include "releases/settings.h"
#include "releases/store.h"

namespace escp::releases {

/// What must not be published any more, in no release: a record, or one field of it.
struct erasure {
  record_key record;
  std::string field;  ///< JSON pointer; empty: the record as a whole, and what refers to it
  position where;
  bool operator==(const erasure&) const = default;
};

/// Reads `[[erasure]]` with record ("organisations/citeve"), field, asked (a day), reason.
[[nodiscard]] std::vector<erasure> read_erasures(const settings& from, findings& found);

/// Takes the erased out of the records. Returns whether anything was there.
bool erase(record_set& records, const std::vector<erasure>& all);

/// Takes the erased out of every release of the store. A release that held something keeps its
/// records without it; its files of other formats are dropped, because they hold the same and
/// cannot be mended. Deltas are made from the records, so that it is in none of them either.
/// Fails when the store is damaged.
[[nodiscard]] result<std::size_t> erase(release_store& store, const std::vector<erasure>& all);

/// A finding for each erasure whose record or field is among these: the data still have it.
void check_erased(const record_set& records, const std::vector<erasure>& all, findings& found);

/// "organisations/citeve" as a key; nothing when it has not this form.
[[nodiscard]] std::optional<record_key> record_named(std::string_view text);

}  // namespace escp::releases
