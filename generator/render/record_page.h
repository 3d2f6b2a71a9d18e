#pragma once

#include <nlohmann/json.hpp>

#include "render/citations.h"
#include "render/json_ld.h"
#include "render/page_draft.h"
#include "render/shape_names.h"

/// What the pages of all kinds of records have in common: jumps, everything on file, how to cite
/// the record, where to report an error, and structured data (partials/record_start.html and
/// partials/record_end.html).
namespace escp::render {

[[nodiscard]] shape_names record_page_names();

/// The parts at the end of a record's page. `entity` may be null, see json_ld.h.
void add_record_end(page_draft& page, model::kind kind, const model::record& one,
                    const citation& cited, nlohmann::json entity);

/// The whole page as text.
template <class record_type>
[[nodiscard]] std::string finish_record(page_draft& page, const record_type& one) {
  add_record_end(page, model::kind_of<record_type>, one, citation_of(page.site(), one),
                 entity_of(page, one));
  return page.finish();
}

}  // namespace escp::render
