#pragma once

#include <span>
#include <string>

#include "base/fingerprint.h"

namespace escp::incremental {

/// Of the states (build_record.h) of all regular files below the folders, and of single files among
/// them, without reading any. Names that begin with a dot are passed over; links are followed, so
/// that a folder that is a link counts. What is missing counts as missing.
[[nodiscard]] fingerprint state_of_inputs(std::span<const std::string> paths);

}  // namespace escp::incremental
