#include "base/file_state.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <fstream>

using namespace escp;

TEST_CASE("the state of a file is that of the file itself, not of what it links to") {
  namespace fs = std::filesystem;
  std::string name = (fs::temp_directory_path() / "escp-state-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const fs::path folder = name;
  std::ofstream(folder / "a") << "xy";
  fs::create_symlink("a", folder / "link");
  REQUIRE(state_of(folder / "a").has_value());
  CHECK(state_of(folder / "a")->bytes == 2);
  CHECK_FALSE(state_of(folder / "link").has_value());
  CHECK_FALSE(state_of(folder).has_value());
  CHECK_FALSE(state_of(folder / "none").has_value());
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  CHECK(state_of(opened, "a") == state_of(folder / "a"));
  CHECK_FALSE(state_of(opened, "none").has_value());
  ::close(opened);
  fs::remove_all(folder);
}
