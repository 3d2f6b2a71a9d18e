#include "base/shared_text.h"

#include <array>
#include <functional>
#include <mutex>
#include <unordered_set>

#include "base/string_hash.h"

namespace escp {

namespace {

/// A part of all texts, with a lock of its own so that threads seldom wait for each other.
struct shelf {
  std::mutex lock;
  std::unordered_set<std::string, string_hash, std::equal_to<>> texts;
};

/// Never destroyed: texts outlive everything that may still look at them.
shelf& shelf_of(std::size_t hash) {
  constexpr std::size_t count = 64;
  static auto& shelves = *new std::array<shelf, count>();
  // The low bits choose the place on the shelf.
  return shelves[(hash >> 48) % count];
}

}  // namespace

const std::string& shared_text::stored(std::string_view text) {
  if (text.empty()) return nothing();
  shelf& place = shelf_of(string_hash()(text));
  const std::scoped_lock alone(place.lock);
  const auto found = place.texts.find(text);
  return found != place.texts.end() ? *found : *place.texts.emplace(text).first;
}

const std::string& shared_text::nothing() {
  static const auto& empty = *new std::string();
  return empty;
}

}  // namespace escp
