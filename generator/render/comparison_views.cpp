#include "render/comparison_views.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "render/claim_views.h"

namespace escp::render {

shape_names comparison_names() {
  const shape_names row = together({within("measure", {"text", "span", "disagree*"}),
                                    {"value", "refs!"},
                                    within("own", {"text", "span"}),
                                    {"difference", "agreement"},
                                    optional({"note"})});
  return within("comparisons", together({{"title", "anchor", "coverage"},
                                         optional({"period"}),
                                         within("totals", within("rows", row)),
                                         claim_names()}));
}

namespace {

using claims = std::vector<model::claim>;

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// How the catalogue's count differs from a published one.
struct difference {
  std::string agreement;  ///< "same", "fewer", "more" or "none"
  std::string words;
};

difference compare(const page_draft& page, const model::claim& one,
                   const std::optional<std::size_t>& own) {
  const auto published = whole_number(one.value);
  if (!own || !published) return {"none", page.text("difference.none")};
  if (*own == *published) return {"same", page.text("difference.same")};
  const bool fewer = *own < *published;
  const std::size_t apart = fewer ? *published - *own : *own - *published;
  translation::arguments with{{"count", std::to_string(apart)}};
  if (!fewer) return {"more", page.format("difference.more", with)};
  with.emplace_back("percent", std::to_string((*own * 200 + *published) / (*published * 2)));
  return {"fewer", page.format("difference.fewer", with)};
}

bool disagree(const claims& alike) {
  return std::ranges::any_of(
      alike, [&](const model::claim& one) { return one.value != alike.front().value; });
}

void add_measure(page_draft& page, view table, const claims& alike, const own_counts& own) {
  const std::optional<std::size_t> counted = own.of_measure(alike.front().measure);
  bool is_first = true;
  for (const model::claim& one : alike) {
    view row = table.add("rows");
    if (std::exchange(is_first, false)) {
      const std::string span = std::to_string(alike.size());
      view measure = row.add("measure");
      measure.set("text", measure_name(page, one.measure)).set("span", span);
      if (disagree(alike)) measure.add("disagree");
      row.add("own")
          .set("span", span)
          .set("text", counted ? page.texts().number(std::to_string(*counted))
                               : page.text("comparison.not-counted"));
    }
    const difference found = compare(page, one, counted);
    row.set("value", claim_value(page.texts(), one)).set("refs", page.refs(one.sources));
    row.set("difference", found.words).set("agreement", found.agreement).set_if("note", one.note);
  }
}

std::string coverage(const page_draft& page, const own_counts& own) {
  return page.format("comparison.coverage",
                     {{"count", std::to_string(own.partnerships)},
                      {"partners", std::to_string(own.with_partners)},
                      {"complete", std::to_string(own.with_all_partners)},
                      {"unconfirmed", std::to_string(own.label_not_confirmed)}});
}

/// Claims by measure, in the order in which measures first appear.
std::vector<claims> by_measure(std::span<const model::claim> all) {
  std::vector<claims> groups;
  for (const model::claim& one : all) {
    auto place = std::ranges::find_if(
        groups, [&](const claims& each) { return each.front().measure == one.measure; });
    if (place == groups.end()) place = groups.insert(groups.end(), claims{});
    place->push_back(one);
  }
  return groups;
}

}  // namespace

void add_comparison(page_draft& page, const published_totals& published, const own_counts& own) {
  claims totals;
  claims others;
  for (const model::claim& one : published.claims) {
    const bool is_compared = one.nature == "total" && own.of_measure(one.measure).has_value();
    (is_compared ? totals : others).push_back(one);
  }
  view block = page.root().add("comparisons");
  block.set("title", published.title).set("anchor", published.anchor);
  block.set("coverage", coverage(page, own)).set_if("period", published.period);
  if (!totals.empty()) {
    view table = block.add("totals");
    for (const claims& alike : by_measure(totals)) add_measure(page, table, alike, own);
  }
  add_claims(page, block, others);
}

}  // namespace escp::render
