#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/output_sink.h"
#include "base/sha256.h"
#include "opendata/exporter.h"

namespace escp::opendata {

/// A large file on its way: goes to the sink in pieces and is counted and hashed as it goes.
class file_writer {
 public:
  file_writer(output_sink& to, std::string name, std::string path, std::string_view media_type);

  void add(std::string_view text);
  /// A buffer to append to instead of making texts first; `add("")` or `finish` passes it on.
  [[nodiscard]] std::string& buffer() { return buffer_; }

  /// Ends the file.
  [[nodiscard]] exported_file finish(std::optional<std::size_t> rows);

 private:
  void flush();

  exported_file made_;
  std::unique_ptr<output_stream> stream_;
  std::string buffer_;
  std::size_t bytes_ = 0;
  sha256 sum_;
};

}  // namespace escp::opendata
