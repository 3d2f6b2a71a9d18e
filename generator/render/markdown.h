#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/html.h"
#include "base/result.h"

namespace escp::render {

/// A link as it is written: `[text](address "title")`.
struct markdown_link {
  std::string address;
  std::string title;
  bool has_text = false;
  position where;  ///< in the text, without a file
};

/// What a link becomes: another address, or ready HTML in its place.
struct link_target {
  std::string address;
  html instead;
};

/// Nothing for links that stay as they are written.
using link_resolver = std::function<std::optional<link_target>(const markdown_link&)>;

/// Markdown (GitHub flavoured, cmark-gfm, raw HTML left out) as HTML; headings get an id made from
/// their text, so that pages can link to them.
[[nodiscard]] html markdown(std::string_view text);
[[nodiscard]] html markdown(std::string_view text, const link_resolver& resolve);

/// All links of a Markdown text, in order.
[[nodiscard]] std::vector<markdown_link> links_in(std::string_view text);

/// Each piece of raw HTML in a Markdown text, which `markdown` leaves out, as a finding without a
/// file.
[[nodiscard]] findings raw_html(std::string_view text);

}  // namespace escp::render
