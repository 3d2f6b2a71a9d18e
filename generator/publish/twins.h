#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/output_file.h"

namespace escp::publish {

/// For each output the index of one that has the same bytes and whose file it can be a second name
/// of: for those below the folder `shared` ("data/v/") the first such output, those outside the
/// folder preferred; for all others itself.
[[nodiscard]] std::vector<std::size_t> find_twins(const output_files& files,
                                                  std::string_view shared);

}  // namespace escp::publish
