#pragma once

#include <string>

#include "opendata/export_context.h"

namespace escp::opendata {

/// A verdict with all its evidence as one line of JSON, keys sorted: as rules/verdict_json.h, with
/// where facts and clauses were read, and the kind of the record that was judged.
[[nodiscard]] std::string verdict_json(const rules::verdict& one);

/// The verdicts on a record as a JSON array.
[[nodiscard]] std::string verdicts_json(const export_context& context, model::kind kind,
                                        std::string_view id);

}  // namespace escp::opendata
