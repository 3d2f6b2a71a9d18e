#include "fetch/unpacker.h"

#include <fmt/format.h>
#include <zlib.h>

#include <array>
#include <stdexcept>

#include "base/text.h"

namespace escp::fetch {

struct unpacker::stream {
  z_stream state{};
  bool is_finished = false;

  stream() {
    constexpr int gzip_or_zlib = 32 + MAX_WBITS;
    if (inflateInit2(&state, gzip_or_zlib) != Z_OK) throw std::runtime_error("zlib has no memory");
  }
  stream(const stream&) = delete;
  stream& operator=(const stream&) = delete;
  ~stream() { inflateEnd(&state); }
};

unpacker::unpacker(std::unique_ptr<stream> packed, limits allowed)
    : packed_(std::move(packed)), allowed_(allowed) {}
unpacker::unpacker(unpacker&&) noexcept = default;
unpacker& unpacker::operator=(unpacker&&) noexcept = default;
unpacker::~unpacker() = default;

result<unpacker> unpacker::for_encoding(std::string_view encoding, limits allowed) {
  if (encoding.empty() || encoding == "identity") return unpacker(nullptr, allowed);
  if (encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate")
    return unpacker(std::make_unique<stream>(), allowed);
  return fail(fmt::format("packed as {}, which was not asked for", in_quotes(encoding)));
}

result<bool> unpacker::take(std::string_view piece, std::string& to) {
  received_ += piece.size();
  if (packed_) return inflate(piece, to);
  to.append(piece);
  return check(to);
}

result<bool> unpacker::inflate(std::string_view piece, std::string& to) {
  std::array<char, 64 * 1024> room{};
  z_stream& state = packed_->state;
  std::string copy(piece);  // zlib's input is not const
  state.next_in = reinterpret_cast<Bytef*>(copy.data());
  state.avail_in = static_cast<uInt>(copy.size());
  while (state.avail_in > 0 && !packed_->is_finished) {
    state.next_out = reinterpret_cast<Bytef*>(room.data());
    state.avail_out = static_cast<uInt>(room.size());
    const int code = ::inflate(&state, Z_NO_FLUSH);
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
      return fail(fmt::format("damaged while packed: {}", state.msg == nullptr ? "" : state.msg));
    to.append(room.data(), room.size() - state.avail_out);
    packed_->is_finished = code == Z_STREAM_END;
    if (const auto within = check(to); !within) return within;
    if (code == Z_BUF_ERROR) break;
  }
  return true;
}

result<bool> unpacker::check(const std::string& to) const {
  constexpr std::size_t small = 1'000'000;
  if (to.size() > allowed_.bytes) return fail(fmt::format("more than {} bytes", allowed_.bytes));
  if (packed_ && to.size() > small && to.size() / (received_ + 1) > allowed_.ratio)
    return fail(fmt::format("unpacks to more than {} times its size", allowed_.ratio));
  return true;
}

result<bool> unpacker::finish() const {
  if (packed_ && !packed_->is_finished) return fail("cut off while packed");
  return true;
}

}  // namespace escp::fetch
