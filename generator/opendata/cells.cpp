#include "opendata/cells.h"

#include <algorithm>
#include <array>

#include "base/csv_line.h"

namespace escp::opendata {

std::string to_cell(const std::string& text) { return text; }

std::string to_cell(const std::vector<std::string>& list) { return list_cell(list); }

std::string to_cell(const std::optional<date>& day) { return day ? to_text(*day) : std::string(); }

std::string to_cell(const std::optional<int>& number) {
  return number ? to_cell(*number) : std::string();
}

std::string to_cell(int number) { return std::to_string(number); }

std::string to_cell(const std::optional<bool>& yes_or_no) {
  if (!yes_or_no) return {};
  return *yes_or_no ? "yes" : "no";
}

std::string to_cell(const std::vector<model::source_ref>& sources) {
  std::vector<std::string> ids;
  for (const model::source_ref& one : sources) {
    if (std::ranges::find(ids, one.source) == ids.end()) ids.push_back(one.source);
  }
  return list_cell(ids);
}

std::string basis_cell(const std::vector<model::source_ref>& sources) {
  constexpr std::array<std::string_view, 3> names{"stated", "inferred", "unconfirmed"};
  if (sources.empty()) return {};
  const auto surest = std::ranges::min_element(sources, {}, &model::source_ref::basis);
  return std::string(names[static_cast<std::size_t>(surest->basis)]);
}

const std::vector<model::source_ref>& sources_of(const model::record& one, std::string_view pointer,
                                                 const std::vector<model::source_ref>& own) {
  if (!own.empty()) return own;
  while (!pointer.empty()) {
    const auto found = one.field_sources.find(std::string(pointer));
    if (found != one.field_sources.end()) return found->second;
    pointer = pointer.substr(0, pointer.rfind('/'));
  }
  return one.sources;
}

}  // namespace escp::opendata
