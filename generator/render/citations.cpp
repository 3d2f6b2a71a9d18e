#include "render/citations.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "model/reads.h"
#include "render/cite_views.h"
#include "render/links.h"

namespace escp::render {

namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

std::string_view in_bibtex(char letter) {
  switch (letter) {
    case '\\':
      return "\\textbackslash{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '{':
      return "\\{";
    case '}':
      return "\\}";
    case '#':
      return "\\#";
    case '$':
      return "\\$";
    case '%':
      return "\\%";
    case '&':
      return "\\&";
    case '_':
      return "\\_";
    default:
      return {};
  }
}

std::string bibtex_text(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    const std::string_view escape = in_bibtex(letter);
    if (escape.empty()) {
      safe += letter == '\n' || letter == '\r' || letter == '\t' ? ' ' : letter;
    } else {
      safe += escape;
    }
  }
  return safe;
}

/// What a file of its own says of a record.
template <class record_type>
citation cited(const site_input& site, const record_type& one) {
  model::note_read(static_cast<const model::record*>(&one));
  return citation_of(site, one);
}

template <class record_type>
void plan_kind(std::vector<page_task>& tasks, const site_input& site) {
  const std::string_view kind = model::name_of(model::kind_of<record_type>);
  for (const record_type& one : site.catalogue.all<record_type>()) {
    const std::string folder = fmt::format("{}/{}/{}/", site.texts.language(), kind, one.id);
    tasks.push_back(
        {.path = folder + "cite.bib", .make = [&site, &one] { return bibtex(cited(site, one)); }});
    tasks.push_back({.path = folder + "cite.json",
                     .make = [&site, &one] { return csl_json(cited(site, one)); }});
  }
}

}  // namespace

std::string version_of(const citation& one) { return replace_all(to_text(one.version), "-", "."); }

std::string citation_text(const translation& texts, const citation& one) {
  translation::arguments with{{"catalogue", one.catalogue},
                              {"title", one.title},
                              {"version", version_of(one)},
                              {"date", texts.date(one.version)}};
  if (one.address.empty()) return texts.format("cite.text", with);
  with.emplace_back("address", one.address);
  return texts.format("cite.text-address", with);
}

std::string bibtex(const citation& one) {
  std::string entry = fmt::format(
      "@misc{{{},\n  author = {{{{{}}}}},\n  title = {{{{{}}}}},\n  year = {{{}}},\n  month = {},\n"
      "  note = {{Version {}, CC BY 4.0}},\n",
      one.key, bibtex_text(one.catalogue), bibtex_text(one.title), one.version.year,
      months.at(one.version.month - 1), version_of(one));
  if (!one.address.empty()) entry += fmt::format("  url = {{{}}},\n", one.address);
  return entry + "}\n";
}

std::string csl_json(const citation& one) {
  // Written as it stands: a tree of it, made for every page, cost more than the page's lists.
  const auto quoted = [](const std::string& text) { return nlohmann::json(text).dump(); };
  const std::string address =
      one.address.empty() ? std::string() : fmt::format("\n    \"URL\": {},", quoted(one.address));
  return fmt::format(
      R"([
  {{{}
    "author": [
      {{
        "literal": {}
      }}
    ],
    "container-title": {},
    "id": {},
    "issued": {{
      "date-parts": [
        [
          {},
          {},
          {}
        ]
      ]
    }},
    "title": {},
    "type": "webpage",
    "version": {}
  }}
]
)",
      address, quoted(one.catalogue), quoted(one.catalogue), quoted(one.key), one.version.year,
      one.version.month, one.version.day, quoted(one.title), quoted(version_of(one)));
}

citation make_citation(const site_input& site, model::kind kind, std::string_view id,
                       std::string title) {
  const std::string place = fmt::format("{}/{}", model::name_of(kind), id);
  return {.key = "escp-catalogue-" + replace_all(place, "/", "-"),
          .catalogue = site.texts.text("site.name"),
          .title = std::move(title),
          .version = site.version,
          .address = site.address.empty()
                         ? std::string()
                         : fmt::format("{}{}/{}/", site.address, site.texts.language(), place)};
}

std::vector<page_task> plan_citations(const site_input& site) {
  std::vector<page_task> tasks;
  const std::string folder = fmt::format("{}/data/", site.texts.language());
  tasks.push_back({.path = folder + "cite.bib",
                   .make = [&site] { return bibtex(citation_of_catalogue(site)); }});
  tasks.push_back({.path = folder + "cite.json",
                   .make = [&site] { return csl_json(citation_of_catalogue(site)); }});
  plan_kind<model::partnership>(tasks, site);
  plan_kind<model::organisation>(tasks, site);
  plan_kind<model::region>(tasks, site);
  plan_kind<model::country>(tasks, site);
  plan_kind<model::programme>(tasks, site);
  plan_kind<model::call>(tasks, site);
  plan_kind<model::platform>(tasks, site);
  plan_kind<model::theme>(tasks, site);
  return tasks;
}

}  // namespace escp::render
