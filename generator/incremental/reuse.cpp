#include "incremental/reuse.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace escp::incremental {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Finds keys by name. From one build to the next most of them have the same neighbours.
class key_finder {
 public:
  explicit key_finder(const input_keys& keys) : keys_(keys) {}

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) {
    if (next_ < keys_.size() && keys_.name(next_) == name) return next_++;
    if (by_name_.empty()) {
      for (std::uint32_t key = 0; key < keys_.size(); ++key) by_name_.emplace(keys_.name(key), key);
    }
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) return std::nullopt;
    next_ = found->second + 1;
    return found->second;
  }

 private:
  const input_keys& keys_;
  std::uint32_t next_ = 0;
  std::unordered_map<std::string_view, std::uint32_t> by_name_;
};

}  // namespace

reuse::reuse(const input_keys& now, std::optional<build_record> last, const fingerprint& world)
    : now_(now), last_(std::move(last)), world_(world) {
  if (!last_) return;
  is_same_world_ = last_->world() == world;
  key_finder find(now);
  for (std::uint32_t key = 0; key < last_->keys(); ++key) {
    const auto found = find.find(last_->key_name(key));
    const bool says_the_same = found && now.print(*found) == last_->key_print(key);
    numbers_now_.push_back(says_the_same ? *found : none);
    if (says_the_same && *found != key) are_same_numbers_ = false;
  }
}

std::optional<std::uint32_t> reuse::first_changed(std::string_view reads) const {
  packed_ids ids(reads);
  while (const auto key = ids.next())
    if (*key >= numbers_now_.size() || numbers_now_[*key] == none) return key;
  return std::nullopt;
}

std::optional<recorded_file> reuse::last_file(std::string_view path) const {
  return last_ ? last_->find(path) : std::nullopt;
}

std::optional<recorded_file> reuse::reusable(std::string_view path) const {
  if (!last_ || !is_same_world_) return std::nullopt;
  auto found = last_->find(path);
  if (!found || !found->reads || first_changed(*found->reads)) return std::nullopt;
  return found;
}

std::string reuse::reason(std::string_view path) const {
  if (!last_) return "there is no record of an earlier build";
  if (!is_same_world_)
    return "an option, a word of the site, the program or a table of the data changed";
  const auto found = last_->find(path);
  if (!found || !found->reads) return "it is new, or is always made";
  const auto changed = first_changed(*found->reads);
  if (changed && *changed < last_->keys())
    return fmt::format("{} changed", last_->key_name(*changed));
  return "its file in the site is not the one that was made";
}

void reuse::made(std::string_view path, const model::read_log& log) {
  id_set& seen = seen_.local();
  std::vector<std::uint32_t> ids;
  bool is_known = true;
  for (const void* thing : log) {
    const auto key = now_.find(thing);
    if (key) seen.add(*key);
    is_known = is_known && key.has_value();
  }
  seen.take(ids);
  if (is_known) note(path, packed(ids));
}

void reuse::took_over(const recorded_file& one) {
  if (are_same_numbers_) return note(one.path, *one.reads);
  std::vector<std::uint32_t> ids;
  packed_ids before(*one.reads);
  while (const auto key = before.next()) ids.push_back(numbers_now_[*key]);
  std::ranges::sort(ids);
  note(one.path, packed(ids));
}

void reuse::note(std::string_view path, std::string_view reads) {
  const fingerprint key = fingerprint_of(path);
  const std::scoped_lock lock(mutex_);
  pages_.push_back({.path = key, .from = reads_.size(), .size = reads.size()});
  reads_ += reads;
}

record_writer reuse::record(const std::vector<published_file>& published, const fingerprint& inputs,
                            std::uint64_t warnings) && {
  record_writer whole(world_, inputs, warnings);
  for (std::uint32_t key = 0; key < now_.size(); ++key)
    whole.add_key(now_.name(key), now_.print(key));
  last_.reset();
  std::ranges::sort(pages_, {}, &page_reads::path);
  for (const published_file& one : published) {
    const fingerprint path = fingerprint_of(one.path);
    const auto found = std::ranges::lower_bound(pages_, path, {}, &page_reads::path);
    recorded_file file{.path = one.path, .content = one.content, .state = one.state, .reads = {}};
    if (found != pages_.end() && found->path == path)
      file.reads = std::string_view(reads_).substr(found->from, found->size);
    whole.add_file(file);
  }
  return whole;
}

}  // namespace escp::incremental
