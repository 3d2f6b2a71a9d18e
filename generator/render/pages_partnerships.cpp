#include <algorithm>

#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "render/verdict_views.h"

namespace escp::render {

shape_names partnerships_names() {
  const shape_names card = together({{"href", "name", "figures"},
                                     optional({"full_name", "label", "label_open"}),
                                     within("outcome", {"name", "word", "sign"})});
  return together({{"lead"},
                   within("groups", together({{"name", "anchor", "count", "programme_href"},
                                              within("cards", card),
                                              rest_names()}))});
}

namespace {

using partnerships = std::vector<const model::partnership*>;

std::string figures(page_draft& page, const model::partnership& one) {
  const std::size_t countries = partner_countries(page.catalogue(), one).size();
  if (one.partners.empty()) return page.text("partnerships.no-partners");
  translation::arguments with{{"partners", std::to_string(one.partners.size())}};
  if (countries == 0) return page.format("partnerships.partners", with);
  with.emplace_back("countries", std::to_string(countries));
  return page.format("partnerships.figures", with);
}

void add_card(page_draft& page, view group, const model::partnership& one) {
  view card = group.add("cards");
  card.set("href", page.to().record(model::kind::partnerships, one.id)).set("name", one.acronym);
  card.set("figures", figures(page, one));
  card.set_if("full_name", one.title == one.acronym ? std::string() : one.title);
  if (one.label) {
    const bool awarded = one.label->state == "awarded";
    card.set_if(awarded ? "label" : "label_open",
                awarded ? one.label->label : page.text("label-state.not-confirmed"));
  }
  if (const rules::verdict* verdict = verdict_on(page.site(), model::kind::partnerships, one.id)) {
    const std::string name(rules::name_of(verdict->overall));
    view outcome = card.add("outcome");
    outcome.set("name", name)
        .set("word", page.text("composition." + name))
        .set("sign", sign_of(verdict->overall));
  }
}

void add_programme(page_draft& page, const model::programme& programme, partnerships list) {
  const excerpt part = excerpt_of(page, "programme", programme.id);
  const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(part.most, list.size()));
  std::ranges::partial_sort(list, end, [&](const auto* left, const auto* right) {
    return left->acronym == right->acronym ? left->id < right->id
                                           : page.texts().less(left->acronym, right->acronym);
  });
  page.root().add("jumps").set("href", "#" + programme.id).set("name", programme.acronym);
  view group = page.root().add("groups");
  group.set("name", programme.acronym).set("anchor", programme.id);
  group.set("count", page.format("count.partnerships", {{"count", std::to_string(list.size())}}));
  group.set("programme_href", page.to().record(model::kind::programmes, programme.id));
  for (auto one = list.begin(); one != end; ++one) add_card(page, group, **one);
  add_rest(page, group, part, list.size());
}

std::string make_partnerships(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "partnerships", page_path(texts.language(), "partnerships"),
                  {.title = texts.text("nav.partnerships"),
                   .description = texts.text("partnerships.description"),
                   .section = "partnerships",
                   .kicker = {}});
  page.root().set(
      "lead",
      page.format("partnerships.lead",
                  {{"count", std::to_string(site.catalogue.all<model::partnership>().size())}}));
  page.file(page.to().file("data/partnerships.csv"), page.text("file.csv"),
            page.text("file.all-partnerships"));
  page.file(page.to().file("data/partnerships.json"), page.text("file.json"),
            page.text("file.all-partnerships"));
  for (const model::programme& programme : site.catalogue.all<model::programme>()) {
    const auto& list = model::list_of(site.references.partnerships_of_programme, programme.id);
    if (!list.empty()) add_programme(page, programme, list);
  }
  return page.finish();
}

}  // namespace

void plan_partnerships(page_plan& pages) { pages.add_list("partnerships", make_partnerships); }

}  // namespace escp::render
