#include <algorithm>
#include <array>

#include "model/reads.h"
#include "render/browse_feeds.h"
#include "render/facet_names.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "search/groups.h"

namespace escp::render {

shape_names browse_names() { return together({{"lead"}, group_names()}); }

shape_names browse_value_names() {
  return together({{"lead", "search"}, group_names(), optional({"about"}), pagination_names()});
}

namespace {

/// So many records stand on one page; further ones follow on pages of their own.
constexpr std::size_t longest_page = 300;
/// So many values of a facet stand on the page of all facets.
constexpr std::size_t longest_facet = 24;

std::string number_of(std::size_t count) { return std::to_string(count); }

/// What a page of one code is made from.
struct chosen_value {
  std::size_t facet = 0;
  const search::code_group* group = nullptr;
  std::size_t page = 1;  ///< from 1

  [[nodiscard]] const search::facet& of() const { return search::facets()[facet]; }
  [[nodiscard]] std::string folder() const { return browse_folder(of(), group->code); }
  [[nodiscard]] std::size_t page_count() const {
    return (group->documents.size() + longest_page - 1) / longest_page;
  }
  [[nodiscard]] std::span<const std::uint32_t> on_this_page() const {
    const std::size_t from = (page - 1) * longest_page;
    return std::span(group->documents)
        .subspan(from, std::min(longest_page, group->documents.size() - from));
  }
  [[nodiscard]] std::string page_folder(std::size_t number) const {
    return number == 1 ? folder() : folder() + "/page-" + std::to_string(number);
  }
};

// --- the lists of values ---------------------------------------------------------------------

list_item value_item(page_draft& page, const search::facet& facet, const search::code_group& one) {
  return {.href = page.to().page(browse_folder(facet, one.code)),
          .name = facet_value_name(page, facet, one.code),
          .detail =
              escaped(page.format("count.records", {{"count", number_of(one.documents.size())}}))};
}

/// Years from the latest, everything else by name.
std::vector<list_item> value_items(page_draft& page, const search::facet& facet,
                                   std::span<const search::code_group* const> values) {
  std::vector<list_item> items;
  for (const search::code_group* one : values) items.push_back(value_item(page, facet, *one));
  if (facet.code == "year") {
    std::ranges::sort(items, std::ranges::greater{}, &list_item::name);
  } else {
    sort_by_name(items, page.texts());
  }
  return items;
}

/// The values with most records, when there are too many for one list.
std::vector<const search::code_group*> foremost(std::span<const search::code_group> all,
                                                std::size_t most) {
  std::vector<const search::code_group*> values;
  for (const search::code_group& one : all) values.push_back(&one);
  if (values.size() <= most) return values;
  std::ranges::stable_sort(values, std::ranges::greater{},
                           [](const auto* one) { return one->documents.size(); });
  values.resize(most);
  return values;
}

std::string make_browse(const site_input& site) {
  const search::facet_groups& all = site.groups;
  model::note_read(&all);
  page_draft page(site, "browse", page_path(site.texts.language(), "browse"),
                  {.title = site.texts.text("browse.title"),
                   .description = site.texts.text("browse.description"),
                   .section = "browse",
                   .kicker = {}});
  page.root().set("lead",
                  page.format("browse.lead", {{"count", number_of(site.documents.size())}}));
  std::vector<list_group> lists;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at].empty()) continue;
    const search::facet& facet = search::facets()[at];
    const bool is_cut = all[at].size() > longest_facet;
    list_group list{.name = facet_name(page, facet),
                    .anchor = std::string(facet.code),
                    .items = value_items(page, facet, foremost(all[at], longest_facet))};
    list.count = all[at].size();
    if (is_cut) list.page = page.to().page("browse/" + std::string(facet.code));
    lists.push_back(std::move(list));
  }
  add_groups(page, lists);
  page.file(page.to().file("api/v1/facets.json"), page.text("file.json"),
            page.text("browse.facets-file"));
  return page.finish();
}

std::string make_browse_facet(const site_input& site, std::size_t at) {
  model::note_read(&site.groups);
  const search::facet& facet = search::facets()[at];
  page_draft page(site, "browse", page_path(site.texts.language(), "browse", facet.code),
                  {.title = site.texts.text("facet." + std::string(facet.code)),
                   .description = {},
                   .section = "browse",
                   .kicker = site.texts.text("browse.kicker")});
  page.crumb(page.to().page("browse"), page.text("browse.title"));
  page.root().set("lead",
                  page.format("browse.values", {{"count", number_of(site.groups[at].size())}}));
  const std::vector<list_group> lists{
      {.name = facet_name(page, facet),
       .anchor = std::string(facet.code),
       .items = value_items(page, facet, foremost(site.groups[at], site.groups[at].size()))}};
  add_groups(page, lists);
  return page.finish();
}

