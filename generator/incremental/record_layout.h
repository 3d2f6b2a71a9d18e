#pragma once

#include <array>
#include <cstdint>

#include "base/file_state.h"
#include "base/fingerprint.h"

namespace escp::incremental {

// A record is its head, the rows of keys, the rows of files, the names of keys, the paths of files,
// and what was read for them. It is read on the machine that wrote it: bytes stand as in memory.

struct record_head {
  std::array<char, 8> version{};
  fingerprint seal;  ///< of all that follows it
  fingerprint world;
  fingerprint inputs;
  std::uint64_t warnings = 0;
  std::uint64_t keys = 0;   ///< rows
  std::uint64_t files = 0;  ///< rows
  std::uint64_t names = 0;  ///< bytes, as the next two
  std::uint64_t paths = 0;
  std::uint64_t reads = 0;
};

struct key_row {
  fingerprint print;
  std::uint64_t name_end = 0;  ///< it begins where that of the row before ends
};

struct file_row {
  fingerprint content;
  file_state state;
  std::uint64_t path_end = 0;
  std::uint64_t reads_end = 0;
  std::uint64_t has_reads = 0;
};

/// Another version is no record: the next build is a whole one.
inline constexpr std::array<char, 8> record_version{'e', 's', 'c', 'p', 'b', 'l', 'd', '2'};

}  // namespace escp::incremental
