#include "render/comparison_views.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "render/achievement_views.h"
#include "render/claim_views.h"
#include "render/record_names.h"

namespace escp::render {

shape_names total_row_names() {
  return within("rows", together({within("measure", {"text", "span", "disagree*"}),
                                  {"value", "refs!"},
                                  within("own", together({{"span"}, optional({"count"})})),
                                  {"difference", "agreement"},
                                  optional({"as_of", "note"})}));
}

shape_names comparison_names() {
  return within("comparisons", together({{"title", "anchor", "coverage"},
                                         optional({"period"}),
                                         within("totals", total_row_names()),
                                         achievement_names(),
                                         claim_names()}));
}

namespace {

using total_list = std::vector<rules::total>;

/// In words, how the catalogue's count differs from the published one.
std::string difference_words(const page_draft& page, const rules::total& one) {
  const std::string key = "difference." + std::string(rules::name_of(one.agreement));
  if (!one.difference || one.agreement == rules::agreement::none ||
      one.agreement == rules::agreement::same) {
    return page.text(key);
  }
  const auto own = static_cast<std::int64_t>(*one.own);
  const std::int64_t published = own - *one.difference;
  translation::arguments with{{"count", std::to_string(std::abs(*one.difference))}};
  if (one.agreement == rules::agreement::fewer) {
    with.emplace_back("percent", std::to_string((own * 200 + published) / (published * 2)));
  }
  return page.format(key, with);
}

void add_measure(page_draft& page, view table, const total_list& alike) {
  bool is_first = true;
  for (const rules::total& one : alike) {
    view row = table.add("rows");
    if (std::exchange(is_first, false)) {
      const std::string span = std::to_string(alike.size());
      view measure = row.add("measure");
      measure.set("text", measure_name(page, one.claim->measure)).set("span", span);
      if (std::ranges::any_of(alike, &rules::total::is_disputed)) measure.add("disagree");
      view own = row.add("own");
      own.set("span", span);
      if (one.own) own.set_if("count", page.texts().number(std::to_string(*one.own)));
    }
    row.set("value", claim_value(page.texts(), *one.claim))
        .set("refs", page.refs(one.claim->sources));
    row.set("difference", difference_words(page, one))
        .set("agreement", rules::name_of(one.agreement));
    row.set_if("as_of", one.claim->as_of ? page.texts().date(*one.claim->as_of) : std::string());
    row.set_if("note", one.claim->note);
  }
}

/// Totals by measure, in the order in which measures first appear.
std::vector<total_list> by_measure(const total_list& all) {
  std::vector<total_list> groups;
  for (const rules::total& one : all) {
    auto place = std::ranges::find_if(groups, [&](const total_list& each) {
      return each.front().claim->measure == one.claim->measure;
    });
    if (place == groups.end()) place = groups.insert(groups.end(), total_list{});
    place->push_back(one);
  }
  return groups;
}

}  // namespace

totals_head head_of(const page_draft& page, const rules::totals& one) {
  const auto period = [&](const auto& of) { return period_text(page.texts(), of.from, of.to); };
  if (one.call != nullptr) {
    const std::string& name = one.call->reference.empty() ? one.call->title : one.call->reference;
    return {page.format("comparison.call", {{"call", name}}), one.call->id, {}};
  }
  if (one.generation != nullptr) {
    return {one.generation->name, "generation-" + std::to_string(one.generation->number),
            period(*one.generation)};
  }
  return {page.text("comparison.whole"), "totals", period(*one.programme)};
}

std::string coverage(const page_draft& page, const rules::own_counts& own) {
  return page.format("comparison.coverage",
                     {{"count", std::to_string(own.partnerships)},
                      {"partners", std::to_string(own.with_partners)},
                      {"complete", std::to_string(own.with_all_partners)},
                      {"unconfirmed", std::to_string(own.label_not_confirmed)}});
}

void add_total_rows(page_draft& page, view table, const std::vector<rules::total>& all) {
  for (const total_list& alike : by_measure(all)) add_measure(page, table, alike);
}

void add_comparison(page_draft& page, const rules::totals& published) {
  total_list compared;
  std::vector<const model::claim*> claims;
  for (const rules::total& one : published.rows) {
    claims.push_back(one.claim);
    if (one.own) compared.push_back(one);
  }
  const totals_head head = head_of(page, published);
  view block = page.root().add("comparisons");
  block.set("title", head.title).set("anchor", head.anchor);
  page.jump(head.anchor, head.title);
  block.set("coverage", coverage(page, published.own)).set_if("period", head.period);
  if (!compared.empty()) add_total_rows(page, block.add("totals"), compared);
  add_claims(page, block, add_achievements(page, block, claims));
}

}  // namespace escp::render
