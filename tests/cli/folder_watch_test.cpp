#include "cli/folder_watch.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

using namespace escp::cli;

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

/// Long for a machine that has other things to do, and only waited for when something is wrong.
constexpr milliseconds soon(5000);

class watched_folder {
 public:
  watched_folder() {
    std::string name = (fs::temp_directory_path() / "escp-watch-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  watched_folder(const watched_folder&) = delete;
  watched_folder& operator=(const watched_folder&) = delete;
  ~watched_folder() { fs::remove_all(path_); }

  [[nodiscard]] fs::path at(const std::string& name) const { return path_ / name; }
  void write(const std::string& name) const { std::ofstream(at(name)) << "x"; }
  [[nodiscard]] std::vector<std::string> folders() const { return {path_.string()}; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a file that is saved is told by its path, once for several saves") {
  const watched_folder folder;
  auto watch = folder_watch::begin(folder.folders());
  REQUIRE(watch.has_value());
  folder.write("a.json");
  folder.write("a.json");
  CHECK(watch->wait(soon) == std::vector<std::string>{folder.at("a.json").string()});
}

TEST_CASE("nothing is told when nothing changed, or only what is passed over") {
  const watched_folder folder;
  auto watch = folder_watch::begin(folder.folders());
  REQUIRE(watch.has_value());
  CHECK(watch->wait(milliseconds(20)).empty());
  folder.write(".a.json.swp");
  folder.write("a.json~");
  CHECK(watch->wait(milliseconds(100)).empty());
}

TEST_CASE("what is removed or renamed is told, and so is what stands in a folder made later") {
  const watched_folder folder;
  folder.write("a.json");
  auto watch = folder_watch::begin(folder.folders());
  REQUIRE(watch.has_value());
  fs::rename(folder.at("a.json"), folder.at("b.json"));
  CHECK(watch->wait(soon) ==
        std::vector<std::string>{folder.at("a.json").string(), folder.at("b.json").string()});
  fs::create_directory(folder.at("new"));
  CHECK_FALSE(watch->wait(soon).empty());
  folder.write("new/c.json");
  CHECK(watch->wait(soon) == std::vector<std::string>{folder.at("new/c.json").string()});
}
