#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// The names of shapes, put together from parts that several pages share.
namespace escp::render {

using shape_names = std::vector<std::string>;

[[nodiscard]] shape_names together(std::initializer_list<shape_names> parts);
/// The section and, inside it, the names.
[[nodiscard]] shape_names within(std::string_view section, const shape_names& names);
/// What `view::set_if` needs, for each of them.
[[nodiscard]] shape_names optional(std::initializer_list<std::string_view> names);

/// Rows of term and value (partials/facts.html).
[[nodiscard]] shape_names fact_names();
/// Published figures with their sources (partials/claims.html).
[[nodiscard]] shape_names claim_names();
/// Lists under headings with an anchor each (partials/groups.html).
[[nodiscard]] shape_names group_names();
/// That a list is only the beginning of one, and where that is (partials/rest.html).
[[nodiscard]] shape_names rest_names();
/// Links to the pages of a list of several (partials/pagination.html).
[[nodiscard]] shape_names pagination_names();
/// Lists of records that have to do with this one (partials/related.html).
[[nodiscard]] shape_names related_names();
/// Regions as a source names them (partials/named_regions.html).
[[nodiscard]] shape_names named_region_names();
/// A source (partials/source.html).
[[nodiscard]] shape_names source_names();
/// Head, navigation, breadcrumb, stories, notes, sources, files and footnotes.
[[nodiscard]] shape_names page_names();

}  // namespace escp::render
