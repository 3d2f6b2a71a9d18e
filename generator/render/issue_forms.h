#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace escp::render {

/// A form of `.github/ISSUE_TEMPLATE/` as an address that opens it with fields filled in:
/// "template" is its file's name, `fields` are ids of its fields, or "title" for the issue's own.
[[nodiscard]] std::string issue_form(
    std::string_view repository, std::string_view form,
    const std::vector<std::pair<std::string_view, std::string>>& fields);

}  // namespace escp::render
