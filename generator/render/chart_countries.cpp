#include <algorithm>

#include "figures/bar_table.h"
#include "figures/matrix.h"
#include "render/charts.h"
#include "render/map_views.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

/// How many partnerships have partners from both countries; the pair in the order of codes.
using country_pairs = std::map<std::pair<std::string, std::string>, std::size_t>;

/// A country and in how many things it takes part.
struct country_count {
  std::string country;
  std::size_t count = 0;
};

country_pairs shared_partnerships(const model::catalogue& records) {
  country_pairs pairs;
  for (const model::partnership& one : records.all<model::partnership>()) {
    const std::vector<std::string> countries = partner_countries(records, one);
    for (std::size_t left = 0; left < countries.size(); ++left) {
      for (std::size_t right = left + 1; right < countries.size(); ++right)
        ++pairs[{countries[left], countries[right]}];
    }
  }
  return pairs;
}

/// More rows and columns than this would be read by nobody.
constexpr std::size_t most_in_matrix = 14;

void sort_by_count(std::vector<country_count>& all) {
  std::ranges::sort(all, [](const country_count& left, const country_count& right) {
    return left.count == right.count ? left.country < right.country : left.count > right.count;
  });
}

std::vector<country_count> partners_by_country(const page_draft& page) {
  std::vector<country_count> found;
  for (const model::country& one : page.catalogue().all<model::country>()) {
    if (const std::size_t count = partners_from(page, one.id); count > 0)
      found.push_back({one.id, count});
  }
  sort_by_count(found);
  return found;
}

/// The countries that meet others most often.
std::vector<country_count> most_connected(const country_pairs& pairs) {
  std::map<std::string, std::size_t> meetings;
  for (const auto& [pair, count] : pairs) {
    meetings[pair.first] += count;
    meetings[pair.second] += count;
  }
  std::vector<country_count> all;
  for (const auto& [country, count] : meetings) all.push_back({country, count});
  sort_by_count(all);
  if (all.size() > most_in_matrix) all.resize(most_in_matrix);
  return all;
}

std::size_t shared(const country_pairs& pairs, const std::string& one, const std::string& other) {
  const auto found = pairs.find(std::minmax(one, other));
  return found == pairs.end() ? 0 : found->second;
}

figures::matrix matrix_of(page_draft& page, const country_pairs& pairs,
                          const std::vector<country_count>& countries) {
  figures::matrix table{.caption = page.text("charts.network-caption"),
                        .heading = page.text("map.column-country"),
                        .lines = {},
                        .counts = {}};
  for (const country_count& row : countries) {
    std::vector<std::size_t>& counts = table.counts.emplace_back();
    for (const figures::matrix_line& before : table.lines)
      counts.push_back(shared(pairs, row.country, before.code));
    table.lines.push_back({page.country_link(row.country), row.country});
  }
  return table;
}

}  // namespace

void add_countries_chart(page_draft& page) {
  const std::vector<country_count> all = partners_by_country(page);
  if (all.empty()) return;
  figures::bar_table table{.caption = page.text("charts.countries-caption"),
                           .label_heading = page.text("map.column-country"),
                           .value_heading = page.text("map.column-partners"),
                           .rows = {}};
  for (const country_count& one : all) {
    table.rows.push_back({page.country_link(one.country),
                          {one.count},
                          escaped(page.texts().number(std::to_string(one.count)))});
  }
  add_chart(page, {.anchor = "countries",
                   .sentence = page.format("charts.countries-sentence",
                                           {{"first", page.country(all.front().country)},
                                            {"partners", std::to_string(all.front().count)},
                                            {"count", std::to_string(all.size())}}),
                   .drawn = {figures::draw_bars(table)}});
}

void add_network_chart(page_draft& page) {
  const country_pairs pairs = shared_partnerships(page.catalogue());
  if (pairs.empty()) return;
  const auto most = std::ranges::max_element(pairs, {}, [](const auto& one) { return one.second; });
  const std::vector<country_count> countries = most_connected(pairs);
  add_chart(page, {.anchor = "network",
                   .sentence = page.format("charts.network-sentence",
                                           {{"one", page.country(most->first.first)},
                                            {"other", page.country(most->first.second)},
                                            {"count", std::to_string(most->second)},
                                            {"shown", std::to_string(countries.size())}}),
                   .drawn = {figures::draw_matrix(matrix_of(page, pairs, countries))}});
}

}  // namespace escp::render
