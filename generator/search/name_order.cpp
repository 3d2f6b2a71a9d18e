#include "search/name_order.h"

#include <unicode/coll.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace escp::search {

namespace {

/// Keys that need more are made twice.
constexpr std::size_t usual_key_size = 160;

}  // namespace

struct name_keys::collation {
  std::unique_ptr<icu::Collator> collator;
};

name_keys::name_keys() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> made(
      icu::Collator::createInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no root collation");
  collation_ = std::make_unique<const collation>(collation{std::move(made)});
}

name_keys::~name_keys() = default;

std::string name_keys::operator()(const std::string& name) const {
  const auto text = icu::UnicodeString::fromUTF8(name);
  std::string key(usual_key_size, '\0');
  const auto make = [&] {
    return collation_->collator->getSortKey(text, reinterpret_cast<uint8_t*>(key.data()),
                                            static_cast<int32_t>(key.size()));
  };
  const auto size = static_cast<std::size_t>(make());
  const bool is_cut = size > key.size();
  key.resize(size);
  if (is_cut) make();
  return key;
}

std::vector<std::uint32_t> kinds_by_name(std::span<const document> documents,
                                         std::span<const kind_range> ranges) {
  const name_keys key_of;
  std::vector<std::string> keys;
  keys.reserve(documents.size());
  for (const document& one : documents) keys.push_back(key_of(one.name));
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {},
                           [&](std::size_t at) -> const std::string& { return keys[at]; });
  std::vector<std::uint32_t> kinds;
  kinds.reserve(order.size());
  for (const std::size_t at : order) {
    const auto after = std::ranges::upper_bound(ranges, at, {}, &kind_range::first);
    kinds.push_back(static_cast<std::uint32_t>(after - ranges.begin() - 1));
  }
  return kinds;
}

}  // namespace escp::search
