#include "base/file_reader.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace escp;

namespace {

/// A folder that goes away with the test.
class scratch_folder {
 public:
  scratch_folder() : path_(std::filesystem::temp_directory_path() / "escp-file-reader-test") {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  scratch_folder(const scratch_folder&) = delete;
  scratch_folder& operator=(const scratch_folder&) = delete;
  ~scratch_folder() { std::filesystem::remove_all(path_); }

  void write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] std::string path(const std::string& name = {}) const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE(
    "files are read as they are and listed in the order of bytes, hidden ones and links left out") {
  const scratch_folder folder;
  folder.write("b.json", "two\r\n");
  folder.write("a/c.json", "one");
  folder.write(".git/config", "no");
  folder.write("a/.swp", "no");
  std::filesystem::create_symlink("/etc/passwd", folder.path("link.json"));
  const disk_reader disk;
  CHECK(disk.read(folder.path("b.json")) == "two\r\n");
  CHECK(disk.list(folder.path()) ==
        std::vector<std::string>{folder.path("a/c.json"), folder.path("b.json")});
}

TEST_CASE("what cannot be read is a failure that names it") {
  const scratch_folder folder;
  const disk_reader disk;
  CHECK(disk.read(folder.path("none")).error().message ==
        "cannot read " + folder.path("none") + ": no such file");
  CHECK(disk.read(folder.path()).error().message ==
        "cannot read " + folder.path() + ": not a regular file");
  CHECK(disk.list(folder.path("none")).error().message ==
        "cannot read " + folder.path("none") + ": no such folder");
}

TEST_CASE("files in memory behave like those on the disk") {
  const memory_reader memory({{"data/a.json", "1"}, {"data/b/c.json", "2"}, {"other", "3"}});
  CHECK(memory.read("data/a.json") == "1");
  CHECK(memory.list("data") == std::vector<std::string>{"data/a.json", "data/b/c.json"});
  CHECK(!memory.read("data"));
  CHECK(!memory.list("nothing"));
}
