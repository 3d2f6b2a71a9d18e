#pragma once

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/file_reader.h"
#include "base/json_text.h"
#include "base/json_view.h"
#include "base/result.h"
#include "model/kind.h"

namespace escp::sources {

/// The JSON Schemas (draft 7) of all kinds, which are published and with which input is checked.
class schema_set {
 public:
  /// Reads every `<folder>/<kind>.schema.json` and `common.schema.json`. Fails when one is missing,
  /// is not JSON or is not a schema.
  [[nodiscard]] static result<schema_set> read(const file_reader& files, const std::string& folder);

  schema_set(schema_set&&) noexcept;
  schema_set& operator=(schema_set&&) noexcept;
  ~schema_set();

  /// Adds a finding for everything in `value` that its kind's schema does not allow.
  /// Returns whether there was nothing.
  bool check(model::kind kind, const nlohmann::json& value, const json_source& source,
             findings& found) const;

  /// Whether check() would find nothing, when that can be said quickly; false says nothing.
  [[nodiscard]] bool is_certainly_valid(model::kind kind, const json_view& value) const;

  /// File name to JSON, as published.
  [[nodiscard]] const std::map<std::string, nlohmann::json>& files() const;

 private:
  struct compiled;
  explicit schema_set(std::unique_ptr<compiled> parts);
  std::unique_ptr<compiled> parts_;
};

}  // namespace escp::sources