// --- the page of one value -------------------------------------------------------------------

template <class record_type>
std::vector<const record_type*> records_on(const site_input& site, const chosen_value& value) {
  std::vector<const record_type*> records;
  for (const std::size_t at : value.on_this_page()) {
    const search::document& one = site.documents[at];
    if (one.kind == model::kind_of<record_type>)
      records.push_back(&site.catalogue.at<record_type>(one.record));
  }
  return records;
}

void add_list(page_draft& page, std::vector<list_group>& lists, model::kind kind,
              std::vector<list_item> items) {
  if (items.empty()) return;
  const std::string name(model::name_of(kind));
  lists.push_back({.name = page.text("nav." + name), .anchor = name, .items = std::move(items)});
}

/// Documents come in the order of their names, which goes on from page to page.
void add_records(page_draft& page, const chosen_value& value) {
  const site_input& site = page.site();
  std::vector<list_group> lists;
  add_list(page, lists, model::kind::partnerships,
           partnership_items(page, records_on<model::partnership>(site, value), longest_page,
                             order::given));
  add_list(page, lists, model::kind::organisations,
           organisation_items(page, records_on<model::organisation>(site, value), longest_page,
                              order::given));
  add_list(page, lists, model::kind::regions,
           region_items(page, records_on<model::region>(site, value)));
  add_list(page, lists, model::kind::themes,
           theme_items(page, records_on<model::theme>(site, value)));
  add_groups(page, lists);
}

struct record_page {
  std::string_view facet;
  model::kind kind;
};

/// Facets whose codes are ids of records that have a page of their own.
constexpr std::array<record_page, 5> record_pages{{{"country", model::kind::countries},
                                                   {"region", model::kind::regions},
                                                   {"programme", model::kind::programmes},
                                                   {"call", model::kind::calls},
                                                   {"theme", model::kind::themes}}};

std::string own_page_of(const page_draft& page, const chosen_value& value) {
  const auto row = std::ranges::find(record_pages, value.of().code, &record_page::facet);
  return row == record_pages.end() ? std::string() : page.to().record(row->kind, value.group->code);
}

void add_files(page_draft& page, const chosen_value& value) {
  const std::string data = "api/v1/" + value.folder();
  page.file(page.to().file(data + ".csv"), page.text("file.csv"), page.text("browse.these"));
  page.file(page.to().file(data + ".json"), page.text("file.json"), page.text("browse.these"));
  add_feed(page, page.to().page(value.folder()));
}

std::string make_browse_value(const site_input& site, const chosen_value& value) {
  model::note_read(value.group);
  const search::facet& facet = value.of();
  const std::string path = page_path(site.texts.language(), value.page_folder(value.page));
  // The value's name needs a page, and the page its title: Kosovo's footnote is why.
  page_draft naming(site, "browse_value", path, {});
  const std::string name = facet_value_name(naming, facet, value.group->code);
  page_draft page(site, "browse_value", path,
                  {.title = name,
                   .description = {},
                   .section = "browse",
                   .kicker = site.texts.text("facet." + std::string(facet.code))});
  static_cast<void>(facet_value_name(page, facet, value.group->code));
  page.crumb(page.to().page("browse"), page.text("browse.title"));
  page.crumb(page.to().page("browse/" + std::string(facet.code)), facet_name(page, facet));
  view top = page.root();
  top.set("lead",
          page.format("browse.found", {{"count", number_of(value.group->documents.size())}}));
  top.set("search",
          page.to().page("search") + "?" + std::string(facet.key) + "=" + value.group->code);
  top.set_if("about", own_page_of(page, value));
  add_records(page, value);
  add_page_numbers(page, value.page, value.page_count(),
                   [&](std::size_t number) { return value.page_folder(number); });
  add_files(page, value);
  return page.finish();
}

void plan_value(page_plan& pages, chosen_value value) {
  for (value.page = 1; value.page <= value.page_count(); ++value.page) {
    pages.add(page_path(pages.language(), value.page_folder(value.page)),
              [&site = pages.site(), value] { return make_browse_value(site, value); });
  }
}

}  // namespace

void plan_browse(page_plan& pages) {
  const search::facet_groups& all = pages.site().groups;
  pages.add(page_path(pages.language(), "browse"),
            [&site = pages.site()] { return make_browse(site); });
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at].empty()) continue;
    pages.add(page_path(pages.language(), "browse", search::facets()[at].code),
              [&site = pages.site(), at] { return make_browse_facet(site, at); });
  }
}

void plan_browse_value(page_plan& pages) {
  const search::facet_groups& all = pages.site().groups;
  for (std::size_t at = 0; at < all.size(); ++at) {
    for (const search::code_group& one : all[at]) {
      plan_value(pages, {.facet = at, .group = &one, .page = 1});
    }
  }
  plan_browse_feeds(pages);
}

}  // namespace escp::render
