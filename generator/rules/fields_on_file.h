#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/kind.h"
#include "model/records.h"
#include "rules/composition.h"

namespace escp::rules {

/// Adds to `fields` and `dated_fields` of the composition what the record has on file.
void add_fields(const model::partnership& one, composition& to);
void add_fields(const model::expression_of_interest& one, composition& to);
void add_fields(const model::theme& one, composition& to);

enum class field_sort { any, dates };

/// The names of the fields that rules can ask for in records of the kind; none for a kind that no
/// call judges.
[[nodiscard]] std::vector<std::string_view> field_names(model::kind kind, field_sort sort);

}  // namespace escp::rules
