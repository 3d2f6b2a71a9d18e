#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "publish/places.h"
#include "publish/publish.h"

namespace escp::publish {

/// One step of changing a site: a staged file takes its place, or a file goes.
struct step {
  std::string path;                     ///< below the site
  std::optional<std::uint32_t> staged;  ///< its number; nothing when the file goes
  bool operator==(const step&) const = default;
};

/// A line a step, and a fingerprint of all at the end: what was cut short is no journal.
[[nodiscard]] std::string to_text(std::span<const step> steps);
[[nodiscard]] std::optional<std::vector<step>> parse_journal(std::string_view text);

/// Writes it beside the site, before the first step is taken.
[[nodiscard]] result<void> write_journal(const places& at, std::span<const step> steps,
                                         durability how);
/// What a run that was killed was about to do; nothing when there is no whole journal.
[[nodiscard]] std::optional<std::vector<step>> read_journal(const places& at);

}  // namespace escp::publish
