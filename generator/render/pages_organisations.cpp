#include <algorithm>
#include <memory>
#include <mutex>

#include "base/text.h"
#include "model/imported.h"
#include "render/colleagues.h"
#include "render/list_views.h"
#include "render/on_file_value.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "render/record_page.h"
#include "render/timeline.h"

namespace escp::render {

shape_names organisation_names() {
  return together({fact_names(), related_names(), record_page_names(), timeline_names()});
}
shape_names groups_page_names() { return together({{"lead"}, group_names()}); }
shape_names organisations_names() { return together({groups_page_names(), pagination_names()}); }

namespace {

html yes_no(const page_draft& page, const std::optional<bool>& value) {
  return value ? escaped(page.text(*value ? "yes" : "no")) : html{};
}

void add_place_facts(page_draft& page, const model::organisation& one) {
  const html country = one.country.empty() ? html{} : page.country_link(one.country);
  add_fact_or_absence(page, "organisation.country", sourced(page, country, one, "/country"));
  const std::string pointer = one.region.empty() ? "/region_candidates" : "/region";
  add_fact_or_absence(page, "organisation.region",
                      sourced(page, place_of(page, one), one, pointer));
  add_fact(page, "organisation.city", sourced(page, escaped(one.city), one, "/city"));
  add_fact(page, "organisation.street", sourced(page, escaped(one.street), one, "/street"));
}

/// Values of other sources that lost to the ones above; a name that lost is among the other names.
void add_other_values(page_draft& page, const model::organisation& one) {
  for (const model::other_value& each : model::other_values_of(one)) {
    if (each.field == "/name") continue;
    const std::string name = field_label(page, each.field.substr(each.field.rfind('/') + 1));
    add_fact(page, "organisation.other-value",
             escaped(name + ": " + each.value) + page.refs(each.sources));
  }
}

void add_facts(page_draft& page, const model::organisation& one) {
  add_fact_or_absence(
      page, "organisation.type",
      sourced(page, escaped(code_text(page.texts(), "type", one.type)), one, "/type"));
  add_fact_or_absence(page, "organisation.legal-entity",
                      sourced(page, yes_no(page, one.legal_entity), one, "/legal_entity"));
  add_place_facts(page, one);
  add_fact(page, "organisation.represented-by",
           sourced(page, escaped(one.represented_by), one, "/represented_by"));
  add_fact(page, "organisation.short-name", one.short_name);
  add_fact(page, "organisation.other-names", escp::join(one.other_names, ", "));
  add_fact(page, "organisation.website", sourced(page, website_link(one.website), one, "/website"));
  add_fact(
      page, "organisation.activity-type",
      sourced(page,
              escaped(one.activity_type.empty()
                          ? ""
                          : page.catalogue().name_in("cordis-activity-types", one.activity_type)),
              one, "/activity_type"));
  add_fact(page, "organisation.pic", sourced(page, escaped(one.pic), one, "/identifiers/pic"));
  add_fact(page, "organisation.ror", one.ror);
  add_fact(page, "organisation.eccp", one.eccp);
  add_other_values(page, one);
}

/// The organisation's partnerships with its role in each.
std::vector<list_item> memberships(page_draft& page, const model::organisation& one) {
  std::vector<list_item> items;
  for (const model::membership& each :
       model::list_of(page.site().references.memberships_of_organisation, one.id)) {
    html detail = span_of("tag", code_text(page.texts(), "role", each.partner->role)) + html{" "} +
                  escaped(each.partnership->title);
    items.push_back({page.to().record(model::kind::partnerships, each.partnership->id),
                     each.partnership->acronym, std::move(detail)});
  }
  sort_by_name(items, page.texts());
  return items;
}

std::string make_organisation(const site_input& site, const model::organisation& one) {
  page_draft page(site, "organisation", page_path(site.texts.language(), "organisations", one.id),
                  {.title = one.name,
                   .description = {},
                   .section = "organisations",
                   .kicker = site.texts.text("kicker.organisation")});
  page.crumb(page.to().page("organisations"), page.text("nav.organisations"));
  page.record(model::kind::organisations, one);
  add_facts(page, one);
  page.jump("facts", page.text("facts.title"));
  add_related(page, "related.partnerships", memberships(page, one));
  add_colleagues(page, one);
  add_related(page, "related.themes",
              theme_items(page, model::list_of(site.references.themes_with_organisation, one.id)));
  std::vector<list_item> searches;
  for (const model::expression_of_interest* each :
       model::list_of(site.references.expressions_of_organisation, one.id)) {
    searches.push_back(
        {page.to().record(model::kind::expressions_of_interest, each->id), each->title, {}});
  }
  add_related(page, "related.expressions", searches);
  auto moments = moments_of(page, one);
  if (!moments.empty()) page.jump("timeline", page.text("timeline.title"));
  add_timeline(page, std::move(moments), {});
  return finish_record(page, one);
}

/// So many stand on one page of the list; further ones follow on pages of their own.
constexpr std::size_t longest_page = 300;

/// All organisations by name: put in order once for all pages of the list.
class ordered_organisations {
 public:
  [[nodiscard]] std::span<const model::organisation* const> on_page(const page_draft& page,
                                                                    std::size_t number) {
    const auto& all = page.catalogue().all<model::organisation>();  // noted by each page
    std::call_once(is_ordered_, [&] { order(all, page.texts()); });
    const std::size_t from = (number - 1) * longest_page;
    return std::span(ordered_).subspan(from, std::min(longest_page, ordered_.size() - from));
  }

