#include "render/interest_views.h"

#include <algorithm>
#include <array>

#include "render/record_names.h"

namespace escp::render {

shape_names interest_names() {
  const shape_names row = together({{"name!", "total", "bar"}, within("cells", {"value"})});
  return within("interest", together({{"title", "anchor", "about", "caption", "first"},
                                      within("heads", {"text"}),
                                      within("rows", row),
                                      within("others", {"names!"}),
                                      optional({"more"})}));
}

namespace {

struct column {
  std::string_view text;
  std::size_t rules::interest::*count;
};

constexpr std::array<column, 4> columns{{
    {"expressions", &rules::interest::expressions},
    {"partnerships", &rules::interest::partnerships},
    {"areas", &rules::interest::areas},
    {"priorities", &rules::interest::priorities},
}};

std::string text_of(const page_draft& page, const interest_table& table, std::string_view part) {
  return page.text(std::string(table.key) + "." + std::string(part));
}

html name_of(page_draft& page, std::string_view id) {
  const model::region* region = page.catalogue().find<model::region>(id);
  if (region == nullptr) return theme_link(page, id);
  return region_link(page, id) + html{" <small>"} + escaped(page.country(region->country)) +
         html{"</small>"};
}

/// `strongest`: the number that fills the bar.
void add_row(page_draft& page, view where, const rules::interest& one, std::size_t strongest) {
  const auto number = [&](std::size_t count) { return page.texts().number(std::to_string(count)); };
  view row = where.add("rows");
  row.set("name", name_of(page, one.id)).set("total", number(one.all()));
  row.set("bar", std::to_string(one.all() * 100 / strongest));
  for (const column& each : columns) {
    const std::size_t count = one.*each.count;
    row.add("cells").set("value", count == 0 ? "–" : number(count));
  }
}

void add_others(page_draft& page, view where, const interest_table& table,
                std::span<const rules::interest> rows, std::size_t shown) {
  if (!table.names_others) {
    where.set_if("more", page.format("interest.more", {{"count", std::to_string(rows.size())},
                                                       {"shown", std::to_string(shown)}}));
    return;
  }
  std::vector<html> names;
  for (const rules::interest& one : rows.subspan(shown)) names.push_back(name_of(page, one.id));
  where.add("others").set("names", join(names, ", "));
}

}  // namespace

void add_interest(page_draft& page, const interest_table& table,
                  std::span<const rules::interest> rows) {
  if (rows.empty()) return;
  view where = page.root().add("interest");
  where.set("title", text_of(page, table, "title")).set("anchor", table.anchor);
  where.set("about", text_of(page, table, "about")).set("caption", text_of(page, table, "caption"));
  where.set("first", text_of(page, table, "first"));
  for (const column& each : columns)
    where.add("heads").set("text", text_of(page, table, each.text));
  const std::size_t shown = std::min(table.most, rows.size());
  for (const rules::interest& one : rows.first(shown))
    add_row(page, where, one, rows.front().all());
  if (shown < rows.size()) add_others(page, where, table, rows, shown);
}

}  // namespace escp::render
