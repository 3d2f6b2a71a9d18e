#include "render/scoreboard_views.h"

#include <algorithm>
#include <array>

#include "render/claim_views.h"

namespace escp::render {

shape_names scoreboard_names() {
  const shape_names row = together({{"href", "name", "period!", "on_file", "part*"},
                                    within("cells", {"value!"}),
                                    within("by_part", {"span"})});
  return within("scoreboard", within("rows", row));
}

namespace {

/// A column: sources count the same thing under one of several measures, the first on file is
/// shown.
struct column {
  std::array<std::string_view, 3> measures;
  bool is_named;  ///< the cell says which measure it is
};

constexpr std::array<column, 4> columns{{
    {{"partnerships", "", ""}, false},
    {{"participations", "partners", "clusters"}, true},
    {{"countries", "", ""}, false},
    {{"smes", "smes-supported", ""}, false},
}};

using claim_list = std::vector<const model::claim*>;

/// What sources say there was, without what was planned.
claim_list published(std::span<const model::claim> claims, std::string_view measure) {
  claim_list list;
  for (const model::claim& one : claims) {
    if (one.measure == measure && (one.nature == "total" || one.nature == "result"))
      list.push_back(&one);
  }
  return list;
}

/// Without the figures that a later one replaces. Those of no stated day stay.
claim_list newest(claim_list list) {
  std::optional<date> last;
  for (const model::claim* one : list) last = std::max(last, one->as_of);
  std::erase_if(list, [&](const model::claim* one) { return one->as_of && one->as_of != last; });
  return list;
}

html values_of(page_draft& page, const claim_list& claims) {
  std::vector<html> values;
  for (const model::claim* one : claims) {
    values.push_back(html{"<strong>"} + escaped(claim_value(page.texts(), *one)) +
                     html{"</strong>"} + page.refs(one->sources));
  }
  return join(values, " " + escaped(page.text("list.or")).text + " ");
}

html cell_of(page_draft& page, const column& of, std::span<const model::claim> claims) {
  for (const std::string_view measure : of.measures) {
    const claim_list list = newest(published(claims, measure));
    if (list.empty()) continue;
    html value = values_of(page, list);
    if (of.is_named)
      value = std::move(value) + html{" <small>"} + escaped(measure_name(page, measure)) +
              html{"</small>"};
    return value;
  }
  return span_of("absent", page.text("absent"));
}

void add_cells(page_draft& page, view row, const scoreboard_row& one) {
  if (one.has_parts && one.claims.empty()) {
    row.add("by_part").set("span", std::to_string(columns.size()));
    return;
  }
  for (const column& each : columns) row.add("cells").set("value", cell_of(page, each, one.claims));
}

}  // namespace

void add_scoreboard(page_draft& page, std::span<const scoreboard_row> rows) {
  if (rows.empty()) return;
  view table = page.root().add("scoreboard");
  for (const scoreboard_row& one : rows) {
    view row = table.add("rows");
    row.set("href", one.href).set("name", one.name);
    row.set("period",
            one.period.empty() ? span_of("absent", page.text("absent")) : escaped(one.period));
    if (one.is_part) row.add("part");
    add_cells(page, row, one);
    row.set("on_file", page.texts().number(std::to_string(one.on_file)));
  }
}

}  // namespace escp::render
