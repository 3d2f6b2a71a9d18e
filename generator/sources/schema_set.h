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
  /// is not JSON or is not a schema. Files with the texts of `earlier`, which may be null, give
  /// that set again, which takes less time.
  [[nodiscard]] static result<schema_set> read(const file_reader& files, const std::string& folder,
                                               const schema_set* earlier = nullptr);

  /// Whether the texts are the same because the one was given again as the other.
  [[nodiscard]] bool is(const schema_set& other) const { return parts_ == other.parts_; }

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
  static result<std::shared_ptr<compiled>> read_files(const file_reader& files,
                                                      const std::string& folder,
                                                      const compiled* earlier);
  static result<void> compile(compiled& parts, const std::string& folder);
  explicit schema_set(std::shared_ptr<const compiled> parts);
  std::shared_ptr<const compiled> parts_;
};

}  // namespace escp::sources
