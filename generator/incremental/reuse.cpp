#include "incremental/reuse.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace escp::incremental {

reuse::reuse(const input_keys& now, std::optional<build_record> last, const fingerprint& world)
    : now_(now), last_(std::move(last)), world_(world) {
  if (!last_) return;
  is_same_world_ = last_->world == world;
  std::unordered_map<std::string_view, std::uint32_t> by_name;
  for (std::uint32_t key = 0; key < now.size(); ++key) by_name.emplace(now.name(key), key);
  for (const build_record::key& one : last_->keys) {
    const auto found = by_name.find(one.name);
    const bool says_the_same = found != by_name.end() && now.print(found->second) == one.print;
    numbers_now_.push_back(says_the_same ? std::optional(found->second) : std::nullopt);
  }
}

std::optional<std::uint32_t> reuse::first_changed(const made_page& one) const {
  const auto changed = std::ranges::find_if(
      one.reads, [&](std::uint32_t key) { return !numbers_now_[key].has_value(); });
  return changed == one.reads.end() ? std::nullopt : std::optional(*changed);
}

const made_page* reuse::reusable(const std::string& path) const {
  if (!last_ || !is_same_world_) return nullptr;
  const auto found = last_->pages.find(path);
  if (found == last_->pages.end() || first_changed(found->second)) return nullptr;
  return &found->second;
}

std::string reuse::reason(const std::string& path) const {
  if (!last_) return "there is no record of an earlier build";
  if (!is_same_world_)
    return "an option, a word of the site, the program or a table of the data changed";
  const auto found = last_->pages.find(path);
  if (found == last_->pages.end()) return "it is new, or is always made";
  const auto changed = first_changed(found->second);
  if (changed) return fmt::format("{} changed", last_->keys[*changed].name);
  return "its file in the site is not the one that was made";
}

void reuse::made(const std::string& path, const model::read_log& log) {
  std::vector<const void*> things(log);
  std::ranges::sort(things);
  things.erase(std::ranges::unique(things).begin(), things.end());
  page_reads one{.path = path, .keys = {}};
  for (const void* thing : things) {
    const auto key = now_.find(thing);
    if (!key) return;
    one.keys.push_back(*key);
  }
  std::ranges::sort(one.keys);
  const std::scoped_lock lock(mutex_);
  reads_.push_back(std::move(one));
}

void reuse::took_over(const std::string& path) {
  page_reads one{.path = path, .keys = {}};
  for (const std::uint32_t key : last_->pages.find(path)->second.reads)
    one.keys.push_back(*numbers_now_[key]);
  std::ranges::sort(one.keys);
  const std::scoped_lock lock(mutex_);
  reads_.push_back(std::move(one));
}

build_record reuse::record(std::vector<published_file> published) && {
  build_record whole{
      .world = world_, .files = {}, .keys = {}, .pages = {}, .other_files = {}, .warnings = 0};
  for (std::uint32_t key = 0; key < now_.size(); ++key)
    whole.keys.push_back({.name = now_.name(key), .print = now_.print(key)});
  std::unordered_map<std::string_view, page_reads*> by_path;
  for (page_reads& one : reads_) by_path.emplace(one.path, &one);
  for (published_file& one : published) {
    const auto found = by_path.find(one.path);
    if (found == by_path.end()) {
      whole.other_files.emplace(std::move(one.path), one.state);
    } else {
      whole.pages.emplace(std::move(one.path), made_page{.sha256 = std::move(one.sha256),
                                                         .state = one.state,
                                                         .reads = std::move(found->second->keys)});
    }
  }
  return whole;
}

}  // namespace escp::incremental
