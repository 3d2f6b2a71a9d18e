#include "publish/publication.h"

#include <algorithm>
#include <system_error>

#include "publish/manifest.h"
#include "publish/output_paths.h"
#include "publish/present_site.h"
#include "publish/site_change.h"

namespace escp::publish {

namespace fs = std::filesystem;

using fate = site_output::fate;

/// A file in pieces: staged, and taken back when the present site has it.
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
    site_output one{.path = path_,
                    .content = hash_.taken(),
                    .state = state_of(file_->file),
                    .staged = file_->number};
    const std::string name = to_.staged_.name_of(path_, file_->number);
    if (const auto present =
            state_if_equal(to_.staged_.folder(), name, to_.present_folder(), path_)) {
      to_.staged_.take_back(name);
      one.state = *present;
      one.what = fate::unchanged;
    }
    to_.keep(std::move(one));
  }

  void write(std::string_view bytes) override {
    if (!file_) return;
    hash_.append(bytes);
    if (const auto done = write_all(file_->file, bytes); !done) {
      to_.fail_at(path_, done.error().message);
      file_ = tl::unexpected(done.error());
    }
  }

 private:
  publication& to_;
  std::string path_;
  result<staging::staged_file> file_ = tl::unexpected(failure());
  hasher hash_;
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
      present_(at_.site_exists ? open_folder(at_.site) : descriptor(-1)),
      staged_(at_) {}

void publication::put(output_file file) {
  if (const std::string_view fault = fault_of(file.path); !fault.empty())
    return fail_at(file.path, std::string(fault));
  site_output one{.path = std::move(file.path), .content = fingerprint_of(file.bytes)};
  if (const auto present = state_if_holds(present_folder(), one.path, file.bytes)) {
    one.state = *present;
    one.what = fate::unchanged;
  } else if (!is_linked(one)) {
    return write(std::move(one), file.bytes);
  }
  keep(std::move(one));
}

void publication::write(site_output one, std::string_view bytes) {
  const auto staged = staged_.create(one.path);
  const auto done = staged ? write_all(staged->file, bytes) : tl::unexpected(staged.error());
  if (!done) return fail_at(one.path, done.error().message);
  one.state = state_of(staged->file);
  one.staged = staged->number;
  keep(std::move(one));
}

std::unique_ptr<output_stream> publication::open(std::string path) {
  return std::make_unique<stream>(*this, std::move(path));
}

bool publication::is_linked(site_output& one) {
  if (how_.shared.empty() || !one.path.starts_with(how_.shared)) return false;
  const auto earlier = earlier_with(one.content);
  if (!earlier) return false;
  const bool is_present = earlier->what == fate::unchanged;
  const auto number = is_present ? staged_.link(one.path, present_folder(), earlier->path)
                                 : staged_.link(one.path, staged_.folder(),
                                                staged_.name_of(earlier->path, earlier->staged));
  if (!number) return false;
  one.state = earlier->state;
  one.staged = *number;
  one.what = fate::linked;
  return true;
}

std::optional<site_output> publication::earlier_with(const fingerprint& content) {
  const std::scoped_lock lock(mutex_);
  const auto found = by_content_.find(content);
  return found == by_content_.end() ? std::nullopt : std::optional(outputs_[found->second]);
}

void publication::keep_present(std::string path, const fingerprint& content,
                               const file_state& state) {
  keep({.path = std::move(path), .content = content, .state = state, .what = fate::unchanged});
}

void publication::keep(site_output one) {
  const std::scoped_lock lock(mutex_);
  if (!how_.shared.empty()) by_content_.try_emplace(one.content, outputs_.size());
  outputs_.push_back(std::move(one));
}

void publication::fail_at(const std::string& path, const std::string& why) {
  // Where not even the staging folder can be made, no file is to blame.
  const bool is_to_blame = staged_.folder() >= 0 || !fault_of(path).empty();
  const std::scoped_lock lock(mutex_);
  failures_.try_emplace(is_to_blame ? path : std::string(), why);
}

result<void> publication::check() const {
  std::vector<std::string_view> paths;
  for (const site_output& one : outputs_) paths.push_back(one.path);
  for (const auto& [path, why] : failures_)
    if (!path.empty()) paths.push_back(path);
  if (auto fit = check_paths(paths); !fit) return fit;
  if (failures_.empty()) return {};
  return tl::unexpected(at_.cannot_write(failures_.begin()->first, failures_.begin()->second));
}

std::string publication::manifest() const {
  manifest_writer text;
  for (const site_output& one : outputs_) text.add(one.path, one.state.bytes, one.content);
  return std::move(text).finish();
}

summary publication::summarise() const {
  summary done{.files = outputs_.size()};
  for (const site_output& one : outputs_) {
    done.bytes += one.state.bytes;
    ++(one.what == fate::unchanged ? done.unchanged : done.written);
  }
  return done;
}

result<summary> publication::finish() {
  if (const auto fit = check(); !fit) return tl::unexpected(fit.error());
  std::ranges::sort(outputs_, {}, &site_output::path);
  const auto before = read_made_files(at_);
  if (!before) return tl::unexpected(before.error());
  summary done = summarise();
  done.removed = gone_files(*before, outputs_).size();
  const std::string text = manifest();
  const bool is_idle = done.written == 0 && done.removed == 0 &&
                       state_if_holds(present_folder(), std::string(manifest_name), text);
  if (is_idle) return done;
  if (const auto completed = complete(*before, text); !completed)
    return tl::unexpected(completed.error());
  return done;
}

result<void> publication::complete(const made_files& before, const std::string& manifest_text) {
  const auto staged = staged_.create(std::string(manifest_name));
  const auto done =
      staged ? write_all(staged->file, manifest_text) : tl::unexpected(staged.error());
  if (!done)
    return tl::unexpected(
        at_.cannot_write(staged ? manifest_name : std::string_view(), done.error().message));
  if (at_.site_exists) return change(before, staged->number);
  if (auto flushed = flush(staged->number); !flushed) return flushed;
  return staged_.become_site(how_.durability);
}

result<void> publication::change(const made_files& before, std::uint32_t staged_manifest) {
  const std::vector<step> steps = plan_steps(before, outputs_, staged_manifest);
  if (auto fit = check_steps(at_, steps); !fit) return fit;
  if (auto flushed = flush(staged_manifest); !flushed) return flushed;
  auto changed = change_site(at_, steps, how_.durability);
  if (!changed) staged_.leave();
  return changed;
}

result<void> publication::flush(std::uint32_t staged_manifest) const {
  if (how_.durability == durability::none) return {};
  std::vector<std::string> names{staged_.name_of(std::string(manifest_name), staged_manifest)};
  for (const site_output& one : outputs_)
    if (one.what != fate::unchanged) names.push_back(staged_.name_of(one.path, one.staged));
  const auto flushed = staged_.flush(names);
  if (!flushed) return tl::unexpected(at_.cannot_write("", flushed.error().message));
  return {};
}

}  // namespace escp::publish
