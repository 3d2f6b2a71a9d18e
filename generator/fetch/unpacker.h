#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace escp::fetch {

/// Takes the body of an answer piece by piece, unpacks it if it is gzip, and stops at a limit
/// before memory does.
class unpacker {
 public:
  struct limits {
    std::size_t bytes;  ///< unpacked
    std::size_t ratio;  ///< unpacked to packed, once a megabyte is reached
  };

  /// `encoding` is the Content-Encoding: "", "identity", "gzip" or "deflate".
  [[nodiscard]] static result<unpacker> for_encoding(std::string_view encoding, limits allowed);

  unpacker(unpacker&&) noexcept;
  unpacker& operator=(unpacker&&) noexcept;
  ~unpacker();

  /// Appends what `piece` holds to `to`.
  [[nodiscard]] result<bool> take(std::string_view piece, std::string& to);

  /// Fails when a packed body ended too early.
  [[nodiscard]] result<bool> finish() const;

 private:
  struct stream;
  unpacker(std::unique_ptr<stream> packed, limits allowed);
  [[nodiscard]] result<bool> inflate(std::string_view piece, std::string& to);
  [[nodiscard]] result<bool> check(const std::string& to) const;

  std::unique_ptr<stream> packed_;  ///< none: the bytes are as they are
  limits allowed_;
  std::size_t received_ = 0;
};

}  // namespace escp::fetch
