#pragma once

#include <cstddef>
#include <string_view>

namespace escp::publish {

/// Whether files with this ending are text, which shrinks; images, archives, workbooks and
/// databases are compressed in themselves or read in parts.
[[nodiscard]] bool is_compressible(std::string_view path);

/// Smaller files fit into one packet of a network as they are.
inline constexpr std::size_t smallest_to_compress = 1024;

}  // namespace escp::publish
