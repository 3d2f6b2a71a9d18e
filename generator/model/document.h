#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_text.h"
#include "base/json_tree.h"
#include "model/kind.h"

namespace escp::model {

/// One record as it was read, before it becomes part of the catalogue, with its text at hand so
/// that a finding can name line and column. It is held as text: who looks at all records does so
/// through view(), which costs little; its JSON is made for those few that something is to be said
/// of, or that are changed.
class document {
 public:
  model::kind kind = kind::partnerships;
  std::string file;
  std::shared_ptr<const std::string>
      text;                   ///< the file's bytes, shared by the lines of an NDJSON file
  std::string_view own_text;  ///< this record's part of `text`
  std::size_t first_line = 1;
  /// Parsed and valid against its schema. A record that is not keeps its id, so that references to
  /// it are not reported on top of its own findings, and is passed over otherwise.
  bool fit = true;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  /// The place among the documents of an earlier reading of one with the same text, which was valid
  /// against the same schema; none: there was no such, or this one was changed since.
  std::size_t same_as = none;

  [[nodiscard]] json_source source() const { return {file, own_text, first_line}; }

  /// The id in the text, when it is known already.
  void be_called(std::string_view id) { id_ = id; }
  [[nodiscard]] std::string id() const;

  /// Of a record that parse_json takes. Not for two threads at once.
  [[nodiscard]] const nlohmann::json& json() const;
  /// To be changed: what is published is then other than the text.
  [[nodiscard]] nlohmann::json& edit();
  void set(nlohmann::json json);
  /// Whether what is published is the text.
  [[nodiscard]] bool is_as_read() const { return !is_edited_; }

  /// The record as it is published; `memory` and this must outlive it.
  [[nodiscard]] json_view view(json_tree& memory) const;

 private:
  mutable nlohmann::json json_;  ///< null until asked for
  std::string id_;               ///< empty until known; not looked at when edited
  bool is_edited_ = false;
};

using documents = std::vector<document>;

}  // namespace escp::model
