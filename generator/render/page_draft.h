#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/kind.h"
#include "render/inline_html.h"
#include "render/links.h"
#include "render/site_pages.h"
#include "render/source_list.h"
#include "render/view.h"

namespace escp::render {

/// What the head of a page says.
struct page_head {
  std::string title;
  std::string description;  ///< one sentence for search engines and below the heading; may be empty
  std::string section;  ///< the entry of the navigation that the page belongs to: "partnerships"
  std::string kicker;   ///< the small line above the heading: what kind of record this is
  std::string canonical = {};  ///< the address, below the site's root, of the page that this one
                               ///< stands for; empty: itself
  bool searches = false;       ///< the page has a search box of its own; the header then has none
};

/// A page being made: its view, the addresses as seen from it, and what is collected while it is
/// filled: the sources it refers to and the footnotes it needs.
class page_draft {
 public:
  page_draft(const site_input& site, std::string_view page, std::string_view path,
             const page_head& head);
  /// With addresses that start at the server's root, for 404.html.
  page_draft(const site_input& site, std::string_view page, links to, const page_head& head);

  [[nodiscard]] const site_input& site() const { return site_; }
  [[nodiscard]] const model::catalogue& catalogue() const { return site_.catalogue; }
  [[nodiscard]] const translation& texts() const { return site_.texts; }
  [[nodiscard]] const links& to() const { return to_; }
  [[nodiscard]] view root() { return view_.root(); }
  [[nodiscard]] const std::string& text(std::string_view key) const {
    return site_.texts.text(key);
  }
  [[nodiscard]] std::string format(std::string_view key, const translation::arguments& with) const {
    return site_.texts.format(key, with);
  }

  /// For pages that know their title only after they were begun.
  void title(std::string_view text);
  /// A step of the breadcrumb between the start page and this one.
  void crumb(std::string_view address, std::string_view name);
  /// The steps so far, each an address as seen from the page and a name.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& crumbs() const {
    return crumbs_;
  }
  /// The page under the site's address where that is known, else from the site's root on.
  [[nodiscard]] std::string permanent_address() const { return absolute({}); }
  /// The same for a relative address as links.h makes them.
  [[nodiscard]] std::string absolute(std::string_view address) const;
  /// A link to a part of the page, in the order in which the page has its parts.
  void jump(std::string_view anchor, std::string_view name);
  /// What every record's page has: its JSON, its notes, its stories, and its sources as the first
  /// of the list. See record_page.h for what its end has.
  void record(model::kind kind, const model::record& one);
  /// Another form of the page, named in its head.
  void alternate(std::string_view address, std::string_view media_type);
  /// A file offered at the end of the page.
  void file(std::string_view address, std::string_view name, std::string_view detail);

  [[nodiscard]] html refs(std::span<const model::source_ref> sources) {
    return sources_.refs(sources, texts());
  }
  void add_sources(std::span<const model::source_ref> sources) { sources_.add(sources); }

  /// The country's name in the language. Kosovo carries its asterisk, and the page its footnote.
  [[nodiscard]] std::string country(std::string_view code);
  [[nodiscard]] html country_link(std::string_view code);
  /// In the order of their names.
  [[nodiscard]] html countries(std::span<const std::string> codes);

  /// The page as text.
  [[nodiscard]] std::string finish();

 private:
  void fill_head(const page_head& head);
  /// The stories and guides that are about the record.
  void add_stories(model::kind kind, std::string_view id);

  const site_input& site_;
  std::string path_;  ///< below the site's root, without index.html
  links to_;
  page_view view_;
  source_list sources_;
  std::vector<std::pair<std::string, std::string>> crumbs_;
  bool kosovo_shown_ = false;
};

}  // namespace escp::render
