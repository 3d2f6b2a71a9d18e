#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "base/output_sink.h"
#include "opendata/export_input.h"

namespace escp::opendata {

/// A file of `data/` as the index lists it.
struct listed_file {
  std::string name;  ///< the table or document: "partnerships", in whatever format
  std::string path;  ///< below the site's root: "data/partnerships.csv"
  std::size_t bytes = 0;
  std::string sha256;
  std::string media_type;
  std::optional<std::size_t> rows;  ///< records or rows; none for what is not a table
  bool operator==(const listed_file&) const = default;
};

/// What `data/index.json` lists of a release, sorted by path.
struct release_list {
  std::vector<listed_file> listed;
  std::string content;  ///< hash of what it says, see releases/content.h; empty without a standing
};

/// A release: its files (`data/`, `api/v1/`), sorted by path, and what `data/index.json` lists of
/// them.
struct data_release {
  output_files files;
  std::vector<listed_file> listed;
  std::string content;  ///< hash of what it says, see releases/content.h; empty without a standing
};

/// Makes all files in one pass over the catalogue and hands them to the sink as they are made;
/// returns what `data/index.json` lists. Same input, same bytes: no clock, no locale.
[[nodiscard]] release_list make_release(const export_input& input, output_sink& sink);

/// The same in memory.
[[nodiscard]] data_release make_release(const export_input& input);

/// The content of the release, without making any other format.
[[nodiscard]] std::string content_of(const export_input& input);

/// The files of `make_release`.
[[nodiscard]] output_files export_data(const export_input& input);

}  // namespace escp::opendata
