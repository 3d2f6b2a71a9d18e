#include "quality/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace escp::quality {

namespace {

template <class record_type>
void add_group(report& to, const record_type& one) {
  if constexpr (std::is_same_v<record_type, model::organisation>)
    to.of_country[one.country].add(one);
  if constexpr (std::is_same_v<record_type, model::partnership>)
    to.of_programme[one.programme].add(one);
}

void examine(report& to, const issue_rule& rule, const model::catalogue& records) {
  check made{.rule = &rule};
  rule.examine({.catalogue = records,
                .examined = [&] { ++made.examined; },
                .found =
                    [&](place at) {
                      ++made.found;
                      to.issues.push_back({&rule, std::string(at.record), std::move(at.pointer),
                                           std::move(at.value)});
                    }});
  to.checks.push_back(made);
}

}  // namespace

std::size_t fill::of(std::string_view field) const {
  const auto found = filled.find(field);
  return found == filled.end() ? 0 : found->second;
}

void fill::add(const model::record& one) {
  ++records;
  const nlohmann::json json = nlohmann::json::parse(one.json);
  for (const auto& [field, value] : json.items()) {
    if (!value.empty()) ++filled[field];
  }
}

report make_report(const model::catalogue& records) {
  report made;
  for (const issue_rule& rule : issue_rules()) examine(made, rule, records);
  records.each([&](model::kind kind, const auto& one) {
    made.of_kind[static_cast<std::size_t>(kind)].add(one);
    add_group(made, one);
  });
  return made;
}

}  // namespace escp::quality
