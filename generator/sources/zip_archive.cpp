#include "sources/zip_archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/text.h"

namespace escp::sources {

namespace {

struct archive_closer {
  void operator()(zip_t* one) const { zip_discard(one); }
};
struct file_closer {
  void operator()(zip_file_t* one) const { zip_fclose(one); }
};
using archive_handle = std::unique_ptr<zip_t, archive_closer>;

result<archive_handle> open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr
                       ? nullptr
                       : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) {
    const std::string why = zip_error_strerror(&error);
    if (source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    return fail(fmt::format("not a ZIP archive: {}", why));
  }
  zip_error_fini(&error);
  return archive_handle(archive);
}

bool is_meant(std::string_view inside, std::string_view name) {
  return inside == name || inside.ends_with("/" + std::string(name));
}

/// The entry of that name; a failure lists what there is.
result<zip_stat_t> find_entry(zip_t* archive, const std::string& name, const zip_limits& limits) {
  const auto count = static_cast<std::size_t>(zip_get_num_entries(archive, 0));
  if (count > limits.files)
    return fail(fmt::format("the archive has {} files, at most {} are taken", count, limits.files));
  std::vector<std::string_view> names;
  std::vector<zip_stat_t> meant;
  for (std::size_t at = 0; at < count; ++at) {
    zip_stat_t entry;
    zip_stat_init(&entry);
    if (zip_stat_index(archive, at, 0, &entry) != 0 || entry.name == nullptr) continue;
    names.emplace_back(entry.name);
    if (is_meant(entry.name, name)) meant.push_back(entry);
  }
  if (meant.size() == 1) return meant.front();
  return fail(fmt::format("the archive has {} {}{}", meant.empty() ? "no file" : "several files",
                          in_quotes(name), did_you_mean(name, names)));
}

}  // namespace

result<std::string> unzip(std::string_view archive, const std::string& name,
                          const zip_limits& limits) {
  const auto opened = open_archive(archive);
  if (!opened) return tl::unexpected(opened.error());
  const auto entry = find_entry(opened->get(), name, limits);
  if (!entry) return tl::unexpected(entry.error());
  constexpr std::size_t small = 1'000'000;
  if (entry->size > limits.file_bytes ||
      (entry->size > small &&
       entry->size / std::max<zip_uint64_t>(1, entry->comp_size) > limits.ratio))
    return fail(fmt::format("{} unpacks from {} to {} bytes: more than is taken", in_quotes(name),
                            entry->comp_size, entry->size));
  const std::unique_ptr<zip_file_t, file_closer> file(
      zip_fopen_index(opened->get(), entry->index, 0));
  if (file == nullptr)
    return fail(fmt::format("{}: {}", in_quotes(name), zip_strerror(opened->get())));
  // What the directory says may be wrong: no more than that is read, and all of it must be there.
  std::string bytes(entry->size + 1, '\0');
  std::size_t read = 0;
  while (read < bytes.size()) {
    const zip_int64_t got = zip_fread(file.get(), bytes.data() + read, bytes.size() - read);
    if (got < 0)
      return fail(fmt::format("{} is damaged: {}", in_quotes(name), zip_file_strerror(file.get())));
    if (got == 0) break;
    read += static_cast<std::size_t>(got);
  }
  if (read != entry->size)
    return fail(fmt::format("{} is damaged: its size is wrong", in_quotes(name)));
  bytes.resize(read);
  return bytes;
}

}  // namespace escp::sources
