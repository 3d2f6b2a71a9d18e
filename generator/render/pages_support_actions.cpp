#include <algorithm>
#include <array>

#include "render/claim_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"

namespace escp::render {

shape_names support_actions_names() {
  const shape_names action =
      together({{"id", "name", "summary", "refs!"},
                optional({"audience", "managed_by", "address", "period", "as_of"}),
                claim_names()});
  return within("phases",
                together({{"number", "name", "anchor", "about"}, within("actions", action)}));
}

namespace {

constexpr std::array<std::string_view, 4> phases{"preparation", "mapping", "cooperation",
                                                 "business-plan"};

void add_action(page_draft& page, view phase, const model::support_action& one) {
  view entry = phase.add("actions");
  entry.set("id", one.id)
      .set("name", one.name)
      .set("summary", one.summary)
      .set("refs", page.refs(one.sources));
  entry.set_if("audience", one.audience)
      .set_if("managed_by", one.managed_by)
      .set_if("address", one.url);
  entry.set_if("period", period_text(page.texts(), one.from, one.to));
  entry.set_if("as_of", one.as_of ? page.texts().date(*one.as_of) : std::string());
  add_claims(page, entry, one.claims);
}

void add_phase(page_draft& page, std::string_view phase, std::size_t number) {
  std::vector<const model::support_action*> actions;
  for (const model::support_action& one : page.catalogue().all<model::support_action>()) {
    if (one.phase == phase) actions.push_back(&one);
  }
  std::ranges::stable_sort(actions, {}, &model::support_action::order);
  view block = page.root().add("phases");
  block.set("number", std::to_string(number))
      .set("anchor", phase)
      .set("name", code_text(page.texts(), "phase", phase));
  block.set("about", code_text(page.texts(), "phase-about", phase));
  for (const model::support_action* one : actions) add_action(page, block, *one);
}

std::string make_support_actions(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "support_actions", page_path(texts.language(), "support-actions"),
                  {.title = texts.text("nav.support-actions"),
                   .description = texts.text("support-actions.description"),
                   .section = "support-actions",
                   .kicker = {}});
  std::size_t number = 0;
  for (const std::string_view phase : phases) add_phase(page, phase, ++number);
  page.file(page.to().file("data/support-actions.csv"), page.text("file.csv"),
            page.text("file.all-support-actions"));
  return page.finish();
}

}  // namespace

void plan_support_actions(page_plan& pages) {
  pages.add_list("support-actions", make_support_actions);
}

}  // namespace escp::render
