#include "sources/source_description.h"

#include <algorithm>
#include <array>

namespace escp::sources {

std::vector<std::string> source_description::wanted_fields() const {
  std::vector<std::string> wanted;
  for (const field_mapping& one : fields)
    wanted.insert(wanted.end(), one.from.begin(), one.from.end());
  if (!only.field.empty()) wanted.push_back(only.field);
  std::ranges::sort(wanted);
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  return wanted;
}

std::optional<int> days_of_schedule(std::string_view schedule) {
  struct row {
    std::string_view name;
    int days;
  };
  constexpr std::array<row, 5> rows{
      {{"daily", 1}, {"weekly", 7}, {"monthly", 31}, {"quarterly", 92}, {"yearly", 366}}};
  const auto found = std::ranges::find(rows, schedule, &row::name);
  return found == rows.end() ? std::nullopt : std::optional<int>(found->days);
}

}  // namespace escp::sources
