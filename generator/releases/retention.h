#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "releases/settings.h"
#include "releases/store.h"

namespace escp::releases {

/// How much of past releases is kept.
struct retention {
  std::size_t whole = 4;  ///< the newest so many keep every file
};

/// `[retention] whole = 4` of `data/guards.toml`.
[[nodiscard]] retention read_retention(const settings& from);

/// Whether a file stays for as long as the store does: the records, the schemas, the licence, the
/// attribution, and what lists the release and its corrections.
[[nodiscard]] bool is_lasting(std::string_view path);

/// Leaves the older releases what is lasting. What of it no release needs any more goes with the
/// next `store_files`.
void apply_retention(release_store& store, const retention& policy);

}  // namespace escp::releases
