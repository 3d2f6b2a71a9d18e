#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace escp::render {

/// A token of an ES module, as far as joining modules needs to tell them apart.
struct script_token {
  enum class kind {
    word,     ///< a name, a keyword or the digits of a number
    text,     ///< a string, or a whole template literal
    pattern,  ///< a regular expression, without its flags
    sign      ///< one character of punctuation
  };

  kind what = kind::sign;
  std::string_view text;  ///< its letters, in the text that was read
  std::size_t at = 0;     ///< byte offset of the first of them
  std::size_t depth = 0;  ///< how many brackets are open around it; a bracket counts as outside

  [[nodiscard]] bool is(std::string_view letters) const { return text == letters; }
  [[nodiscard]] std::size_t end() const { return at + text.size(); }
};

/// A module cut into tokens; white space and comments are what lies between them.
struct script {
  std::vector<script_token> tokens;
  std::string problem;         ///< what keeps it from being read to its end, or nothing
  std::size_t problem_at = 0;  ///< where that begins
};

/// Cuts a module into tokens, which point into `text`. It knows strings, templates, comments,
/// brackets, and regular expressions apart from division, except for one that begins a statement
/// right after a block.
[[nodiscard]] script read_script(std::string_view text);

}  // namespace escp::render
