#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace escp::model {

/// The kinds of records. The order is the order of the open-data index and of the data page.
enum class kind {
  partnerships,
  organisations,
  regions,
  countries,
  programmes,
  calls,
  platforms,
  themes,
  support_actions,
  events,
  expressions_of_interest,
  s3_evidence,
  taxonomies,
  sources,
};

/// What a kind is called where: `name` names its folder, its dumps and its addresses.
struct kind_row {
  model::kind kind;
  std::string_view name;
  std::string_view singular;
};

inline constexpr std::array<kind_row, 14> kinds{{
    {kind::partnerships, "partnerships", "partnership"},
    {kind::organisations, "organisations", "organisation"},
    {kind::regions, "regions", "region"},
    {kind::countries, "countries", "country"},
    {kind::programmes, "programmes", "programme"},
    {kind::calls, "calls", "call"},
    {kind::platforms, "platforms", "platform"},
    {kind::themes, "themes", "theme"},
    {kind::support_actions, "support-actions", "support action"},
    {kind::events, "events", "event"},
    {kind::expressions_of_interest, "expressions-of-interest", "expression of interest"},
    {kind::s3_evidence, "s3-evidence", "S3 evidence"},
    {kind::taxonomies, "taxonomies", "taxonomy"},
    {kind::sources, "sources", "source"},
}};

[[nodiscard]] constexpr std::string_view name_of(kind one) {
  return kinds[static_cast<std::size_t>(one)].name;
}

[[nodiscard]] constexpr std::string_view singular_of(kind one) {
  return kinds[static_cast<std::size_t>(one)].singular;
}

[[nodiscard]] constexpr std::optional<kind> kind_named(std::string_view name) {
  for (const kind_row& row : kinds) {
    if (row.name == name) return row.kind;
  }
  return std::nullopt;
}

}  // namespace escp::model
