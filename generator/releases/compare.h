#pragma once

#include <map>

#include "releases/delta.h"

namespace escp::releases {

/// Records whose id changed: the key of the earlier release to that of the later one. The kind
/// stays.
using renamings = std::map<record_key, record_key>;

/// The delta from one release to the next: renamings first, then the records in the order of their
/// keys, each field in the order of its pointer. The order of the input, of keys in an object too,
/// makes no difference. A renaming of a record that is in neither release is passed over.
[[nodiscard]] std::vector<change> compare(const record_set& before, const record_set& after,
                                          const renamings& renamed = {});

}  // namespace escp::releases
