#pragma once

#include <string>
#include <string_view>

#include "model/place_records.h"
#include "render/connections.h"
#include "render/list_views.h"
#include "render/page_draft.h"
#include "render/shape_names.h"

/// What the pages of regions and of countries have in common: the entry points for authorities.
namespace escp::render {

/// The names of partials/tallies.html and connections.html.
[[nodiscard]] shape_names place_names();

/// How much is on file, each figure with a jump to the list; or, when there is nothing, that this
/// means no more than that nothing is on file.
void add_tallies(page_draft& page, const model::place_records& place, const connections& with);

/// Which countries and regions the place is connected with, through which partnerships. `at_most`
/// regions are shown.
void add_connections(page_draft& page, const connections& with, std::size_t at_most);

/// What is on file as lists: organisations, partnerships, programmes, thematic areas, priorities
/// and expressions of interest. Of organisations and partnerships the excerpt.
void add_place_records(page_draft& page, const model::place_records& place, const excerpt& part);

/// The files with the data of the place; nothing when it has none. `folder`: "regions/ITF3".
void add_place_files(page_draft& page, const model::place_records& place,
                     const std::string& folder);

/// The ways to everything that has the code under the facet ("country" or "region"): its list and
/// its feed; nothing when there is none.
void add_place_lists(page_draft& page, std::string_view facet, std::string_view code);

}  // namespace escp::render
