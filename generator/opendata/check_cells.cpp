#include "opendata/check_cells.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/csv_line.h"
#include "base/json_text.h"
#include "base/text.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

/// In compact JSON a quote followed by one of these can only open a text (or be an escaped quote
/// inside one): a cheap way to pass over nearly all records without parsing them.
bool may_hold_formula(std::string_view compact) {
  for (std::size_t at = compact.find('"'); at != std::string_view::npos;
       at = compact.find('"', at + 1)) {
    const std::string_view next = compact.substr(at + 1, 2);
    if (starts_like_formula(next) || next == "\\t" || next == "\\r") return true;
  }
  return false;
}

void check_value(const model::record& one, const json& value, const std::string& pointer,
                 findings& found) {
  if (value.is_string() && starts_like_formula(value.get_ref<const std::string&>())) {
    found.push_back(
        {.code = "cell-formula",
         .level = level::error,
         .where = one.where,
         .pointer = pointer,
         .message = fmt::format("the text {} starts like a formula of a spreadsheet",
                                in_quotes(value.get_ref<const std::string&>())),
         .hint = "let it start with a letter or a digit: texts are published unchanged"});
  }
  if (!value.is_structured()) return;
  for (const auto& [key, inner] : value.items()) {
    check_value(one, inner, pointer_to(pointer, key), found);
  }
}

}  // namespace

findings check_cells(const model::catalogue& records) {
  findings found;
  records.each([&](model::kind /*kind*/, const model::record& one) {
    if (may_hold_formula(one.json)) check_value(one, json::parse(one.json), "", found);
  });
  return found;
}

}  // namespace escp::opendata
