#pragma once

#include <xxhash.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace escp {

/// So that hashed tables of strings are asked with views.
struct string_hash {
  using is_transparent = void;
  [[nodiscard]] std::size_t operator()(std::string_view text) const {
    return XXH3_64bits(text.data(), text.size());
  }
};

/// A table by text. Its order is nobody's: what is put out is sorted elsewhere.
template <class value>
using text_table = std::unordered_map<std::string, value, string_hash, std::equal_to<>>;

}  // namespace escp
