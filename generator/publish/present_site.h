#pragma once

#include "base/result.h"
#include "publish/made_files.h"
#include "publish/places.h"

namespace escp::publish {

/// What the last run has put into the site, as its manifest says. Empty when there is none; fails
/// when it is damaged.
[[nodiscard]] result<made_files> read_made_files(const places& at);

}  // namespace escp::publish
