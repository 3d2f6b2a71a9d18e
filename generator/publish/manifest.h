#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "publish/made_files.h"

namespace escp::publish {

/// The file in the site that lists what the program has put there. Everything else is not ours.
inline constexpr std::string_view manifest_name = ".manifest.json";

/// Makes the text of a manifest: {"files":[{"path","bytes","xxh128"}]}, one file a line.
class manifest_writer {
 public:
  void add(std::string_view path, std::uint64_t bytes, const fingerprint& content);
  [[nodiscard]] std::string finish() &&;

 private:
  std::string text_;
};

/// What a manifest says, by path; a failure when it is damaged. Files that one of an earlier
/// version names by SHA-256 are as if they had other bytes.
[[nodiscard]] result<made_files> read_manifest(std::string_view text);

}  // namespace escp::publish
