#pragma once

#include <cstddef>
#include <vector>

#include "model/document.h"
#include "model/record_index.h"

namespace escp::model {

/// One quick look at every fit document. It says where something may be wrong, never what: the
/// checks in checks.h look at those places again, and explain.
class survey {
 public:
  explicit survey(const documents& input);

  record_index index;
  /// Places of the documents that perhaps hold a reference to nothing, an impossible date, or a
  /// region of another version or country.
  std::vector<std::size_t> references;
  std::vector<std::size_t> dates;
  std::vector<std::size_t> regions;
  /// By place: whether another document, or this one, names the document.
  std::vector<bool> mentioned;
};

}  // namespace escp::model
