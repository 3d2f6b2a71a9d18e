#include <array>

#include "figures/bar_table.h"
#include "quality/report.h"
#include "render/charts.h"

namespace escp::render {

namespace {

/// A field of a kind and the text that names it.
struct shown_field {
  std::string_view field;
  std::string_view text;
};

constexpr std::array<shown_field, 8> partnership_fields{{{"programme", "partnership.programme"},
                                                         {"partners", "partners.title"},
                                                         {"title", "charts.full-name"},
                                                         {"generation", "partnership.generation"},
                                                         {"start", "charts.start"},
                                                         {"call", "partnership.call"},
                                                         {"claims", "claims.title"},
                                                         {"website", "partnership.website"}}};
constexpr std::array<shown_field, 7> organisation_fields{
    {{"country", "organisation.country"},
     {"type", "organisation.type"},
     {"legal_entity", "organisation.legal-entity"},
     {"region", "organisation.region"},
     {"city", "organisation.city"},
     {"identifiers", "charts.identifiers"},
     {"website", "organisation.website"}}};
constexpr std::array<shown_field, 5> theme_fields{{{"platform", "charts.platform"},
                                                   {"regions", "nav.regions"},
                                                   {"claims", "claims.title"},
                                                   {"organisations", "nav.organisations"},
                                                   {"established", "charts.established"}}};

template <class record_type>
html table_of(const page_draft& page, std::span<const shown_field> fields) {
  const auto records = page.catalogue().all<record_type>();
  const std::string total = std::to_string(records.size());
  const std::string kind =
      page.text("nav." + std::string(model::name_of(model::kind_of<record_type>)));
  figures::bar_table table{
      .caption = page.format("charts.completeness-caption", {{"kind", kind}, {"count", total}}),
      .label_heading = page.text("charts.field"),
      .value_heading = page.text("charts.on-file"),
      .rows = {},
      .full = records.size()};
  const quality::fill& fill = page.site().quality.of(model::kind_of<record_type>);
  for (const shown_field& one : fields) {
    const std::size_t filled = fill.of(one.field);
    table.rows.push_back({escaped(page.text(one.text)),
                          {filled, records.size() - filled},
                          escaped(page.texts().number(std::to_string(filled)))});
  }
  return figures::draw_bars(table);
}

}  // namespace

void add_completeness_chart(page_draft& page) {
  const auto organisations = page.catalogue().all<model::organisation>();
  if (organisations.empty()) return;
  const auto placed = std::ranges::count_if(
      organisations, [](const model::organisation& one) { return !one.region.empty(); });
  add_chart(page, {.anchor = "completeness",
                   .sentence = page.format("charts.completeness-sentence",
                                           {{"count", std::to_string(placed)},
                                            {"total", std::to_string(organisations.size())}}),
                   .drawn = {table_of<model::partnership>(page, partnership_fields),
                             table_of<model::organisation>(page, organisation_fields),
                             table_of<model::theme>(page, theme_fields)},
                   .series = {{"1", page.text("charts.on-file")}, {"2", page.text("absent")}}});
}

}  // namespace escp::render
