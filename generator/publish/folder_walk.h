#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/disk.h"

namespace escp::publish {

/// Opens folders below another along paths, step by step and without following links. What two
/// paths in a row have in common is opened once.
class folder_walk {
 public:
  /// `root` is open for as long as the walk lives.
  explicit folder_walk(int root) : root_(root) {}

  enum class if_missing { stop, make };

  /// How far a walk came.
  struct reached {
    int folder = -1;      ///< the deepest one, until the next walk
    int error = 0;        ///< why it is not the folder of the file; 0 when it is
    std::string_view at;  ///< the part of the path that could not be opened
  };
  /// Towards the folder of the file `path`.
  [[nodiscard]] reached to_folder_of(std::string_view path, if_missing how);

  /// Removes the folder where the walk is and those above it, as far as they are empty.
  void remove_empty();

 private:
  struct step {
    std::size_t name_at;
    descriptor folder;
  };

  [[nodiscard]] int folder() const;
  [[nodiscard]] int enter(const std::string& name, if_missing how);
  void leave();

  int root_;
  std::string path_;  ///< of the folder where it is, with a slash at its end
  std::vector<step> steps_;
};

/// The last part of a path.
[[nodiscard]] std::string_view name_in(std::string_view path);

}  // namespace escp::publish
