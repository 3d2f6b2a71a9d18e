#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.h"

namespace escp::render {

/// What a record of any kind is called, as its page is headed; nothing when there is none of that
/// id.
[[nodiscard]] std::optional<std::string> record_title(const model::catalogue& records,
                                                      model::kind kind, std::string_view id);

/// The ids of a kind, sorted.
[[nodiscard]] std::vector<std::string_view> record_ids(const model::catalogue& records,
                                                       model::kind kind);

}  // namespace escp::render
