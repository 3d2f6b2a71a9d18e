#pragma once

#include <array>
#include <mutex>
#include <string>
#include <string_view>

#include "base/string_hash.h"

namespace escp {

/// Remembers texts that are costly to make and often the same. Forgets them when there are too
/// many. Thread-safe: the same key gives the same text on whichever thread.
class memo {
 public:
  /// The text of the key; `make()` makes it the first time.
  template <class maker>
  [[nodiscard]] std::string get(std::string_view key, const maker& make) {
    shard& one = shards_[string_hash()(key) % shards_.size()];
    {
      const std::scoped_lock lock(one.mutex);
      const auto found = one.texts.find(key);
      if (found != one.texts.end()) return found->second;
    }
    std::string text = make();
    const std::scoped_lock lock(one.mutex);
    if (one.texts.size() >= most_of_shard) one.texts.clear();
    one.texts.try_emplace(std::string(key), text);
    return text;
  }

 private:
  static constexpr std::size_t shard_count = 16;  ///< threads seldom wait for each other
  static constexpr std::size_t most_of_shard = 1024;

  struct shard {
    std::mutex mutex;
    text_table<std::string> texts;
  };
  std::array<shard, shard_count> shards_;
};

}  // namespace escp
