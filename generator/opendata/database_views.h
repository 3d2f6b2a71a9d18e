#pragma once

#include <span>
#include <string_view>

namespace escp::opendata {

/// A question that many have, answered in the database.
struct database_view {
  std::string_view name;
  std::string_view description;
  std::string_view query;
};

[[nodiscard]] std::span<const database_view> database_views();

}  // namespace escp::opendata
