#include "figures/matrix.h"

#include <fmt/format.h>

#include "figures/markup.h"
#include "figures/steps.h"

namespace escp::figures {

namespace {

std::vector<step> steps_of_cells(const matrix& table) {
  std::vector<std::size_t> all;
  for (const auto& row : table.counts) all.insert(all.end(), row.begin(), row.end());
  return steps_of(all);
}

std::string head_of(const matrix& table) {
  std::string text = "<thead><tr>" + text_tag("th", {{"scope", "col"}}, table.heading);
  for (std::size_t column = 0; column + 1 < table.lines.size(); ++column)
    text += text_tag("th", {{"scope", "col"}}, table.lines[column].code);
  return text + "</tr></thead>\n";
}

std::string row_of(const matrix& table, std::size_t row, const std::vector<step>& steps) {
  std::string text = R"(<tr><th scope="row">)" + table.lines[row].name.text + "</th>";
  for (const std::size_t count : table.counts[row])
    text += fmt::format(R"(<td class="cell--{}">{}</td>)", step_in(steps, count), count);
  // Each pair stands once: what is left of the row is one empty cell.
  const std::size_t rest = table.lines.size() - 1 - table.counts[row].size();
  if (rest > 0) text += fmt::format(R"(<td colspan="{}"></td>)", rest);
  return text + "</tr>\n";
}

}  // namespace

html draw_matrix(const matrix& table) {
  const std::vector<step> steps = steps_of_cells(table);
  std::string text = start_tag("table", {{"class", "matrix"}}) +
                     text_tag("caption", {}, table.caption) + "\n" + head_of(table) + "<tbody>\n";
  for (std::size_t row = 1; row < table.lines.size(); ++row) text += row_of(table, row, steps);
  return {text + "</tbody>\n</table>"};
}

}  // namespace escp::figures
