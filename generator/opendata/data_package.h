#pragma once

#include <span>
#include <string>

#include "opendata/export_data.h"

namespace escp::opendata {

/// `data/datapackage.json`: the files as a Data Package 2.0, with size, hash and licence of each,
/// and the columns and keys of each table. Paths are relative to it, so that it holds wherever the
/// folder stands.
[[nodiscard]] std::string data_package(const export_input& input,
                                       std::span<const listed_file> files);

}  // namespace escp::opendata
