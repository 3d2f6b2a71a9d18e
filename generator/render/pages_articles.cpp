#include <array>

#include "model/reads.h"
#include "render/content_links.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"

namespace escp::render {

shape_names article_names() {
  const shape_names card = together({{"href", "name", "kind"}, fact_names()});
  return together({{"body!"}, within("records", card), related_names()});
}

shape_names articles_names() {
  const shape_names record = {"href", "name"};
  return within("cards", together({{"href", "title", "summary"}, within("records", record)}));
}

namespace {

/// Articles that have pages: where they are listed, and what a page and the list are called.
struct section {
  article_kind kind;
  std::string_view folder;
  std::string_view kicker;
  std::string_view others;
};

constexpr std::array<section, 2> sections{{
    {article_kind::story, "stories", "kicker.story", "related.stories"},
    {article_kind::guide, "guides", "kicker.guide", "related.guides"},
}};

std::string text_of(const page_draft& page, std::string_view folder, std::string_view part) {
  return page.text(std::string(folder) + "." + std::string(part));
}

html coordinators_of(const page_draft& page, const model::partnership& one) {
  std::vector<html> all;
  for (const model::partner& each : one.partners) {
    if (each.role == "coordinator") all.push_back(organisation_link(page, each.organisation));
  }
  return join(all, ", ");
}

/// What the catalogue has on a partnership that a story is about.
void add_partnership_facts(page_draft& page, view card, const model::partnership& one) {
  add_fact(page, card, "partnership.programme",
           link(page.to().record(model::kind::programmes, one.programme),
                record_name(page, model::kind::programmes, one.programme)));
  add_fact(page, card, "partnership.period",
           escaped(period_text(page.texts(), one.start, one.end)));
  add_fact(page, card, "partnership.coordinator", coordinators_of(page, one));
  add_fact(page, card, "partnership.countries",
           page.countries(partner_countries(page.catalogue(), one)));
  if (one.label)
    add_fact(page, card, "label.short",
             escaped(one.label->label + ": " + page.text("label-state." + one.label->state)));
}

void add_record(page_draft& page, const record_ref& ref) {
  view card = page.root().add("records");
  card.set("href", page.to().record(ref.kind, ref.id))
      .set("name", record_name(page, ref.kind, ref.id))
      .set("kind", page.text("kicker." + scheme_of(ref.kind)));
  if (ref.kind == model::kind::partnerships)
    add_partnership_facts(page, card, *page.catalogue().find<model::partnership>(ref.id));
}

std::vector<list_item> other_articles(const page_draft& page, const article& one,
                                      std::string_view folder) {
  std::vector<list_item> items;
  for (const article* each : articles_of(page.site().content, one.kind)) {
    if (each->name == one.name) continue;
    items.push_back({page.to().page(std::string(folder) + "/" + each->name), each->title,
                     escaped(each->summary)});
  }
  return items;
}

std::string make_article(const site_input& site, const section& in, const article& one) {
  model::note_read(&site.content.articles);
  page_draft page(site, "article", page_path(site.texts.language(), in.folder, one.name),
                  {.title = one.title,
                   .description = one.summary,
                   .section = {},
                   .kicker = site.texts.text(in.kicker)});
  page.crumb(page.to().page(in.folder), text_of(page, in.folder, "title"));
  page.root().set("body", written_html(page, one.body));
  for (const placed_text& each : one.records) add_record(page, *parse_record_ref(each.text));
  for (const placed_text& each : one.sources) {
    const model::source_ref ref{.source = shared_text(each.text), .section = {}, .note = {}};
    page.add_sources({&ref, 1});
  }
  add_related(page, in.others, other_articles(page, one, in.folder));
  return page.finish();
}

void add_card(page_draft& page, const section& in, const article& one) {
  view card = page.root().add("cards");
  card.set("href", page.to().page(std::string(in.folder) + "/" + one.name))
      .set("title", one.title)
      .set("summary", one.summary);
  for (const placed_text& each : one.records) {
    const record_ref ref = *parse_record_ref(each.text);
    card.add("records")
        .set("href", page.to().record(ref.kind, ref.id))
        .set("name", record_name(page, ref.kind, ref.id));
  }
}

std::string make_list(const site_input& site, const section& in) {
  const std::string key(in.folder);
  page_draft page(site, "articles", page_path(site.texts.language(), in.folder),
                  {.title = site.texts.text(key + ".title"),
                   .description = site.texts.text(key + ".description"),
                   .section = {},
                   .kicker = {}});
  for (const article* one : articles_of(site.content, in.kind)) add_card(page, in, *one);
  return page.finish();
}

}  // namespace

void plan_article(page_plan& pages) {
  for (const section& in : sections) {
    for (const article* one : articles_of(pages.site().content, in.kind)) {
      pages.add(page_path(pages.language(), in.folder, one->name),
                [&site = pages.site(), &in, one] { return make_article(site, in, *one); });
    }
  }
}

void plan_articles(page_plan& pages) {
  for (const section& in : sections) {
    pages.add(page_path(pages.language(), in.folder),
              [&site = pages.site(), &in] { return make_list(site, in); });
  }
}

}  // namespace escp::render
