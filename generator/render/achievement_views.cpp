#include "render/achievement_views.h"

#include <optional>

#include "render/claim_views.h"
#include "rules/achievements.h"
#include "rules/totals.h"

namespace escp::render {

shape_names achievement_names() {
  return within("achievements", within("rows", {"measure", "planned!", "achieved!"}));
}

html claim_values(page_draft& page, std::span<const model::claim* const> claims) {
  if (claims.empty()) return span_of("absent", page.text("absent"));
  std::vector<html> lines;
  for (const model::claim* one : claims) {
    html line = html{"<strong>"} + escaped(claim_value(page.texts(), *one)) + html{"</strong>"} +
                page.refs(one->sources);
    if (one->as_of) {
      const std::string day = page.text("claims.as-of") + " " + page.texts().date(*one->as_of);
      line = std::move(line) + html{" <small>"} + escaped(day) + html{"</small>"};
    }
    if (!one->note.empty())
      line = std::move(line) + html{" <small lang=\"en\">"} + escaped(one->note) + html{"</small>"};
    lines.push_back(html{"<div>"} + line + html{"</div>"});
  }
  return join(lines, "");
}

std::vector<model::claim> add_achievements(page_draft& page, view where,
                                           std::span<const model::claim* const> claims) {
  const auto rows = rules::achievements_of(claims);
  std::optional<view> table;
  for (const rules::achievement& one : rows) {
    if (!table) table = where.add("achievements");
    table->add("rows")
        .set("measure", measure_name(page, one.measure))
        .set("planned", claim_values(page, one.planned))
        .set("achieved", claim_values(page, one.achieved));
  }
  std::vector<model::claim> others;
  for (const model::claim* one : claims) {
    const bool is_counted = one->nature == "total" && rules::own_counts().of_measure(one->measure);
    if (!is_counted && !rules::is_in(rows, *one)) others.push_back(*one);
  }
  return others;
}

}  // namespace escp::render
