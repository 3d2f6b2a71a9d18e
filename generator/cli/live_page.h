#pragma once

#include <string>
#include <string_view>

namespace escp::cli {

/// Where the files of the live preview stand; no page of the site begins so.
inline constexpr std::string_view live_folder = "/.escp/";

/// The page with the preview's script at its end, which reloads it when `generation` has passed.
[[nodiscard]] std::string with_reload(std::string page, std::size_t generation);

/// A page that holds nothing but the script, for a site that has never been fit.
[[nodiscard]] std::string page_of_errors();

/// "reload.js" or "overlay.css"; empty for anything else.
[[nodiscard]] std::string_view live_file(std::string_view name);

/// What the script is told: {"generation","has_errors","complaints"} as a server-sent event.
[[nodiscard]] std::string event_text(std::size_t generation, bool has_errors,
                                     std::string_view complaints);

}  // namespace escp::cli
