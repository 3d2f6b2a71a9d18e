#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "publish/places.h"
#include "publish/publish.h"

namespace escp::publish {

/// The tree that is being made. Removed at the end of its scope unless it was switched in.
class staging {
 public:
  explicit staging(const places& at) : at_(at) {}
  staging(const staging&) = delete;
  staging& operator=(const staging&) = delete;
  ~staging();

  /// A new file in the tree, with the folders that it needs; the failure is only the reason.
  /// Thread-safe.
  [[nodiscard]] result<descriptor> create(const std::string& path) const;
  void take_back(const std::string& path) const;
  /// Whether the present site has a file of the same bytes there.
  [[nodiscard]] bool is_as_present(const std::string& path) const;

  /// What the tree takes over from the present site.
  struct link {
    std::string path;
    bool is_output;  ///< else it is another's: a file, a link or an empty folder
  };
  /// Hard links where the file system can, copies elsewhere; in parallel.
  [[nodiscard]] result<void> take_over(const std::vector<link>& links) const;
  /// A second name for the file of another output.
  [[nodiscard]] result<void> put_twin(const std::string& path, const std::string& twin) const;

  /// Puts the tree in the place of the site: one exchange of names, or where the file system
  /// cannot, two renames, the first of which is taken back when the second fails. What remains in
  /// `staging` or `previous` is the old site.
  [[nodiscard]] result<void> switch_in(durability how);

 private:
  [[nodiscard]] result<void> take_over(const std::string& path) const;

  const places& at_;
};

/// The two renames, for file systems that cannot exchange names.
[[nodiscard]] result<void> exchange_by_renames(const places& at);

}  // namespace escp::publish
