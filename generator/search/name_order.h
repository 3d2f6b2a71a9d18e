#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "search/columns.h"

namespace escp::search {

/// Makes bytes that compare as names do: ICU's root collation, the same in every language.
class name_keys {
 public:
  name_keys();
  ~name_keys();
  name_keys(const name_keys&) = delete;
  name_keys& operator=(const name_keys&) = delete;

  [[nodiscard]] std::string operator()(const std::string& name) const;

 private:
  struct collation;
  std::unique_ptr<const collation> collation_;
};

/// All documents in the order of their names, each by the place of its kind in `ranges`. Within a
/// kind they keep their order.
[[nodiscard]] std::vector<std::uint32_t> kinds_by_name(std::span<const document> documents,
                                                       std::span<const kind_range> ranges);

}  // namespace escp::search
