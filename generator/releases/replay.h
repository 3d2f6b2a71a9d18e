#pragma once

#include <span>

#include "base/result.h"
#include "releases/delta.h"

namespace escp::releases {

/// The later release: the earlier one with the changes made. Fails at the first change that does
/// not fit (a value that should be there and is another, a record that is missing or there
/// already); the message names the record and the field, what was expected and what is there.
[[nodiscard]] result<record_set> replay(record_set before, std::span<const change> changes);

}  // namespace escp::releases
