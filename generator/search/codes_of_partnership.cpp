#include "search/codes_of_partnership.h"

#include "search/codes_of_actors.h"
#include "search/fold.h"

namespace escp::search {

namespace {

using region_reader = codes (*)(const facts&, const model::region&);

/// Of the regions of all partners.
codes of_regions(const facts& from, const model::partnership& one, region_reader read) {
  codes all;
  for (const std::string_view code : regions_of(from, one)) {
    const auto* region = from.catalogue().find<model::region>(code);
    if (region == nullptr) continue;
    for (const std::string_view each : read(from, *region)) all.push_back(each);
  }
  return tidy(std::move(all));
}

std::string label_status(const model::label_award& label) {
  if (label.state != "awarded") return "label-" + label.state;
  if (label.withdrawn) return "label-withdrawn";
  return label.ended ? "label-ended" : "label-awarded";
}

}  // namespace

codes countries_of(const facts& from, const model::partnership& one) {
  codes all(one.countries_stated.begin(), one.countries_stated.end());
  for (const auto* partner : from.partners_of(one)) all.push_back(partner->country);
  return tidy(std::move(all));
}

codes regions_of(const facts& from, const model::partnership& one) {
  codes all;
  for (const auto* partner : from.partners_of(one)) all.push_back(partner->region);
  return tidy(std::move(all));
}

codes categories_2014_of(const facts& from, const model::partnership& one) {
  return of_regions(from, one, categories_2014_of);
}

codes categories_2021_of(const facts& from, const model::partnership& one) {
  return of_regions(from, one, categories_2021_of);
}

codes programme_of(const facts& /*from*/, const model::partnership& one) {
  return tidy({one.programme});
}

codes call_of(const facts& /*from*/, const model::partnership& one) { return tidy({one.call}); }

codes label_of(const facts& from, const model::partnership& one) {
  if (!one.label || one.label->state != "awarded") return {};
  return tidy({from.slug_of(one.label->label)});
}

codes themes_of(const facts& /*from*/, const model::partnership& one) {
  return tidy({one.themes.begin(), one.themes.end()});
}

codes platforms_of(const facts& from, const model::partnership& one) {
  return platforms_of_themes(from, themes_of(from, one));
}

codes ecosystems_of(const facts& /*from*/, const model::partnership& one) {
  return tidy({one.ecosystems.begin(), one.ecosystems.end()});
}

codes technology_fields_of(const facts& from, const model::partnership& one) {
  codes all;
  for (const std::string& field : one.technology_fields) all.push_back(from.slug_of(field));
  return tidy(std::move(all));
}

codes year_of(const facts& /*from*/, const model::partnership& one) {
  const std::optional<date> awarded = one.label ? one.label->awarded : std::nullopt;
  const std::optional<date> day = one.start ? one.start : awarded;
  return day ? codes{shared_text(std::to_string(day->year))} : codes{};
}

codes status_of(const facts& /*from*/, const model::partnership& one) {
  if (!one.label) return tidy({one.state});
  return tidy({one.state, shared_text(label_status(*one.label))});
}

codes verdicts_of(const facts& from, const model::partnership& one) {
  return from.verdicts_on(model::kind::partnerships, one.id);
}

}  // namespace escp::search
