#include "rules/field_basis.h"

#include <algorithm>

namespace escp::rules {

bool is_unconfirmed(const model::record& one, const std::string& pointer) {
  const auto field = one.field_sources.find(pointer);
  return field != one.field_sources.end() &&
         std::ranges::all_of(field->second, [](const model::source_ref& ref) {
           return ref.basis == model::basis::unconfirmed;
         });
}

const std::vector<model::source_ref>& sources_of(const model::record& one,
                                                 const std::string& pointer) {
  const auto field = one.field_sources.find(pointer);
  return field == one.field_sources.end() ? one.sources : field->second;
}

}  // namespace escp::rules
