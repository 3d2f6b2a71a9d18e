#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/json_text.h"
#include "model/kind.h"

namespace escp::model {

/// One record as it was read, before it becomes part of the catalogue, with its text at hand so
/// that a finding can name line and column.
struct document {
  model::kind kind;
  std::string file;
  std::shared_ptr<const std::string>
      text;                   ///< the file's bytes, shared by the lines of an NDJSON file
  std::string_view own_text;  ///< this record's part of `text`
  std::size_t first_line = 1;
  nlohmann::json json;
  /// Parsed and valid against its schema. A record that is not keeps its id, so that references to
  /// it are not reported on top of its own findings, and is passed over otherwise.
  bool fit = true;

  [[nodiscard]] json_source source() const { return {file, own_text, first_line}; }
  [[nodiscard]] std::string id() const { return json.value("id", std::string()); }
};

using documents = std::vector<document>;

}  // namespace escp::model
