#include "render/achievement_views.h"

#include <optional>

#include "render/claim_views.h"
#include "rules/achievements.h"
#include "rules/totals.h"

namespace escp::render {

shape_names achievement_names() {
  return within("achievements", within("rows", {"measure", "planned!", "achieved!"}));
}

namespace {

html small(std::string_view text, std::string_view attribute = {}) {
  return html{" <small" + std::string(attribute) + ">"} + escaped(text) + html{"</small>"};
}

/// A value with what it counts, where that is not the row's measure, its day, note and sources.
html value_of(page_draft& page, const model::claim& one, std::string_view measure) {
  html line = html{"<strong>"} + escaped(claim_value(page.texts(), one)) + html{"</strong>"} +
              page.refs(one.sources);
  if (one.measure != measure) line = std::move(line) + small(measure_name(page, one.measure));
  if (one.as_of)
    line = std::move(line) + small(page.text("claims.as-of") + " " + page.texts().date(*one.as_of));
  if (!one.note.empty()) line = std::move(line) + small(one.note, " lang=\"en\"");
  return html{"<div>"} + line + html{"</div>"};
}

html values_of(page_draft& page, std::span<const model::claim* const> claims,
               std::string_view measure) {
  if (claims.empty()) return span_of("absent", page.text("absent"));
  html lines;
  for (const model::claim* one : claims) lines = std::move(lines) + value_of(page, *one, measure);
  return lines;
}

}  // namespace

std::vector<model::claim> add_achievements(page_draft& page, view where,
                                           std::span<const model::claim* const> claims) {
  const auto rows = rules::achievements_of(claims);
  std::optional<view> table;
  for (const rules::achievement& one : rows) {
    if (!table) table = where.add("achievements");
    table->add("rows")
        .set("measure", measure_name(page, one.measure))
        .set("planned", values_of(page, one.planned, one.measure))
        .set("achieved", values_of(page, one.achieved, one.measure));
  }
  std::vector<model::claim> others;
  for (const model::claim* one : claims) {
    const bool is_counted = one->nature == "total" && rules::own_counts().of_measure(one->measure);
    if (!is_counted && !rules::is_in(rows, *one)) others.push_back(*one);
  }
  return others;
}

}  // namespace escp::render
