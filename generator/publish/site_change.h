#pragma once

#include <filesystem>
#include <span>

#include "base/result.h"
#include "publish/journal.h"
#include "publish/places.h"

namespace escp::publish {

/// Fails when a step cannot be taken: something that no run has made is in its way, or a folder may
/// not be written. Touches nothing.
[[nodiscard]] result<void> check_steps(const places& at, std::span<const step> steps);

/// Takes the steps in their order. Those that were taken before are passed over, so that a run
/// that was killed can be carried on by the next one. Folders that lose their last file go.
[[nodiscard]] result<void> take_steps(const places& at, std::span<const step> steps);

/// Changes the site: writes the journal, takes the steps, removes the journal. Between any two of
/// them each file is whole: the old or the new one.
[[nodiscard]] result<void> change_site(const places& at, std::span<const step> steps,
                                       durability how);

/// Whether a run that was killed has left something to put right.
[[nodiscard]] bool is_unfinished(const std::filesystem::path& site);

/// Puts right what a run that was killed has left: carries its journal on, and removes its staging
/// folder.
[[nodiscard]] result<void> recover(places& at);

}  // namespace escp::publish