 private:
  void order(std::span<const model::organisation> all, const translation& texts) {
    for (const model::organisation& one : all) ordered_.push_back(&one);
    std::ranges::sort(ordered_, [&](const auto* left, const auto* right) {
      return left->name == right->name ? left->id < right->id : texts.less(left->name, right->name);
    });
  }

  std::once_flag is_ordered_;
  std::vector<const model::organisation*> ordered_;
};

std::string folder_of_page(std::size_t number) {
  return number == 1 ? "organisations" : "organisations/page-" + std::to_string(number);
}

std::size_t page_count(const site_input& site) {
  const std::size_t count = site.catalogue.all<model::organisation>().size();
  return std::max<std::size_t>(1, (count + longest_page - 1) / longest_page);
}

/// By the first letter of the name.
std::vector<list_group> groups_by_letter(page_draft& page,
                                         std::span<const model::organisation* const> list) {
  std::vector<list_group> groups;
  for (list_item& item : organisation_items(page, list)) {
    const std::string letter = page.texts().initial(item.name);
    if (groups.empty() || groups.back().name != letter)
      groups.push_back({letter, "letter-" + std::to_string(groups.size() + 1), {}});
    groups.back().items.push_back(std::move(item));
  }
  return groups;
}

std::string make_organisations(const site_input& site, ordered_organisations& ordered,
                               std::size_t number) {
  const translation& texts = site.texts;
  page_draft page(site, "organisations", page_path(texts.language(), folder_of_page(number)),
                  {.title = texts.text("nav.organisations"),
                   .description = texts.text("organisations.description"),
                   .section = "organisations",
                   .kicker = {}});
  const std::size_t count = site.catalogue.all<model::organisation>().size();
  page.root().set("lead", page.format("organisations.lead", {{"count", std::to_string(count)}}));
  add_groups(page, groups_by_letter(page, ordered.on_page(page, number)));
  add_page_numbers(page, number, page_count(site), folder_of_page);
  page.file(page.to().file("data/organisations.csv"), page.text("file.csv"),
            page.text("file.all-organisations"));
  return page.finish();
}

}  // namespace

void plan_organisation(page_plan& pages) {
  pages.add_records<model::organisation>(make_organisation);
}
void plan_organisations(page_plan& pages) {
  const auto ordered = std::make_shared<ordered_organisations>();
  for (std::size_t number = 1; number <= page_count(pages.site()); ++number) {
    pages.add(page_path(pages.language(), folder_of_page(number)),
              [&site = pages.site(), ordered, number] {
                return make_organisations(site, *ordered, number);
              });
  }
}

}  // namespace escp::render
