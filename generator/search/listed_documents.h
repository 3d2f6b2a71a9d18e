#pragma once

#include <vector>

#include "search/documents.h"

namespace escp::search {

/// The documents as make_documents has them, without the texts that are searched: what pages list
/// and count. Half of a document is texts, and only the index reads them.
[[nodiscard]] std::vector<document> listed_documents(const facts& from);

}  // namespace escp::search
