#pragma once

#include <string_view>

namespace escp::sources {

/// Whether a value looks like what must not be kept about a person: a mailbox that is not a role's
/// ("info@", "office@", …), or a telephone number. Names of persons cannot be told from other
/// names; they are kept out by taking only the fields that a description names.
[[nodiscard]] bool is_personal(std::string_view value);

/// Whether a field of a source holds data about a person by its name ("contactPerson", "E-Mail"):
/// a description that asks for it is refused.
[[nodiscard]] bool is_personal_field(std::string_view name);

}  // namespace escp::sources
