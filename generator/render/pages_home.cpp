#include <algorithm>
#include <array>
#include <stdexcept>

#include "model/reads.h"
#include "render/change_views.h"
#include "render/content_links.h"
#include "render/map_views.h"
#include "render/page_draft.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "render/verdict_views.h"

namespace escp::render {

shape_names home_names() {
  const shape_names labelled = {"href",        "name",    "full_name", "label_word",
                                "label_state", "outcome", "word",      "sign"};
  return together(
      {map_names(), latest_names(), within("tallies", {"href", "number", "name"}),
       within("entries", together({{"title", "about"}, within("ways", {"href", "name"})})),
       within("programmes", {"href", "acronym", "name", "figures"}),
       within("labelled", together({within("rows", labelled), rest_names()}))});
}

shape_names root_names() { return {"target"}; }

namespace {

struct tally {
  std::string_view section;
  std::size_t count;
};

void add_tallies(page_draft& page) {
  const model::catalogue& all = page.catalogue();
  const std::array<tally, 6> tallies{{{"partnerships", all.all<model::partnership>().size()},
                                      {"organisations", all.all<model::organisation>().size()},
                                      {"regions", all.all<model::region>().size()},
                                      {"countries", all.all<model::country>().size()},
                                      {"themes", all.all<model::theme>().size()},
                                      {"sources", all.all<model::source>().size()}}};
  for (const tally& one : tallies) {
    page.root()
        .add("tallies")
        .set("href", page.to().page(one.section))
        .set("number", page.texts().number(std::to_string(one.count)))
        .set("name", page.text("nav." + std::string(one.section)));
  }
}

/// What brings a visitor here, and the pages that help with it.
struct entry {
  std::string_view key;
  std::array<std::string_view, 4> sections;
};

constexpr std::array<entry, 4> entries{
    {{"find", {"search", "browse", "map", "stories"}},
     {"join", {"partner-search", "checker", "guides", "support-actions"}},
     {"region", {"regions", "countries", "themes", "s3-evidence"}},
     {"data", {"data", "charts", "method", "sources"}}}};

void add_entries(page_draft& page) {
  for (const entry& one : entries) {
    const std::string key = "home.entry." + std::string(one.key);
    view card = page.root().add("entries");
    card.set("title", page.text(key)).set("about", page.text(key + "-about"));
    for (const std::string_view section : one.sections) {
      card.add("ways")
          .set("href", page.to().page(section))
          .set("name", page.text("nav." + std::string(section)));
    }
  }
}

void add_programmes(page_draft& page) {
  for (const model::programme& one : page.catalogue().all<model::programme>()) {
    const std::size_t held =
        model::list_of(page.site().references.partnerships_of_programme, one.id).size();
    view card = page.root().add("programmes");
    card.set("href", page.to().record(model::kind::programmes, one.id))
        .set("acronym", one.acronym)
        .set("name", one.name);
    card.set("figures", page.format("count.partnerships", {{"count", std::to_string(held)}}));
  }
}

/// More are on the pages of each label.
constexpr std::size_t most_labelled = 40;

/// The partnerships that a call's conditions were checked for: label and composition side by side.
void add_labelled(page_draft& page) {
  if (page.site().verdicts.all().empty()) return;
  view table = page.root().add("labelled");
  std::size_t count = 0;
  for (const rules::verdict& verdict : page.site().verdicts.all()) {
    const model::partnership* one = page.catalogue().find<model::partnership>(verdict.subject);
    if (verdict.subject_kind != model::kind::partnerships || one == nullptr || !one->label)
      continue;
    if (++count > most_labelled) continue;
    const std::string outcome(rules::name_of(verdict.overall));
    const std::string& label = one->label->state;
    view row = table.add("rows");
    row.set("href", page.to().record(model::kind::partnerships, one->id))
        .set("name", one->acronym)
        .set("full_name", one->title);
    row.set("label_state", label).set("label_word", page.text("label-state." + label));
    row.set("outcome", outcome)
        .set("word", page.text("outcome." + outcome))
        .set("sign", sign_of(verdict.overall));
  }
  if (count <= most_labelled) return;
  const std::string rest = std::to_string(count - most_labelled);
  table.add("rest")
      .set("shown", page.format("home.labelled-more", {{"count", rest}}))
      .set("href", page.to().page("browse/label"));
}

std::string make_home(const site_input& site) {
  const prose& own = site.content.pages.at("home");
  model::note_read(&own);
  page_draft page(site, "home", page_path(site.texts.language(), ""),
                  {.title = own.title,
                   .description = own.description,
                   .section = {},
                   .kicker = {},
                   .searches = true});
  add_tallies(page);
  add_catalogue_map(page, figures::detail::coarse);
  add_entries(page);
  add_programmes(page);
  add_labelled(page);
  add_latest_changes(page);
  return page.finish();
}

std::string make_root(const site_input& site) {
  page_draft page(
      site, "root", "index.html",
      {.title = site.texts.text("site.name"), .description = {}, .section = {}, .kicker = {}});
  page.root().set("target", page.to().home());
  return page.finish();
}

}  // namespace

void plan_home(page_plan& pages) { pages.add_list("", make_home); }

void plan_root(page_plan& pages) {
  pages.add("index.html", [&site = pages.site()] { return make_root(site); });
}

}  // namespace escp::render
