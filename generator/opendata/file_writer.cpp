#include "opendata/file_writer.h"

namespace escp::opendata {

namespace {

constexpr std::size_t piece = std::size_t{1} << 16U;

}  // namespace

file_writer::file_writer(output_sink& to, std::string name, std::string path,
                         std::string_view media_type)
    : made_{std::move(name), {path, {}}, media_type, std::nullopt, std::nullopt},
      stream_(to.open(std::move(path))) {}

void file_writer::add(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= piece) flush();
}

exported_file file_writer::finish(std::optional<std::size_t> rows) {
  flush();
  stream_.reset();
  made_.rows = rows;
  made_.sent = sent_file{bytes_, sum_.hex()};
  return std::move(made_);
}

void file_writer::flush() {
  sum_.add(buffer_);
  stream_->write(buffer_);
  bytes_ += buffer_.size();
  buffer_.clear();
}

}  // namespace escp::opendata
