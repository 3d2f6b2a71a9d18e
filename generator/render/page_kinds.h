#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/links.h"
#include "render/shape_names.h"
#include "render/site_pages.h"

namespace escp::render {

/// The pages of a site as they are planned.
class page_plan {
 public:
  explicit page_plan(const site_input& site) : site_(site) {}

  [[nodiscard]] const site_input& site() const { return site_; }
  [[nodiscard]] const std::string& language() const { return site_.texts.language(); }
  void add(std::string path, std::function<std::string()> make) {
    tasks_.push_back({.path = std::move(path), .make = std::move(make)});
  }

  /// A page for every record of a type, in the folder of its kind; `make(site, record)` gives its
  /// text.
  template <class record_type>
  void add_records(std::string (*make)(const site_input&, const record_type&)) {
    const std::string_view folder = model::name_of(model::kind_of<record_type>);
    for (const record_type& one : site_.catalogue.all<record_type>()) {
      add(page_path(language(), folder, one.id),
          [&site = site_, make, &one] { return make(site, one); });
    }
  }
  /// A page that lists things, in a folder of the language; `make(site)` gives its text.
  void add_list(std::string_view folder, std::string (*make)(const site_input&));

  [[nodiscard]] std::vector<page_task> take() && { return std::move(tasks_); }

 private:
  const site_input& site_;
  std::vector<page_task> tasks_;
};

/// A kind of page: its template, the names that its template may use, and the pages there are of
/// it.
struct page_kind {
  std::string_view name;
  shape_names (*names)();
  void (*plan)(page_plan& pages);
};

/// All kinds, in the order of their names. Adding one is adding a row, a file and a template.
[[nodiscard]] std::span<const page_kind> page_kinds();

void plan_article(page_plan& pages);
void plan_articles(page_plan& pages);
void plan_browse(page_plan& pages);
void plan_browse_value(page_plan& pages);
void plan_call(page_plan& pages);
void plan_change(page_plan& pages);
void plan_changes(page_plan& pages);
void plan_charts(page_plan& pages);
void plan_checker(page_plan& pages);
void plan_countries(page_plan& pages);
void plan_country(page_plan& pages);
void plan_data(page_plan& pages);
void plan_design(page_plan& pages);
void plan_events(page_plan& pages);
void plan_expression(page_plan& pages);
void plan_generation(page_plan& pages);
void plan_home(page_plan& pages);
void plan_identifier(page_plan& pages);
void plan_interest(page_plan& pages);
void plan_legal(page_plan& pages);
void plan_map(page_plan& pages);
void plan_method(page_plan& pages);
void plan_not_found(page_plan& pages);
void plan_organisation(page_plan& pages);
void plan_organisations(page_plan& pages);
void plan_partner_search(page_plan& pages);
void plan_partnership(page_plan& pages);
void plan_partnerships(page_plan& pages);
void plan_platform(page_plan& pages);
void plan_programme(page_plan& pages);
void plan_programmes(page_plan& pages);
void plan_prose(page_plan& pages);
void plan_region(page_plan& pages);
void plan_regions(page_plan& pages);
void plan_root(page_plan& pages);
void plan_s3_evidence(page_plan& pages);
void plan_search(page_plan& pages);
void plan_sources(page_plan& pages);
void plan_support_actions(page_plan& pages);
void plan_theme(page_plan& pages);
void plan_themes(page_plan& pages);
void plan_totals(page_plan& pages);

shape_names article_names();
shape_names articles_names();
shape_names browse_names();
shape_names browse_value_names();
shape_names call_names();
shape_names change_names();
shape_names changes_names();
shape_names charts_names();
shape_names checker_names();
shape_names country_names();
shape_names data_names();
shape_names design_names();
shape_names events_names();
shape_names expression_names();
shape_names generation_names();
shape_names groups_page_names();
shape_names home_names();
shape_names identifier_names();
shape_names interest_page_names();
shape_names legal_names();
shape_names map_page_names();
shape_names method_names();
shape_names organisation_names();
shape_names organisations_names();
shape_names partner_search_names();
shape_names partnership_names();
shape_names partnerships_names();
shape_names platform_names();
shape_names programme_names();
shape_names programmes_names();
shape_names prose_names();
shape_names region_names();
shape_names root_names();
shape_names s3_evidence_names();
shape_names search_names();
shape_names sources_names();
shape_names support_actions_names();
shape_names theme_names();
shape_names totals_names();

}  // namespace escp::render
