#pragma once

#include <string>
#include <vector>

#include "model/record.h"

namespace escp::rules {

/// Whether every source of the field only suspects it. Such a fact decides nothing: the rules treat
/// it as not on file and say so.
[[nodiscard]] bool is_unconfirmed(const model::record& one, const std::string& pointer);

/// The sources of the field: its own, else the record's.
[[nodiscard]] const std::vector<model::source_ref>& sources_of(const model::record& one,
                                                               const std::string& pointer);

}  // namespace escp::rules
