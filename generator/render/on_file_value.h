#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

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
  [[nodiscard]] html value(const std::string& name, const nlohmann::json& one);

 private:
  [[nodiscard]] html below(std::string_view token, const std::string& name,
                           const nlohmann::json& one);
  [[nodiscard]] html here(const std::string& name, const nlohmann::json& one);
  [[nodiscard]] html list(const std::string& name, const nlohmann::json& one);
  [[nodiscard]] html members(const nlohmann::json& one);
  [[nodiscard]] html scalar(const std::string& name, const nlohmann::json& one);
  [[nodiscard]] html text(const std::string& name, const std::string& one) const;
  [[nodiscard]] html reference(const model::reference_rule& rule, const std::string& id) const;

  page_draft& page_;
  model::kind kind_;
  const model::record& record_;
  std::string pointer_;                   ///< of the value that is being written
  std::vector<std::string_view> tokens_;  ///< the same, token by token
};

}  // namespace escp::render
