#include "opendata/file_writer.h"

#include <doctest/doctest.h>

namespace escp::opendata {

TEST_CASE("a large file reaches the sink whole, counted and hashed") {
  memory_sink sink;
  file_writer file(sink, "name", "data/name.txt", "text/plain");
  std::string expected;
  for (int at = 0; at < 30'000; ++at) {
    const std::string line = std::to_string(at) + "\n";
    file.add(line);
    expected += line;
  }
  file.buffer() += "end";
  const exported_file made = file.finish(30'000);
  REQUIRE(made.sent);
  CHECK(made.sent->bytes == expected.size() + 3);
  CHECK(made.sent->sha256 == sha256_hex(expected + "end"));
  CHECK(made.file == output_file{"data/name.txt", ""});
  CHECK(sink.take() == output_files{{"data/name.txt", expected + "end"}});
}

TEST_CASE("an empty file is a file") {
  memory_sink sink;
  static_cast<void>(file_writer(sink, "name", "data/empty.csv", "text/csv").finish(0));
  CHECK(sink.take() == output_files{{"data/empty.csv", ""}});
}

}  // namespace escp::opendata
