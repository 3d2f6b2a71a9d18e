#include "publish/publish.h"

#include <algorithm>
#include <system_error>

#include "publish/output_paths.h"
#include "publish/places.h"
#include "publish/site_plan.h"
#include "publish/staging.h"
#include "publish/twins.h"

namespace escp::publish {

namespace fs = std::filesystem;

namespace {

summary summarise(const output_files& files, const site_plan& plan) {
  summary done{.files = files.size(),
               .removed = plan.removed.size(),
               .kept = plan.kept.size(),
               .left_behind = {}};
  for (const output_file& one : files) done.bytes += one.bytes.size();
  done.unchanged = static_cast<std::size_t>(std::ranges::count(plan.unchanged, 1));
  done.written = files.size() - done.unchanged;
  return done;
}

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

result<summary> publish_locked(const output_files& files, const places& at, const options& how) {
  const auto plan = plan_site(files, at);
  if (!plan) return tl::unexpected(plan.error());
  summary done = summarise(files, *plan);
  if (plan->is_idle()) return done;
  staging tree(at);
  const auto switched = tree.fill(files, *plan, find_twins(files, how.shared)).and_then([&] {
    return tree.switch_in(how.durability);
  });
  if (!switched) return tl::unexpected(switched.error());
  done.left_behind = remove_old(at);
  return done;
}

}  // namespace

result<summary> publish(const output_files& files, const fs::path& site, const options& how) {
  if (const auto fit = check_output_paths(files); !fit) return tl::unexpected(fit.error());
  auto at = find_places(site);
  if (!at) return tl::unexpected(at.error());
  const auto lock = take_lock(*at);
  if (!lock) return tl::unexpected(lock.error());
  if (const auto recovered = recover(*at); !recovered) return tl::unexpected(recovered.error());
  return publish_locked(files, *at, how);
}

}  // namespace escp::publish
