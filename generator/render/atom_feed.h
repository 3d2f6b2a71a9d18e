#pragma once

#include <string>
#include <vector>

#include "base/date.h"

namespace escp::render {

/// An entry of a feed: a record that entered the catalogue, or changed, on a day.
struct feed_entry {
  std::string key;  ///< what makes it the same entry in every feed: "partnerships/tex4im"
  std::string title;
  std::string href;     ///< relative to the feed
  std::string summary;  ///< plain text, may be empty
  date updated;
};

struct feed {
  std::string key;  ///< "browse/country/PT"
  std::string title;
  std::string language;
  std::string page;  ///< the page that shows the same, relative to the feed
  date updated;      ///< when it has no entry
  std::vector<feed_entry> entries;
};

/// The feed as Atom (RFC 4287): entries newest first, then by key, at most `longest_feed`. Ids are
/// UUIDs made of the keys (RFC 4122, version 5), so that they stay when the site moves; links are
/// relative for the same reason.
[[nodiscard]] std::string atom_text(const feed& from);

inline constexpr std::size_t longest_feed = 100;

/// `urn:uuid:` and the UUID of a key.
[[nodiscard]] std::string uuid_urn(std::string_view key);

}  // namespace escp::render
