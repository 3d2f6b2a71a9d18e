#pragma once

#include <span>

#include "figures/map.h"
#include "render/connections.h"
#include "render/page_draft.h"
#include "render/shape_names.h"

/// Maps of Europe on pages. Each is drawn by `{{>map}}` (partials/map.html), which shows nothing
/// when the geometry is not on file; put a table or a list with the same facts beside it.
namespace escp::render {

/// Names that `{{>map}}` uses.
[[nodiscard]] shape_names map_names();

/// Every country, shaded by how many partners are on file from there, and a point for each region
/// with organisations. All of it links to pages.
void add_catalogue_map(page_draft& page, figures::detail detail);

/// The countries of a partnership, its partners' regions as points, and lines from the coordinator
/// to the others. Nothing when no partner has a country.
void add_partnership_map(page_draft& page, const model::partnership& one);

/// A country and those it shares partnerships with, shaded by how many: the same that stand in the
/// list of connections. Nothing when there are none.
void add_country_map(page_draft& page, const model::country& one,
                     std::span<const connection> partners);

/// Partners on file from a country: organisations that take part in a partnership.
[[nodiscard]] std::size_t partners_from(const page_draft& page, std::string_view country);

}  // namespace escp::render
