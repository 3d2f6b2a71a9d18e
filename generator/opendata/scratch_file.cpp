#include "opendata/scratch_file.h"

#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <system_error>

#include "opendata/file_writer.h"

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

void scratch_file::copy_to(file_writer& file) const {
  std::ifstream in(path_, std::ios::binary);
  std::array<char, 1U << 16U> piece{};
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0)
    file.add({piece.data(), static_cast<std::size_t>(in.gcount())});
  if (!in.eof()) throw std::runtime_error("cannot read " + path_.string());
}

}  // namespace escp::opendata
