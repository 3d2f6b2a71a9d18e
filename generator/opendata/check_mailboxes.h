#pragma once

#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/catalogue.h"

namespace escp::opendata {

/// The e-mail addresses in a text that may be a person's: no part of their name before the @ is a
/// role, such as info or office.
[[nodiscard]] std::vector<std::string_view> personal_mailboxes(std::string_view text);

/// Texts in records that hold such an address, one finding `personal-mailbox` of level error for
/// each address, at the record's place with the pointer to the text.
[[nodiscard]] findings check_mailboxes(const model::catalogue& records);

}  // namespace escp::opendata
