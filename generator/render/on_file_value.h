#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "model/references.h"
#include "render/page_draft.h"

namespace escp::render {

/// What the member `name` of a record is called.
[[nodiscard]] std::string field_label(const page_draft& page, const std::string& name);

/// Writes the values of one record as a reader understands them: what names another record is a
/// link, a code is its text, a date is a date.
class on_file_value {
 public:
  on_file_value(page_draft& page, model::kind kind, const model::record& one,
                const nlohmann::json& whole);

  /// The value at `pointer`, which is the member `name` of what it stands in.
  [[nodiscard]] html value(const std::string& pointer, const std::string& name,
                           const nlohmann::json& one);

 private:
  [[nodiscard]] html list(const std::string& pointer, const std::string& name,
                          const nlohmann::json& one);
  [[nodiscard]] html members(const std::string& pointer, const nlohmann::json& one);
  [[nodiscard]] html scalar(const std::string& pointer, const std::string& name,
                            const nlohmann::json& one);
  [[nodiscard]] html text(const std::string& name, const std::string& one) const;
  [[nodiscard]] html reference(const model::reference_rule& rule, const std::string& id) const;

  page_draft& page_;
  const model::record& record_;
  std::map<std::string, const model::reference_rule*> references_;  ///< by pointer
};

}  // namespace escp::render
