#pragma once

#include <span>
#include <string_view>

namespace escp::render {

/// The names that a page's view may set and its template may use, one text per name. A path with
/// slashes stands inside sections; a section ends in `*`, ready HTML in `!`:
///
///     "title", "summary!", "partners*", "partners*/name", "partners*/sources*",
///     "partners*/sources*/address"
///
/// A template may use a name of an outer section inside an inner one.
struct shape {
  std::string_view page;  ///< the template's name: templates/pages/<page>.html
  std::span<const std::string_view>
      names;  ///< beside those of `layout_names`, which every page has
};

}  // namespace escp::render
