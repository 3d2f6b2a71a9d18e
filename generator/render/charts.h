#pragma once

#include <string>
#include <vector>

#include "render/page_draft.h"

/// The charts of the page "The catalogue in charts", in the order in which they stand there.
namespace escp::render {

/// A colour of a chart's bars and what it stands for.
struct chart_series {
  std::string number;
  std::string name;
};

/// A chart with one sentence that says what to see in it.
struct chart {
  std::string anchor;  ///< also ends the key of its title: "charts.title-years"
  std::string sentence;
  std::vector<html> drawn;  ///< tables, side by side where there is room
  std::vector<chart_series> series = {};
};
void add_chart(page_draft& page, const chart& one);

void add_years_chart(page_draft& page);
void add_countries_chart(page_draft& page);
void add_network_chart(page_draft& page);
void add_innosup_chart(page_draft& page);
void add_generations_chart(page_draft& page);
void add_completeness_chart(page_draft& page);

}  // namespace escp::render
