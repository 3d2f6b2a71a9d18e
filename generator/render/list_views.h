#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/cross_reference.h"
#include "render/page_draft.h"

/// Lists that many pages show: facts, groups of links, related records.
namespace escp::render {

/// A row of term (a text's key) and value. A value that is empty shows no row.
void add_fact(page_draft& page, std::string_view key, const html& value);
void add_fact(page_draft& page, std::string_view key, std::string_view value);
/// With a term that is no text of its own.
void add_fact_named(page_draft& page, std::string_view term, const html& value);
/// The same in a section that has facts of its own.
void add_fact(page_draft& page, view where, std::string_view key, const html& value);
/// The same; an empty value reads "not on file".
void add_fact_or_absence(page_draft& page, std::string_view key, const html& value);

/// The value followed by the sources of the record's field, where it has its own. Empty stays
/// empty.
[[nodiscard]] html sourced(page_draft& page, html value, const model::record& one,
                           std::string_view pointer);

/// A link with a line of detail.
struct list_item {
  std::string href;
  std::string name;
  html detail;
};

/// Items under a heading of their own.
struct list_group {
  std::string name;
  std::string anchor;
  std::vector<list_item> items;
  std::string page = {};  ///< the address of a page about what the group is; may be empty
  std::optional<std::size_t> count = {};  ///< how many there are in all; none: those in `items`
};

/// Sorts by name as the language does.
void sort_by_name(std::vector<list_item>& items, const translation& texts);
/// The groups, and links to jump to them.
void add_groups(page_draft& page, std::span<const list_group> groups);
/// A list under a heading, with a jump to it; nothing when it is empty. The anchor is the key with
/// "-" for ".": "related-themes".
void add_related(page_draft& page, std::string_view title_key, std::span<const list_item> items);

/// What the page of something else shows of a list: nobody reads a thousand names there.
struct excerpt {
  std::size_t most = static_cast<std::size_t>(-1);
  std::string whole = {};  ///< the address of the whole list; empty: nothing is left out
};
/// Of a list of records that have the code under the facet. What has no list of its own is shown
/// whole.
[[nodiscard]] excerpt excerpt_of(const page_draft& page, std::string_view facet,
                                 std::string_view code);
/// A sentence that only the beginning is shown, and a link to all; nothing when all are shown.
void add_rest(page_draft& page, view where, const excerpt& part, std::size_t count);

/// Records under a heading, in the order of names.
void add_partnerships(page_draft& page, std::span<const model::partnership* const> list,
                      const excerpt& part);
void add_organisations(page_draft& page, std::span<const model::organisation* const> list,
                       const excerpt& part);

enum class order { by_name, given };

/// Items for records: the first `most`, in the order of names unless they are given in it.
[[nodiscard]] std::vector<list_item> partnership_items(
    page_draft& page, std::span<const model::partnership* const> list,
    std::size_t most = excerpt().most, order wanted = order::by_name);
[[nodiscard]] std::vector<list_item> organisation_items(
    page_draft& page, std::span<const model::organisation* const> list,
    std::size_t most = excerpt().most, order wanted = order::by_name);
[[nodiscard]] std::vector<list_item> region_items(page_draft& page,
                                                  std::span<const model::region* const> list);
[[nodiscard]] std::vector<list_item> theme_items(page_draft& page,
                                                 std::span<const model::theme* const> list);

/// Links to the pages of a list of several; nothing for one. `folder(number)`: where the page of
/// the number, from 1, stands below the language.
void add_page_numbers(page_draft& page, std::size_t shown, std::size_t count,
                      const std::function<std::string(std::size_t)>& folder);

/// Regions as a source names them, resolved where that is certain (partials/named_regions.html).
void add_named_regions(page_draft& page, view where, std::span<const model::named_region> regions);

/// The feed beside a list, as a file and as another form of the page. `list` is the address of the
/// list as seen from the page.
void add_feed(page_draft& page, const std::string& list);

}  // namespace escp::render
