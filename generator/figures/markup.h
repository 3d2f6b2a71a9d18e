#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace escp::figures {

using attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// `<name a="…">`; values are escaped, those that are empty are left out.
[[nodiscard]] std::string start_tag(std::string_view name, const attributes& all);
/// `<name a="…"/>`.
[[nodiscard]] std::string empty_tag(std::string_view name, const attributes& all);
/// `<name a="…">text</name>`; the text is escaped.
[[nodiscard]] std::string text_tag(std::string_view name, const attributes& all,
                                   std::string_view text);

}  // namespace escp::figures
