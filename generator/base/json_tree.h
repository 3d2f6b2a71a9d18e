#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json_view.h"

namespace escp {

/// JSON text as a list of nodes that point into it: read in a tenth of the time of parse_json, and
/// kept for as long as somebody looks at it. It explains nothing: what is odd is left to
/// parse_json.
class json_tree {
 public:
  enum class limits {
    strict,  ///< those of parse_json
    none,    ///< for text that was JSON here before
  };

  /// Whether `text`, which must outlive this, is certainly something that parse_json takes without
  /// a finding. Memory is used again from text to text.
  [[nodiscard]] bool read(std::string_view text, limits kept = limits::strict);

  /// The same for text that was JSON here before, and that is kept beside its nodes.
  [[nodiscard]] bool keep(std::string text);

  /// What was read last.
  [[nodiscard]] json_view root() const { return json_view(nodes_.data()); }

 private:
  std::vector<json_node> nodes_;
  std::string unescaped_;  ///< texts that have escapes, without them
  std::string kept_;
};

}  // namespace escp
