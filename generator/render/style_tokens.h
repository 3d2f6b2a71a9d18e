#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace escp::render {

/// A token of a style sheet, as far as joining and squeezing sheets needs to tell them apart.
struct style_token {
  enum class kind {
    space,    ///< a run of white space
    comment,  ///< with its marks
    text,     ///< a string, with its quotes
    address,  ///< `url(…)` as a whole
    sign,     ///< one of { } ; , :
    word      ///< anything else
  };

  kind what = kind::word;
  std::string_view text;  ///< its letters, in the text that was read
  std::size_t at = 0;     ///< byte offset of the first of them
};

/// A style sheet cut into tokens, which make up the whole text.
struct style_sheet {
  std::vector<style_token> tokens;
  std::string problem;         ///< what keeps it from standing among other sheets, or nothing
  std::size_t problem_at = 0;  ///< where that begins
};

/// Cuts a sheet into tokens, which point into `text`. A string, a comment, an address or a brace
/// that is not closed is a problem: it would swallow the sheets that follow.
[[nodiscard]] style_sheet read_style(std::string_view text);

/// The sheet in fewer bytes: without comments, and without the white space that means nothing.
[[nodiscard]] std::string squeeze(const std::vector<style_token>& tokens);

}  // namespace escp::render
