#include "publish/encodings.h"

#include <brotli/encode.h>
#include <fmt/format.h>
#include <libdeflate.h>

#include <array>
#include <memory>
#include <new>

namespace escp::publish {

namespace {

// Efforts beyond these take more than twice the time, and save less than 3 % of the bytes.
constexpr int deflate_level = 9;

std::string gzip_settings(std::size_t /*size*/) {
  return fmt::format("gz-libdeflate-{}-{}", LIBDEFLATE_VERSION_STRING, deflate_level);
}

/// Without a name and a time in its head, as libdeflate writes it.
std::string gzip(std::string_view bytes) {
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(deflate_level), &libdeflate_free_compressor);
  if (!compressor) throw std::bad_alloc();
  std::string made(bytes.size(), '\0');
  made.resize(libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), made.data(),
                                       made.size()));
  return made;
}

struct brotli_effort {
  int quality;
  int window;  ///< its size as a power of two; 24 is the largest that browsers take
};

/// Files of some megabytes take seconds at the effort for pages.
brotli_effort brotli_effort_for(std::size_t size) {
  constexpr std::size_t largest_with_care = 8U << 20U;
  return size <= largest_with_care ? brotli_effort{10, 22} : brotli_effort{9, 24};
}

std::string brotli_settings(std::size_t size) {
  const brotli_effort effort = brotli_effort_for(size);
  return fmt::format("br-{:x}-{}-{}", BrotliEncoderVersion(), effort.quality, effort.window);
}

std::string brotli(std::string_view bytes) {
  const brotli_effort effort = brotli_effort_for(bytes.size());
  std::string made(bytes.size(), '\0');
  std::size_t size = made.size();
  const auto is_done =
      BrotliEncoderCompress(effort.quality, effort.window, BROTLI_MODE_TEXT, bytes.size(),
                            reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                            reinterpret_cast<std::uint8_t*>(made.data()));
  made.resize(is_done == BROTLI_TRUE && size < bytes.size() ? size : 0);
  return made;
}

constexpr std::array<encoding, 2> all{
    {{".gz", gzip_settings, gzip}, {".br", brotli_settings, brotli}}};

}  // namespace

std::span<const encoding> encodings() { return all; }

}  // namespace escp::publish
