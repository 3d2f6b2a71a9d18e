#pragma once

#include <string>

#include "opendata/export_context.h"

namespace escp::opendata {

/// A verdict with all its evidence as one line of JSON, keys sorted: partnership, call,
/// reference_date, overall, conditions (condition, severity, outcome, evidence, missing, parts,
/// clause).
[[nodiscard]] std::string verdict_json(const export_context& context, const rules::verdict& one);

/// The verdicts on a partnership as a JSON array.
[[nodiscard]] std::string verdicts_json(const export_context& context,
                                        std::string_view partnership);

}  // namespace escp::opendata
