#include "figures/bar_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "figures/markup.h"

namespace escp::figures {

namespace {

constexpr std::size_t full_length = 1000;

std::size_t sum(const bar_row& row) {
  return std::accumulate(row.parts.begin(), row.parts.end(), std::size_t{0});
}

std::size_t greatest(const bar_table& table) {
  std::size_t most = 1;
  for (const bar_row& row : table.rows) most = std::max(most, sum(row));
  return most;
}

/// Where a count ends on a bar; in floating point, as amounts of euro would overflow.
std::size_t length_of(std::size_t count, std::size_t full) {
  const double share = static_cast<double>(count) / static_cast<double>(full);
  return static_cast<std::size_t>(std::min(share, 1.0) * full_length + 0.5);
}

/// A part of nothing has no rectangle, but keeps its number.
std::string bar_of(const bar_row& row, std::size_t full) {
  std::string drawn = R"(<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none")"
                      R"( aria-hidden="true">)";
  std::size_t before = 0;
  for (std::size_t index = 0; index < row.parts.size(); ++index) {
    const std::size_t start = length_of(before, full);
    before += row.parts[index];
    if (row.parts[index] == 0) continue;
    drawn += fmt::format(R"(<rect class="bar__part--{}" x="{}" width="{}" height="10"/>)",
                         index + 1, start, length_of(before, full) - start);
  }
  return drawn + "</svg>";
}

std::string row_of(const bar_row& row, std::size_t full) {
  return R"(<tr><th scope="row">)" + row.label.text + "</th><td>" + bar_of(row, full) +
         R"(</td><td class="number">)" + row.shown.text + "</td></tr>\n";
}

}  // namespace

html draw_bars(const bar_table& table) {
  const std::size_t full = table.full == 0 ? greatest(table) : table.full;
  std::string text = start_tag("table", {{"class", "bars"}}) +
                     text_tag("caption", {}, table.caption) + "\n<thead><tr>" +
                     text_tag("th", {{"scope", "col"}}, table.label_heading) +
                     text_tag("th", {{"scope", "col"}, {"colspan", "2"}}, table.value_heading) +
                     "</tr></thead>\n<tbody>\n";
  for (const bar_row& row : table.rows) text += row_of(row, full);
  return {text + "</tbody>\n</table>"};
}

}  // namespace escp::figures
