#include "render/search_cards.h"

#include <array>

#include "base/text.h"
#include "render/facet_names.h"
#include "render/verdict_views.h"

namespace escp::render {

shape_names search_card_names() {
  return together({{"id", "kind", "href", "name", "meta"},
                   optional({"title", "detail"}),
                   within("tags", {"style", "text"}),
                   within("outcome", {"name", "word", "sign"})});
}

namespace {

/// More countries are counted, not named.
constexpr std::size_t most_countries = 3;

const search::facet& facet_of(std::string_view code) {
  return search::facets()[search::facet_named(code)];
}

std::span<const std::string_view> codes_under(const search::document& one, std::string_view facet) {
  return one.facets[search::facet_named(facet)];
}

std::vector<std::string> names_under(page_draft& page, const search::document& one,
                                     std::string_view facet) {
  std::vector<std::string> names;
  for (const std::string_view code : codes_under(one, facet)) {
    names.push_back(facet_value_name(page, facet_of(facet), code));
  }
  return names;
}

std::string countries_text(page_draft& page, const search::document& one) {
  const std::size_t count = codes_under(one, "country").size();
  if (count > most_countries) {
    return page.format("search.countries", {{"count", std::to_string(count)}});
  }
  return escp::join(names_under(page, one, "country"), ", ");
}

std::string partners_text(const page_draft& page, const search::document& one) {
  if (!one.size) return {};
  return page.format("search.partners", {{"count", std::to_string(*one.size)}});
}

std::string meta_text(page_draft& page, const search::document& one) {
  std::vector<std::string> parts{countries_text(page, one), one.place, partners_text(page, one),
                                 one.year ? std::to_string(*one.year) : std::string()};
  if (one.kind == model::kind::themes) {
    parts.push_back(escp::join(names_under(page, one, "platform"), ", "));
  }
  std::erase(parts, std::string());
  return escp::join(parts, " · ");
}

void add_tags(page_draft& page, view card, const search::document& one, std::string_view facet) {
  for (const std::string& name : names_under(page, one, facet)) {
    card.add("tags").set("style", "tag--quiet").set("text", name);
  }
}

void add_status_tags(page_draft& page, view card, const search::document& one) {
  for (const std::string_view code : codes_under(one, "status")) {
    card.add("tags")
        .set("style", code == "label-awarded" ? "tag--label" : "")
        .set("text", facet_value_name(page, facet_of("status"), code));
  }
}

void add_partnership_tags(page_draft& page, view card, const search::document& one) {
  add_tags(page, card, one, "programme");
  add_status_tags(page, card, one);
  const rules::verdict* verdict = verdict_on(page.site(), model::kind::partnerships, one.id);
  if (verdict == nullptr || codes_under(one, "verdict").size() != 1) return;
  const std::string name(rules::name_of(verdict->overall));
  card.add("outcome")
      .set("name", name)
      .set("word", page.text("composition." + name))
      .set("sign", sign_of(verdict->overall));
}

}  // namespace

void fill_search_card(page_draft& page, view card, const search::document& one) {
  const std::string kind(model::singular_of(one.kind));
  card.set("id", kind + "/" + one.id).set("kind", page.text("kicker." + kind));
  card.set("href", page.to().record(one.kind, one.id)).set("name", one.name);
  card.set_if(one.kind == model::kind::partnerships ? "title" : "detail", one.detail);
  card.set("meta", meta_text(page, one));
  if (one.kind == model::kind::partnerships) add_partnership_tags(page, card, one);
  if (one.kind == model::kind::organisations) {
    add_tags(page, card, one, "organisation-type");
  }
  if (one.kind == model::kind::themes) add_status_tags(page, card, one);
}

}  // namespace escp::render
