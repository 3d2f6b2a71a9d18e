#pragma once

#include <string>
#include <string_view>

#include "render/page_draft.h"
#include "search/facets.h"

namespace escp::render {

/// What a facet is called: "Country".
[[nodiscard]] std::string facet_name(const page_draft& page, const search::facet& one);

/// What a code is called under a facet: "France", "Campania (ITF3)", "ESCP-S3". Where Kosovo is
/// named, the page gets its footnote.
[[nodiscard]] std::string facet_value_name(page_draft& page, const search::facet& one,
                                           std::string_view code);

/// The address of the page of all records with that code, below the language: "browse/country/FR".
[[nodiscard]] std::string browse_folder(const search::facet& one, std::string_view code);

}  // namespace escp::render
