#include "publish/manifest.h"

#include <doctest/doctest.h>

namespace escp::publish {

namespace {

std::string text_of(const made_files& files) {
  manifest_writer text;
  for (const made_file& one : files) text.add(one.path, one.bytes, one.content);
  return std::move(text).finish();
}

}  // namespace

TEST_CASE("a manifest comes back as it was written, also an empty one and one with quotes") {
  const made_files files{{.path = "a \"b\"/ü.html", .bytes = 7, .content = fingerprint_of("x")},
                         {.path = "c", .bytes = 0, .content = fingerprint_of("")}};
  CHECK(text_of(files) ==
        "{\"files\":[\n{\"path\":\"a \\\"b\\\"/ü.html\",\"bytes\":7,\"xxh128\":\"" +
            to_text(fingerprint_of("x")) + "\"},\n{\"path\":\"c\",\"bytes\":0,\"xxh128\":\"" +
            to_text(fingerprint_of("")) + "\"}\n]}\n");
  CHECK(read_manifest(text_of(files)) == files);
  CHECK(read_manifest(text_of({})) == made_files());
}

TEST_CASE("a manifest of an earlier version says which files are ours") {
  const auto read = read_manifest(
      "{\"files\":[\n{\"path\":\"b\",\"bytes\":1,\"sha256\":\"559aead0\"},\n"
      "{\"path\":\"a\",\"bytes\":2,\"sha256\":\"df7e70e5\"}\n]}\n");
  CHECK(read == made_files{{.path = "a", .bytes = 2}, {.path = "b", .bytes = 1}});
}

TEST_CASE("what is no manifest, or was cut, is damaged") {
  const std::string text = text_of({{.path = "a", .bytes = 1}, {.path = "b", .bytes = 1}});
  for (std::size_t at = 0; at < text.size(); ++at) {
    CAPTURE(at);
    CHECK_FALSE(read_manifest(text.substr(0, at)).has_value());
  }
  for (const char* line :
       {"", "{}", "{\"path\":\"a\",\"bytes\":x,\"xxh128\":\"0\"}", "{\"path\":\"a\",\"bytes\":1}",
        "{\"path\":\"a,\"bytes\":1,\"xxh128\":\"0\"} "}) {
    CAPTURE(line);
    CHECK_FALSE(read_manifest("{\"files\":[\n" + std::string(line) + ",\n{}\n]}\n").has_value());
  }
}

}  // namespace escp::publish
