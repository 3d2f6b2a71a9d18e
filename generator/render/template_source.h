#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace escp::render {

/// A stretch of a template file: text, or a marker `{{…}}`.
struct token {
  enum class kind { text, value, open, close, include, translated };

  kind what = kind::text;
  std::string word;  ///< the text itself, or the name in the marker
  position where;    ///< of its first letter
};

/// A template file cut into tokens. Comments are left out, and what is wrong is in `problems`.
struct template_source {
  std::string path;
  std::vector<token> tokens;
  findings problems;
};

/// Cuts a file into tokens. The line break at its end is left out, so that a partial may stand
/// within a line. Unknown markers, modifiers and sections that are not closed, or crossed, are
/// problems.
[[nodiscard]] template_source read_template(std::string path, std::string_view text);

}  // namespace escp::render
