#include "publish/publication.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "base/sha256.h"
#include "publish/manifest.h"
#include "publish/output_paths.h"

namespace escp::publish {

namespace fs = std::filesystem;

namespace {

/// Removes the old site, which has its staged or previous name now. The new one is in its place:
/// what cannot be removed is said, and is no failure.
std::string remove_old(const places& at) {
  for (const fs::path& old : {at.staging, at.previous}) {
    std::error_code error;
    fs::remove_all(old, error);
    if (error) return old.string();
  }
  return {};
}

}  // namespace

/// A file in pieces: written to the staged tree, and taken back when the present site has it.
class publication::stream final : public output_stream {
 public:
  stream(publication& to, std::string path) : to_(to), path_(std::move(path)) {
    if (const std::string_view fault = fault_of(path_); !fault.empty()) {
      to_.fail_at(path_, std::string(fault));
    } else {
      file_ = to_.staged_.create(path_);
      if (!file_) to_.fail_at(path_, file_.error().message);
    }
  }
  stream(const stream&) = delete;
  stream& operator=(const stream&) = delete;

  ~stream() override {
    if (!file_) return;
    output one{.path = path_, .bytes = bytes_, .sha256 = hash_.hex(), .twin = {}};
    if (to_.staged_.is_as_present(path_)) {
      to_.staged_.take_back(path_);
      one.what = fate::unchanged;
    }
    to_.keep(std::move(one));
  }

  void write(std::string_view bytes) override {
    if (!file_) return;
    hash_.add(bytes);
    bytes_ += bytes.size();
    if (const auto done = write_all(*file_, bytes); !done) {
      to_.fail_at(path_, done.error().message);
      file_ = tl::unexpected(done.error());
    }
  }

