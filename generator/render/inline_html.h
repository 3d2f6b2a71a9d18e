#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/html.h"
#include "render/translation.h"

/// Small pieces of ready HTML that stand inside a sentence or a cell.
namespace escp::render {

/// `<a href="…">text</a>`; the address is one that links.h made or that a schema has checked.
[[nodiscard]] html link(std::string_view address, std::string_view text);

/// `<span class="…">text</span>`.
[[nodiscard]] html span_of(std::string_view css_class, std::string_view text);

[[nodiscard]] html join(std::span<const html> parts, std::string_view separator);
[[nodiscard]] html operator+(html left, const html& right);

/// A message whose arguments are ready HTML. Arguments in `numbers` are passed on as they are, so
/// that they take part in plurals. The words of the message itself are escaped. Arguments that the
/// message does not name are left out: not every language needs every one.
using html_arguments = std::vector<std::pair<std::string_view, html>>;
[[nodiscard]] html format_html(const translation& texts, std::string_view key,
                               const html_arguments& with, const translation::arguments& numbers);

}  // namespace escp::render
