#pragma once

#include <vector>

#include "base/output_file.h"
#include "base/result.h"
#include "publish/places.h"
#include "publish/publish.h"
#include "publish/site_plan.h"

namespace escp::publish {

/// The tree that is being made. Removed at the end of its scope unless it was switched in.
class staging {
 public:
  explicit staging(const places& at) : at_(at) {}
  staging(const staging&) = delete;
  staging& operator=(const staging&) = delete;
  ~staging();

  /// Hard-links what the present site has already, writes the rest, in parallel; then gives the
  /// files of those that have another as their twin (see twins.h) second names.
  [[nodiscard]] result<void> fill(const output_files& files, const site_plan& plan,
                                  const std::vector<std::size_t>& twins);

  /// Puts the tree in the place of the site: one exchange of names, or where the file system
  /// cannot, two renames, the first of which is taken back when the second fails. What remains in
  /// `staging` or `previous` is the old site.
  [[nodiscard]] result<void> switch_in(durability how);

 private:
  [[nodiscard]] result<void> make_folders(const output_files& files, const site_plan& plan);
  [[nodiscard]] result<void> put(const output_file& one, bool is_unchanged) const;
  [[nodiscard]] result<void> put_twin(const output_file& one, const output_file& twin) const;
  [[nodiscard]] result<void> carry_over(const std::string& path) const;

  const places& at_;
};

/// The two renames, for file systems that cannot exchange names.
[[nodiscard]] result<void> exchange_by_renames(const places& at);

}  // namespace escp::publish
