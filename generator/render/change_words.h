#pragma once

#include <string>

#include "releases/delta.h"
#include "render/page_draft.h"

/// Changes between releases as a reader understands them.
namespace escp::render {

/// One change in words. All but `href` are plain text.
struct change_words {
  std::string name;  ///< of the record
  std::string href;  ///< its page, or what its permanent address says now; may be empty
  std::string what;  ///< "Added", "Website", "Composition: three countries"
  std::string before;
  std::string after;  ///< empty as `before`, where there is none
  std::string why;
};

[[nodiscard]] change_words words_of(page_draft& page, const releases::change& one);

/// The heading of a kind of records as a delta names it: "Partnerships", "Checks against the
/// rules".
[[nodiscard]] std::string kind_heading(const page_draft& page, const std::string& kind);

/// "2 records added, 5 fields changed", or that nothing has changed.
[[nodiscard]] std::string count_words(const page_draft& page, const releases::delta& changes);

/// The record on file, or nullptr. `kind` is that of a delta.
[[nodiscard]] const model::record* find_record(const model::catalogue& all,
                                               const releases::record_key& key);

/// Where the permanent address of a record stands, below the site's root: "id/events/x/index.html".
[[nodiscard]] std::string identifier_path(const releases::record_key& key);

}  // namespace escp::render
