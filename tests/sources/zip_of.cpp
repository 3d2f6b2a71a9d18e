#include <zip.h>

#include <stdexcept>

#include "tests/sources/rows.h"

namespace escp::tests {

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* into = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(into);
  zip_t* archive = zip_open_from_source(into, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("cannot make a ZIP");
  for (const auto& [name, bytes] : files) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  zip_source_open(into);
  zip_source_seek(into, 0, SEEK_END);
  std::string made(static_cast<std::size_t>(zip_source_tell(into)), '\0');
  zip_source_seek(into, 0, SEEK_SET);
  zip_source_read(into, made.data(), made.size());
  zip_source_close(into);
  zip_source_free(into);
  return made;
}

}  // namespace escp::tests
