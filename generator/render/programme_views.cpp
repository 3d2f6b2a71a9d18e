#include "render/programme_views.h"

#include "render/record_names.h"

namespace escp::render {

std::string generation_folder(const model::programme& of, const model::generation& one) {
  return "programmes/" + of.id + "/generation-" + std::to_string(one.number);
}

std::vector<const model::partnership*> partnerships_of(const page_draft& page,
                                                       const model::programme& one,
                                                       const model::generation* generation) {
  auto all = model::list_of(page.site().references.partnerships_of_programme, one.id);
  std::erase_if(all, [&](const model::partnership* each) {
    return generation != nullptr && each->generation != generation->number;
  });
  return all;
}

scoreboard_row programme_row(const page_draft& page, const model::programme& one) {
  return {.href = page.to().record(model::kind::programmes, one.id),
          .name = one.acronym,
          .period = period_text(page.texts(), one.from, one.to),
          .claims = one.claims,
          .on_file = partnerships_of(page, one, nullptr).size(),
          .has_parts = !one.generations.empty()};
}

std::vector<scoreboard_row> generation_rows(const page_draft& page, const model::programme& one) {
  std::vector<scoreboard_row> rows;
  for (const model::generation& each : one.generations) {
    rows.push_back({.href = page.to().page(generation_folder(one, each)),
                    .name = each.name,
                    .period = period_text(page.texts(), each.from, each.to),
                    .claims = each.claims,
                    .on_file = partnerships_of(page, one, &each).size(),
                    .is_part = true});
  }
  return rows;
}

}  // namespace escp::render
