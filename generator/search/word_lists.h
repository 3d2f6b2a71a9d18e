#pragma once

#include <span>
#include <string>
#include <vector>

#include "search/documents.h"

namespace escp::search {

/// Where a word stands in a document; the least is worth most.
enum class word_place { name_start, name, other, context };

/// Every word of the documents, sorted by its bytes, and after it the documents it is in. Both in
/// bytes as docs/search-index.md has them.
struct word_lists {
  std::size_t words = 0;
  std::string dictionary = {};
  std::vector<std::string> lists = {};  ///< in files of about `list_file_size` bytes
};

inline constexpr std::size_t list_file_size = 16'384;

[[nodiscard]] word_lists pack_words(std::span<const document> documents);

}  // namespace escp::search
