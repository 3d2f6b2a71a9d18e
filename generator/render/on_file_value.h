#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json_view.h"
#include "render/page_draft.h"

namespace escp::model {
struct reference_rule;
}

namespace escp::render {

/// What the member `name` of a record is called.
[[nodiscard]] std::string field_label(const page_draft& page, std::string_view name);

/// Writes the values of one record as a reader understands them: what names another record is a
/// link, a code is its text, a date is a date.
class on_file_value {
 public:
  on_file_value(page_draft& page, model::kind kind, const model::record& one)
      : page_(page), kind_(kind), record_(one) {}

  /// The member `name` of the record.
  [[nodiscard]] html value(std::string_view name, const json_view& one);

 private:
  [[nodiscard]] html below(std::string_view token, std::string_view name, const json_view& one);
  [[nodiscard]] html here(std::string_view name, const json_view& one);
  [[nodiscard]] html list(std::string_view name, const json_view& one);
  [[nodiscard]] html members(const json_view& one);
  [[nodiscard]] html scalar(std::string_view name, const json_view& one);
  [[nodiscard]] html text(std::string_view name, std::string_view one) const;
  [[nodiscard]] html reference(const model::reference_rule& rule, std::string_view id) const;

  page_draft& page_;
  model::kind kind_;
  const model::record& record_;
  std::string pointer_;                   ///< of the value that is being written
  std::vector<std::string_view> tokens_;  ///< the same, token by token
};

}  // namespace escp::render
