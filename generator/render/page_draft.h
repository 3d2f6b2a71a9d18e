#pragma once

#include <span>
#include <string>
#include <string_view>
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
  [[nodiscard]] std::string text(std::string_view key) const { return site_.texts.text(key); }
  [[nodiscard]] std::string format(std::string_view key, const translation::arguments& with) const {
    return site_.texts.format(key, with);
  }

  /// A step of the breadcrumb between the start page and this one.
  void crumb(std::string_view address, std::string_view name);
  /// What every record's page has: its JSON, its notes, and its sources as the first of the list.
  void record(model::kind kind, const model::record& one);
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

  const site_input& site_;
  links to_;
  page_view view_;
  source_list sources_;
  bool kosovo_shown_ = false;
};

}  // namespace escp::render
