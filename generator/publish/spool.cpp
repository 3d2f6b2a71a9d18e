#include "publish/spool.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>

namespace escp::publish {

result<spool> spool::make(const std::filesystem::path& folder) {
  std::string name = (folder / "spool-XXXXXX").string();
  descriptor file(::mkostemp(name.data(), O_CLOEXEC));
  if (!file.is_open()) return fail(reason_of(errno));
  ::unlink(name.c_str());
  return spool(std::move(file));
}

spool::spool(spool&& other) noexcept
    : file_(std::move(other.file_)),
      size_(other.size_),
      mapped_(std::exchange(other.mapped_, nullptr)) {}

spool::~spool() {
  if (mapped_ != nullptr) ::munmap(mapped_, size_);
}

result<void> spool::write(std::string_view bytes) {
  size_ += bytes.size();
  return write_all(file_, bytes);
}

result<std::string_view> spool::bytes() {
  if (size_ == 0) return std::string_view();
  void* const at = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file_.number(), 0);
  if (at == MAP_FAILED) return fail(reason_of(errno));
  mapped_ = at;
  return std::string_view(static_cast<const char*>(at), size_);
}

}  // namespace escp::publish
