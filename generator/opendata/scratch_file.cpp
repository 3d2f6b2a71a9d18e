#include "opendata/scratch_file.h"

#include <stdlib.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <system_error>

namespace escp::opendata {

namespace fs = std::filesystem;

scratch_file::scratch_file() {
  std::string name = (fs::temp_directory_path() / "escp-XXXXXX").string();
  const int opened = ::mkstemp(name.data());
  if (opened < 0) throw std::system_error(errno, std::generic_category(), "cannot write " + name);
  ::close(opened);
  path_ = name;
}

scratch_file::~scratch_file() {
  std::error_code ignored;  // the folder is emptied by others too
  fs::remove(path_, ignored);
}

std::string scratch_file::bytes() const {
  std::ifstream in(path_, std::ios::binary);
  std::ostringstream all;
  all << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path_.string());
  return std::move(all).str();
}

}  // namespace escp::opendata
