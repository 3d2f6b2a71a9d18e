#include "publish/precompression.h"

#include <fmt/format.h>

#include <system_error>

#include "publish/compressible.h"
#include "publish/encodings.h"
#include "publish/places.h"
#include "publish/spool.h"

namespace escp::publish {

namespace fs = std::filesystem;

/// Passes the pieces on and keeps them apart until the text is whole.
class precompression::stream final : public output_stream {
 public:
  stream(precompression& to, std::string path)
      : to_(to),
        next_(to.next_.open(path)),
        path_(std::move(path)),
        pieces_(spool::make(to.folder_)) {}
  stream(const stream&) = delete;
  stream& operator=(const stream&) = delete;

  ~stream() override {
    next_.reset();
    if (const auto started = start(); !started) to_.fail_with(started.error().message);
  }

  void write(std::string_view bytes) override {
    next_->write(bytes);
    hash_.append(bytes);
    if (!pieces_) return;
    if (const auto done = pieces_->write(bytes); !done) pieces_ = tl::unexpected(done.error());
  }

 private:
  result<void> start() {
    if (!pieces_) return tl::unexpected(pieces_.error());
    const auto owner = std::make_shared<spool>(std::move(*pieces_));
    const auto bytes = owner->bytes();
    if (!bytes) return tl::unexpected(bytes.error());
    to_.start(std::move(path_), {.owner = owner, .bytes = *bytes, .content = hash_.taken()});
    return {};
  }

  precompression& to_;
  std::unique_ptr<output_stream> next_;
  std::string path_;
  result<spool> pieces_;
  hasher hash_;
};

result<std::unique_ptr<precompression>> precompression::begin(const fs::path& site,
                                                              output_sink& next) {
  const auto at = find_places(site);
  if (!at) return tl::unexpected(at.error());
  std::error_code error;
  fs::create_directories(at->compressed, error);
  if (error) {
    return fail(fmt::format("cannot write {}: {}", at->compressed.string(), reason_of(error)));
  }
  return std::unique_ptr<precompression>(new precompression(at->compressed, next));
}

precompression::~precompression() noexcept {
  tasks_.cancel();
  tasks_.wait();
}

void precompression::put(output_file file) {
  if (!is_compressible(file.path) || file.bytes.size() < smallest_to_compress)
    return next_.put(std::move(file));
  const auto copy = std::make_shared<const std::string>(file.bytes);
  std::string path = file.path;
  next_.put(std::move(file));
  start(std::move(path), {.owner = copy, .bytes = *copy, .content = fingerprint_of(*copy)});
}

std::unique_ptr<output_stream> precompression::open(std::string path) {
  if (!is_compressible(path)) return next_.open(std::move(path));
  return std::make_unique<stream>(*this, std::move(path));
}

bool precompression::joins_one_in_work(std::string path, const fingerprint& content) {
  const std::scoped_lock lock(mutex_);
  const auto [paths, is_first] = paths_.try_emplace(content);
  paths->second.push_back(std::move(path));
  return !is_first;
}

std::vector<std::string> precompression::paths_that_joined(const fingerprint& content) {
  const std::scoped_lock lock(mutex_);
  const auto paths = paths_.find(content);
  std::vector<std::string> joined = std::exchange(paths->second, {});
  if (joined.empty()) paths_.erase(paths);
  return joined;
}

void precompression::start(std::string path, text from) {
  if (from.bytes.size() < smallest_to_compress) return;
  if (joins_one_in_work(std::move(path), from.content)) return;
  // Texts wait in memory: those who make them faster than they are compressed help.
  constexpr std::size_t most_waiting = 64;
  if (waiting_ >= most_waiting) return hand_on(from);
  ++waiting_;
  tasks_.run([this, from = std::move(from)] {
    hand_on(from);
    --waiting_;
  });
}

void precompression::hand_on(const text& from) {
  const output_files made = compressed(from);
  for (auto paths = paths_that_joined(from.content); !paths.empty();
       paths = paths_that_joined(from.content)) {
    for (const std::string& path : paths)
      for (const output_file& one : made) next_.put({path + one.path, one.bytes});
  }
}

output_files precompression::compressed(const text& from) {
  output_files all;
  for (const encoding& one : encodings()) {
    const compressed_cache::key key{from.content, one.settings(from.bytes.size())};
    auto bytes = cache_.find(key);
    if (bytes) {
      ++cached_;
    } else {
      bytes = one.compress(from.bytes);
      ++made_;
      if (const auto kept = cache_.keep(key, *bytes); !kept) fail_with(kept.error().message);
    }
    if (!bytes->empty()) all.push_back({std::string(one.ending), std::move(*bytes)});
  }
  return all;
}

void precompression::spare(const fingerprint& content, std::size_t bytes) {
  for (const encoding& one : encodings()) cache_.spare({content, one.settings(bytes)});
}

void precompression::fail_with(const std::string& reason) {
  const std::scoped_lock lock(mutex_);
  if (failure_.empty()) failure_ = reason;
}

result<precompression::summary> precompression::settle() {
  tasks_.wait();
  if (!failure_.empty())
    return fail(fmt::format("cannot write {}: {}", folder_.string(), failure_));
  return summary{.made = made_, .cached = cached_};
}

}  // namespace escp::publish
