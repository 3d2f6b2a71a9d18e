#include "releases/delta.h"

#include <array>

namespace escp::releases {

namespace {

constexpr std::array<std::string_view, 4> operations{"add", "remove", "rename", "modify"};
constexpr std::array<std::string_view, 3> reasons{"source", "processing", "correction"};

template <class value, std::size_t size>
std::optional<value> find_name(const std::array<std::string_view, size>& names,
                               std::string_view name) {
  for (std::size_t at = 0; at < size; ++at) {
    if (names[at] == name) return static_cast<value>(at);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(operation one) { return operations[static_cast<std::size_t>(one)]; }
std::string_view name_of(reason one) { return reasons[static_cast<std::size_t>(one)]; }

std::optional<operation> operation_named(std::string_view name) {
  return find_name<operation>(operations, name);
}

std::optional<reason> reason_named(std::string_view name) {
  return find_name<reason>(reasons, name);
}

}  // namespace escp::releases
