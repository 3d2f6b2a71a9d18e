#include "fetch/unpacker.h"

#include <doctest/doctest.h>
#include <zlib.h>

using namespace escp::fetch;

namespace {

std::string gzip(const std::string& bytes) {
  z_stream state{};
  deflateInit2(&state, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string packed(bytes.size() + 200, '\0');
  std::string copy = bytes;
  state.next_in = reinterpret_cast<Bytef*>(copy.data());
  state.avail_in = static_cast<uInt>(copy.size());
  state.next_out = reinterpret_cast<Bytef*>(packed.data());
  state.avail_out = static_cast<uInt>(packed.size());
  deflate(&state, Z_FINISH);
  packed.resize(state.total_out);
  deflateEnd(&state);
  return packed;
}

}  // namespace

TEST_CASE("bytes are unpacked piece by piece, whatever the pieces") {
  const std::string text = "name;city\n" + std::string(100'000, 'x');
  const std::string packed = gzip(text);
  auto one = *unpacker::for_encoding("gzip", {.bytes = 1'000'000, .ratio = 2000});
  std::string made;
  for (const char byte : packed) REQUIRE(one.take({&byte, 1}, made).has_value());
  CHECK(made == text);
  CHECK(one.finish().has_value());
}

TEST_CASE("what ends too early, is damaged, too large or packed otherwise is refused") {
  const std::string packed = gzip("some text that is long enough");
  std::string made;
  auto cut = *unpacker::for_encoding("gzip", {.bytes = 1000, .ratio = 10});
  REQUIRE(cut.take(packed.substr(0, packed.size() - 9), made).has_value());
  CHECK(cut.finish().error().message == "cut off while packed");
  auto damaged = *unpacker::for_encoding("gzip", {.bytes = 1000, .ratio = 10});
  CHECK(damaged.take("no gzip at all", made).error().message.starts_with("damaged while packed"));
  made.clear();
  auto bomb = *unpacker::for_encoding("gzip", {.bytes = 100'000'000, .ratio = 100});
  CHECK(bomb.take(gzip(std::string(5'000'000, '0')), made).error().message ==
        "unpacks to more than 100 times its size");
  CHECK(made.size() < 1'200'000);
  made.clear();
  auto plain = *unpacker::for_encoding("", {.bytes = 3, .ratio = 1});
  CHECK(plain.take("four", made).error().message == "more than 3 bytes");
  CHECK(unpacker::for_encoding("br", {.bytes = 3, .ratio = 1}).error().message ==
        "packed as \"br\", which was not asked for");
}
