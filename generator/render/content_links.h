#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/catalogue.h"
#include "render/content.h"
#include "render/page_draft.h"

/// Links from written texts into the catalogue:
///
///     [TEX4IM](partnership:tex4im)      the page of a record; each kind by its name in the
///     singular [the checker](page:checker#top)   a page of the site by its folder, with a place on
///     it [how to join](guide:join)         a guide or a story by its file's name
///     [](source:output-paper "2.4")     no text: the mark of a source, with the section read
namespace escp::render {

/// "support-action" for the kind support_actions: what stands before the colon.
[[nodiscard]] std::string scheme_of(model::kind kind);

/// "partnership:tex4im#partners" in its parts.
struct inner_address {
  std::string_view scheme;
  std::string_view id;
  std::string_view place;  ///< with its "#"
};

/// Nothing for addresses that lead out of the catalogue or stand relative to a page.
[[nodiscard]] std::optional<inner_address> parse_inner(std::string_view address);

/// A record as the front matter names it.
struct record_ref {
  model::kind kind = model::kind::sources;
  std::string id;
  bool operator==(const record_ref&) const = default;
};

/// "partnership:tex4im"; nothing when no kind has that name.
[[nodiscard]] std::optional<record_ref> parse_record_ref(std::string_view text);

/// Reports, with line and column, every link and every entry of the front matter that leads
/// nowhere, sources that a text marks and its front matter does not name, and questions and
/// figures' texts that are about nothing.
void check_content(const content& all, const model::catalogue& records, findings& found);

/// The text as HTML of the page, its links resolved and its sources in the page's list.
[[nodiscard]] html written_html(page_draft& page, const written_text& text);

}  // namespace escp::render
