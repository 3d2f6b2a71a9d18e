#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"
#include "base/html.h"

namespace escp::render {

/// Markdown (GitHub flavoured, cmark-gfm, raw HTML left out) as HTML; headings get an id made from
/// their text, so that pages can link to them.
[[nodiscard]] html markdown(std::string_view text);

/// Each piece of raw HTML in a Markdown text, which `markdown` leaves out, as a finding without a
/// file.
[[nodiscard]] findings raw_html(std::string_view text);

/// A page of prose: `content/<language>/<name>.md` with TOML front matter between `+++` lines
/// (title, description; both needed).
struct prose {
  std::string file;
  std::string title;
  std::string description;
  html body;
};

/// All prose of a language by name ("about", "method"). Wrong front matter is a finding with line
/// and column; so are an unknown key in it and HTML in the Markdown.
[[nodiscard]] result<std::map<std::string, prose>> read_prose(const file_reader& files,
                                                              const std::string& folder,
                                                              const std::string& language,
                                                              findings& found);

}  // namespace escp::render
