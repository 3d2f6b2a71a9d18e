#include <algorithm>
#include <map>
#include <numeric>

#include "figures/bar_table.h"
#include "render/charts.h"

namespace escp::render {

namespace {

/// Partnerships by programme, in the order of the programmes' ids.
using by_programme = std::vector<std::size_t>;

std::size_t total(const by_programme& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

/// Counts per year of the start, and of those without a start on file.
struct years {
  std::map<int, by_programme> known;
  std::size_t unknown = 0;
};

years count_years(const model::catalogue& records) {
  const auto programmes = records.all<model::programme>();
  years found;
  for (const model::partnership& one : records.all<model::partnership>()) {
    const auto at = std::ranges::find(programmes, one.programme, &model::programme::id);
    if (at == programmes.end()) continue;
    const auto column = static_cast<std::size_t>(at - programmes.begin());
    if (one.start)
      found.known.try_emplace(one.start->year, programmes.size()).first->second[column] += 1;
    else
      ++found.unknown;
  }
  return found;
}

/// "4: ESCP-4i 1, INNOSUP-1 3"
html broken_down(const page_draft& page, const by_programme& counts) {
  const auto programmes = page.catalogue().all<model::programme>();
  std::string parts;
  for (std::size_t column = 0; column < counts.size(); ++column) {
    if (counts[column] == 0) continue;
    parts += (parts.empty() ? "" : ", ") + programmes[column].acronym + "\u00a0" +
             page.texts().number(std::to_string(counts[column]));
  }
  return html{page.texts().number(std::to_string(total(counts)))} + span_of("bars__parts", parts);
}

figures::bar_table table_of(const page_draft& page, const years& counts) {
  figures::bar_table table{.caption = page.text("charts.years-caption"),
                           .label_heading = page.text("charts.year"),
                           .value_heading = page.text("nav.partnerships"),
                           .rows = {}};
  for (const auto& [year, row] : counts.known)
    table.rows.push_back({escaped(std::to_string(year)), row, broken_down(page, row)});
  return table;
}

}  // namespace

void add_years_chart(page_draft& page) {
  const years counts = count_years(page.catalogue());
  if (counts.known.empty()) return;
  const auto most =
      std::ranges::max_element(counts.known, {}, [](const auto& one) { return total(one.second); });
  std::size_t dated = 0;
  for (const auto& [year, row] : counts.known) dated += total(row);
  chart drawn{.anchor = "years",
              .sentence = page.format("charts.years-sentence",
                                      {{"year", std::to_string(most->first)},
                                       {"count", std::to_string(total(most->second))},
                                       {"dated", std::to_string(dated)},
                                       {"total", std::to_string(dated + counts.unknown)}}),
              .drawn = {figures::draw_bars(table_of(page, counts))}};
  for (const model::programme& one : page.catalogue().all<model::programme>())
    drawn.series.push_back({std::to_string(drawn.series.size() + 1), one.acronym});
  add_chart(page, drawn);
}

}  // namespace escp::render
