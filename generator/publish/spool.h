#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "base/result.h"
#include "publish/disk.h"

namespace escp::publish {

/// Bytes that come in pieces and are needed once more as a whole, kept in a file without a name, so
/// that they need no memory.
class spool {
 public:
  /// The file is in `folder`, which exists. The failure is only the reason.
  [[nodiscard]] static result<spool> make(const std::filesystem::path& folder);
  spool(spool&& other) noexcept;
  spool& operator=(spool&&) = delete;
  spool(const spool&) = delete;
  spool& operator=(const spool&) = delete;
  ~spool();

  [[nodiscard]] result<void> write(std::string_view bytes);
  /// All that was written, for as long as the spool lives; nothing may follow.
  [[nodiscard]] result<std::string_view> bytes();

 private:
  explicit spool(descriptor file) : file_(std::move(file)) {}

  descriptor file_;
  std::size_t size_ = 0;
  void* mapped_ = nullptr;
};

}  // namespace escp::publish
