#pragma once

#include <string>
#include <string_view>

namespace escp {

/// Text that is ready to stand in a page. Made by `escaped`, by the Markdown renderer and by
/// serialisers, never from input as it is.
struct html {
  std::string text;
  bool operator==(const html&) const = default;
};

/// `& < > " '` as entities: safe between tags and in quoted attributes.
[[nodiscard]] html escaped(std::string_view text);
/// The same at the end of `out`.
void append_escaped(std::string& out, std::string_view text);

}  // namespace escp
