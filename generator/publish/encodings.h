#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace escp::publish {

/// A way of compressing that browsers undo by themselves ("content coding", RFC 9110).
struct encoding {
  std::string_view ending;  ///< of the compressed file's name: ".gz"
  /// Everything besides the bytes that decides the result: the library, its version and effort.
  std::string (*settings)(std::size_t size);
  /// The bytes compressed, the same for the same bytes and settings; nothing when that saves
  /// nothing.
  std::string (*compress)(std::string_view bytes);
};

/// gzip, which every client reads, and Brotli, which is smaller.
[[nodiscard]] std::span<const encoding> encodings();

}  // namespace escp::publish
