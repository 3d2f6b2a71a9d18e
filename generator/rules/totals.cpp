#include "rules/totals.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace escp::rules {

namespace {

std::optional<std::int64_t> whole_number(const std::string& text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

/// What "at-least 8" and "up-to 2" leave room for is the same.
agreement agreement_of(const model::claim& claim, std::int64_t difference) {
  const std::string& qualifier = claim.qualifier;
  if (difference == 0) return qualifier == "more-than" ? agreement::fewer : agreement::same;
  if (difference < 0) return qualifier == "up-to" ? agreement::same : agreement::fewer;
  const bool is_open_above = qualifier == "at-least" || qualifier == "more-than";
  return is_open_above ? agreement::same : agreement::more;
}

bool is_rival(const model::claim& one, const model::claim& other) {
  return one.measure == other.measure && one.nature == other.nature && one.unit == other.unit &&
         one.as_of == other.as_of && one.value != other.value;
}

bool is_total(const model::claim& claim) { return claim.nature == "total"; }

total compare_one(const model::claim& claim, const own_counts& own) {
  total row;
  row.claim = &claim;
  if (is_total(claim)) row.own = own.of_measure(claim.measure);
  const auto published = whole_number(claim.value);
  if (!row.own || !published) return row;
  row.difference = static_cast<std::int64_t>(*row.own) - *published;
  row.agreement = agreement_of(claim, *row.difference);
  return row;
}

template <class predicate>
own_counts count_if(const model::catalogue& records, predicate is_wanted) {
  partnership_list list;
  for (const model::partnership& one : records.all<model::partnership>()) {
    if (is_wanted(one)) list.push_back(&one);
  }
  return count(records, list);
}

}  // namespace

std::string_view name_of(agreement one) {
  constexpr std::array<std::string_view, 4> names{"none", "same", "fewer", "more"};
  return names[static_cast<std::size_t>(one)];
}

std::vector<total> compare(std::span<const model::claim> claims, const own_counts& own) {
  std::vector<total> rows;
  for (const model::claim& one : claims) {
    rows.push_back(compare_one(one, own));
    rows.back().is_disputed = std::ranges::any_of(
        claims, [&](const model::claim& other) { return is_rival(one, other); });
  }
  return rows;
}

std::vector<total> published_totals(const totals& one) {
  std::vector<total> rows;
  std::ranges::copy_if(one.rows, std::back_inserter(rows),
                       [](const total& row) { return is_total(*row.claim); });
  return rows;
}

std::vector<totals> totals_of(const model::programme& one, const model::catalogue& records) {
  std::vector<totals> all;
  const auto add = [&](totals made, std::span<const model::claim> claims) {
    made.programme = &one;
    made.rows = compare(claims, made.own);
    all.push_back(std::move(made));
  };
  const auto is_of_programme = [&](const model::partnership& each) {
    return each.programme == one.id;
  };
  if (!one.claims.empty() || one.generations.empty()) {
    add({.own = count_if(records, is_of_programme), .rows = {}}, one.claims);
  }
  for (const model::generation& generation : one.generations) {
    const own_counts own = count_if(records, [&](const model::partnership& each) {
      return is_of_programme(each) && each.generation == generation.number;
    });
    add({.generation = &generation, .own = own, .rows = {}}, generation.claims);
  }
  for (const model::call& call : records.all<model::call>()) {
    if (call.programme != one.id || call.claims.empty()) continue;
    const own_counts own =
        count_if(records, [&](const model::partnership& each) { return each.call == call.id; });
    add({.call = &call, .own = own, .rows = {}}, call.claims);
  }
  return all;
}

std::vector<totals> all_totals(const model::catalogue& records) {
  std::vector<totals> all;
  for (const model::programme& one : records.all<model::programme>()) {
    std::ranges::move(totals_of(one, records), std::back_inserter(all));
  }
  return all;
}

}  // namespace escp::rules