 private:
  publication& to_;
  std::string path_;
  result<descriptor> file_ = descriptor(-1);
  sha256 hash_;
  std::size_t bytes_ = 0;
};

result<std::unique_ptr<publication>> publication::begin(const fs::path& site, const options& how) {
  auto at = find_places(site);
  if (!at) return tl::unexpected(at.error());
  auto lock = take_lock(*at);
  if (!lock) return tl::unexpected(lock.error());
  if (const auto recovered = recover(*at); !recovered) return tl::unexpected(recovered.error());
  return std::unique_ptr<publication>(new publication(std::move(*at), std::move(*lock), how));
}

publication::publication(places at, descriptor lock, options how)
    : at_(std::move(at)),
      lock_(std::move(lock)),
      how_(std::move(how)),
      present_(std::async(std::launch::async, [this] { return read_present_site(at_); })),
      staged_(at_) {}

bool publication::is_shared(std::string_view path) const {
  return !how_.shared.empty() && path.starts_with(how_.shared);
}

void publication::put(output_file file) {
  if (const std::string_view fault = fault_of(file.path); !fault.empty())
    return fail_at(file.path, std::string(fault));
  output one{.path = std::move(file.path),
             .bytes = file.bytes.size(),
             .sha256 = sha256_hex(file.bytes),
             .twin = {}};
  if (at_.site_exists && holds(at_.site / one.path, file.bytes)) {
    one.what = fate::unchanged;
  } else if (auto twin = twin_of(one)) {
    one.what = fate::linked;
    one.twin = std::move(*twin);
  } else {
    return write(std::move(one), file.bytes);
  }
  keep(std::move(one));
}

void publication::write(output one, std::string_view bytes) {
  const auto file = staged_.create(one.path);
  const auto done = file ? write_all(*file, bytes) : tl::unexpected(file.error());
  if (!done) return fail_at(one.path, done.error().message);
  keep(std::move(one));
}

std::unique_ptr<output_stream> publication::open(std::string path) {
  return std::make_unique<stream>(*this, std::move(path));
}

std::optional<std::string> publication::twin_of(const output& one) {
  if (!is_shared(one.path)) return std::nullopt;
  const std::scoped_lock lock(mutex_);
  const auto found = path_by_hash_.find(one.sha256);
  return found == path_by_hash_.end() ? std::nullopt : std::optional(found->second);
}

void publication::keep_present(std::string path, std::size_t bytes, std::string sha256) {
  keep({.path = std::move(path),
        .bytes = bytes,
        .sha256 = std::move(sha256),
        .what = fate::unchanged,
        .twin = {}});
}

void publication::keep(output one) {
  const std::scoped_lock lock(mutex_);
  if (!how_.shared.empty()) path_by_hash_.try_emplace(one.sha256, one.path);
  outputs_.push_back(std::move(one));
}

void publication::fail_at(const std::string& path, const std::string& why) {
  // Where not even the tree can be begun, no file of it is to blame.
  std::error_code error;
  const bool has_tree = fs::exists(at_.staging, error);
  const std::scoped_lock lock(mutex_);
  failures_.try_emplace(has_tree || !fault_of(path).empty() ? path : std::string(), why);
}

result<void> publication::check() const {
  std::vector<std::string_view> paths;
  for (const output& one : outputs_) paths.push_back(one.path);
  for (const auto& [path, why] : failures_)
    if (!path.empty()) paths.push_back(path);
  if (auto fit = check_paths(paths); !fit) return fit;
  if (failures_.empty()) return {};
  return tl::unexpected(at_.cannot_write(failures_.begin()->first, failures_.begin()->second));
}

std::string publication::manifest() const {
  std::vector<std::string> lines;
  lines.reserve(outputs_.size());
  for (const output& one : outputs_)
    lines.push_back(manifest_line(one.path, {.bytes = one.bytes, .sha256 = one.sha256}));
  return manifest_text(lines);
}

summary publication::summarise(const leftovers& rest) const {
  summary done{.files = outputs_.size(),
               .removed = rest.removed.size(),
               .kept = rest.kept.size(),
               .left_behind = {}};
  for (const output& one : outputs_) {
    done.bytes += one.bytes;
    ++(one.what == fate::unchanged ? done.unchanged : done.written);
  }
  return done;
}

result<void> publication::complete(const leftovers& rest, const std::string& manifest_text) {
  std::vector<staging::link> links;
  for (const output& one : outputs_)
    if (one.what == fate::unchanged) links.push_back({one.path, true});
  for (const std::string& path : rest.kept) links.push_back({path, false});
  if (auto done = staged_.take_over(links); !done) return done;
  for (const output& one : outputs_) {
    if (one.what != fate::linked) continue;
    if (auto done = staged_.put_twin(one.path, one.twin); !done) return done;
  }
  const auto file = staged_.create(std::string(manifest_name));
  const auto done = file ? write_all(*file, manifest_text) : tl::unexpected(file.error());
  if (!done) return tl::unexpected(at_.cannot_write(manifest_name, done.error().message));
  return staged_.switch_in(how_.durability);
}

result<summary> publication::finish() {
  const auto present = present_.get();
  if (const auto fit = check(); !fit) return tl::unexpected(fit.error());
  if (!present) return tl::unexpected(present.error());
  std::ranges::sort(outputs_, {}, &output::path);
  std::vector<std::string_view> paths;
  for (const output& one : outputs_) paths.push_back(one.path);
  const auto rest = sort_leftovers(*present, paths, at_);
  if (!rest) return tl::unexpected(rest.error());
  summary done = summarise(*rest);
  const std::string text = manifest();
  const bool is_idle = at_.site_exists && done.written == 0 && done.removed == 0 &&
                       holds(at_.site / manifest_name, text);
  if (is_idle) return done;
  if (const auto complete_tree = complete(*rest, text); !complete_tree)
    return tl::unexpected(complete_tree.error());
  done.left_behind = remove_old(at_);
  return done;
}

}  // namespace escp::publish
