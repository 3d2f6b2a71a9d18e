#include "rules/field_basis.h"

#include <algorithm>

namespace escp::rules {

field_basis basis_of(const model::record& one, std::string_view pointer) {
  if (one.field_sources.empty()) return {&one.sources.list(), false};
  const auto field = one.field_sources.find(pointer);
  if (field == one.field_sources.end()) return {&one.sources.list(), false};
  const bool is_unconfirmed = std::ranges::all_of(field->second, [](const model::source_ref& ref) {
    return ref.basis == model::basis::unconfirmed;
  });
  return {&field->second.list(), is_unconfirmed};
}

bool is_unconfirmed(const model::record& one, std::string_view pointer) {
  return basis_of(one, pointer).is_unconfirmed;
}

}  // namespace escp::rules
