#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/catalogue.h"

namespace escp::bench {

struct synthetic_size {
  std::size_t partnerships = 100'000;
  std::size_t partners = 10;
  std::size_t organisations = 60'000;
  bool can_be_published = false;  ///< whether the records keep their text
};

/// A catalogue with the real countries, regions, calls, themes and S3 evidence of a data folder and
/// synthetic organisations and partnerships, named so. The same on every machine.
struct synthetic_catalogue {
  model::catalogue catalogue;
  std::vector<std::string> partnerships;  ///< the JSON text of each, unless the records have it
};

[[nodiscard]] synthetic_catalogue make_synthetic(const std::string& data_folder,
                                                 const synthetic_size& size);

}  // namespace escp::bench
