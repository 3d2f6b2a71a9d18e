#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace escp::rules {

/// Whether every source of the field only suspects it. Such a fact decides nothing: the rules treat
/// it as not on file and say so.
[[nodiscard]] bool is_unconfirmed(const model::record& one, std::string_view pointer);

/// Whether the field is filled and not unconfirmed.
[[nodiscard]] inline bool is_on_file(const model::record& one, std::string_view value,
                                     std::string_view pointer) {
  return !value.empty() && !is_unconfirmed(one, pointer);
}

/// The sources of a field, and whether it is unconfirmed.
struct field_basis {
  const std::vector<model::source_ref>* sources;  ///< its own, else the record's
  bool is_unconfirmed;
};
[[nodiscard]] field_basis basis_of(const model::record& one, std::string_view pointer);

}  // namespace escp::rules
