#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "search/documents.h"
#include "tests/bench/synthetic.h"

namespace escp::bench {

/// The documents of a synthetic catalogue, with names as unlike each other as real ones: made-up
/// words, words of the trade by their frequency, places of real regions. Ids begin with
/// "synthetic-". Three in ten are partnerships. The same on every machine.
[[nodiscard]] std::vector<search::document> make_search_documents(
    const synthetic_catalogue& made, std::vector<search::document> documents);

}  // namespace escp::bench
