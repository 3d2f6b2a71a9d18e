#include <array>
#include <charconv>

#include "figures/bar_table.h"
#include "render/charts.h"
#include "render/claim_views.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

constexpr std::string_view innosup = "innosup-1";
constexpr std::string_view escp_4i = "escp-4i";
constexpr std::array<std::string_view, 4> call_measures{"budget-total", "eu-contribution",
                                                        "participations", "sme-participations"};
constexpr std::array<std::string_view, 6> generation_measures{
    "partnerships", "clusters", "smes", "business-cases", "c2c-events", "b2b-events"};

/// Published figures under a name: those of one call, or of one generation.
struct claimant {
  html name;
  const std::vector<model::claim>* claims;
};

/// The whole units of a decimal: enough for the length of a bar.
std::size_t whole_units(const std::string& decimal) {
  std::size_t value = 0;
  std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
  return value;
}

/// A bar for every claim of the measure: where sources disagree, each has its own.
std::vector<figures::bar_row> rows_of(page_draft& page, std::string_view measure,
                                      const std::vector<claimant>& all) {
  std::vector<figures::bar_row> rows;
  for (const claimant& one : all) {
    for (const model::claim& each : *one.claims) {
      if (each.measure != measure) continue;
      rows.push_back({one.name,
                      {whole_units(each.value)},
                      escaped(claim_value(page.texts(), each)) + page.refs(each.sources)});
    }
  }
  return rows;
}

/// A table for each measure of which there are claims.
template <std::size_t count>
std::vector<html> tables_of(page_draft& page, std::string_view heading_key,
                            const std::array<std::string_view, count>& measures,
                            const std::vector<claimant>& all) {
  std::vector<html> tables;
  for (const std::string_view measure : measures) {
    const std::string name = measure_name(page, measure);
    figures::bar_table table{.caption = name,
                             .label_heading = page.text(heading_key),
                             .value_heading = page.text("claims.value"),
                             .rows = rows_of(page, measure, all)};
    if (!table.rows.empty()) tables.push_back(figures::draw_bars(table));
  }
  return tables;
}

/// "2016": the year in a call's reference, which is what the calls differ by.
std::string year_of(const model::call& one) {
  const std::string& reference = one.reference;
  const std::size_t at = reference.find("20", reference.find("INNOSUP"));
  return at == std::string::npos ? one.title : reference.substr(at, 4);
}

}  // namespace

void add_innosup_chart(page_draft& page) {
  std::vector<claimant> calls;
  for (const model::call* one :
       model::list_of(page.site().references.calls_of_programme, innosup)) {
    if (one->reference.empty()) continue;
    calls.push_back(
        {link(page.to().record(model::kind::calls, one->id), year_of(*one)), &one->claims});
  }
  add_chart(page, {.anchor = "innosup",
                   .sentence = page.text("charts.innosup-sentence"),
                   .drawn = tables_of(page, "partnership.call", call_measures, calls)});
}

void add_generations_chart(page_draft& page) {
  const model::programme* programme = page.catalogue().find<model::programme>(escp_4i);
  if (programme == nullptr) return;
  std::vector<claimant> generations;
  for (const model::generation& one : programme->generations)
    generations.push_back({escaped(one.name), &one.claims});
  add_chart(page,
            {.anchor = "generations",
             .sentence = page.text("charts.generations-sentence"),
             .drawn = tables_of(page, "partnership.generation", generation_measures, generations)});
}

}  // namespace escp::render
