#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "base/json_text.h"

namespace escp::sources {

/// Says in words, with place and remedy, what a JSON Schema validator only points at.
class schema_words {
 public:
  using json = nlohmann::json;

  /// `files` are all schemas by file name; `root` is the one that was checked against.
  schema_words(const std::map<std::string, json>& files, std::string root, json_source source)
      : files_(files), root_(std::move(root)), source_(std::move(source)) {}

  /// Adds the findings for one error that the validator reported at `pointer` in `document`.
  void explain(const json& document, const std::string& pointer, std::string_view description,
               findings& found) const;

 private:
  /// The part of the schema that describes the value at `pointer`, references followed.
  [[nodiscard]] const json* schema_at(const std::string& pointer) const;

  const std::map<std::string, json>& files_;
  std::string root_;
  json_source source_;
};

}  // namespace escp::sources
