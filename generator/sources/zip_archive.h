#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace escp::sources {

/// What an archive may hold before anything is unpacked.
struct zip_limits {
  std::size_t files = 1000;
  std::size_t file_bytes = 2'000'000'000;  ///< of one file, unpacked
  std::size_t ratio = 200;                 ///< unpacked to packed, of a file over one megabyte
};

/// The bytes of one file in a ZIP, unpacked and its checksum compared. A name without a folder also
/// finds the only file of that name in a folder.
[[nodiscard]] result<std::string> unzip(std::string_view archive, const std::string& name,
                                        const zip_limits& limits = {});

}  // namespace escp::sources
