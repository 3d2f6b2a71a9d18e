#include "quality/report.h"

#include <algorithm>
#include <iterator>

#include "base/in_parallel.h"
#include "quality/count_fields.h"

namespace escp::quality {

namespace {

bool is_for(const issue_rule& rule, const notice& one) {
  return rule.kind == one.kind && rule.code == one.code;
}

bool has_rule(const notice& one) {
  return std::ranges::any_of(issue_rules(),
                             [&](const issue_rule& rule) { return is_for(rule, one); });
}

/// The notices about what is on file: rows can be of a source that is not.
std::vector<notice> on_file(std::span<const notice> noticed, const model::catalogue& records) {
  std::vector<notice> kept;
  std::ranges::copy_if(noticed, std::back_inserter(kept), [&](const notice& one) {
    return one.kind != model::kind::sources || records.find<model::source>(one.record) != nullptr;
  });
  return kept;
}

/// What was found while the data were loaded, as the answers of a rule that has no function.
void take(report& to, const issue_rule& rule, std::span<const notice> noticed) {
  check made{.rule = &rule, .examined = to.of(rule.kind).records};
  const bool is_rest = &rule == &other_rule(rule.kind);
  for (const notice& one : noticed) {
    const bool is_meant = is_rest ? rule.kind == one.kind && !has_rule(one) : is_for(rule, one);
    if (!is_meant) continue;
    ++made.found;
    to.issues.push_back({&rule, one.record, one.pointer, one.value, one.detail});
  }
  if (!is_rest || made.found > 0) to.checks.push_back(made);
}

/// What a rule finds by itself.
report examined(const issue_rule& rule, const model::catalogue& records) {
  report made;
  check counted{.rule = &rule};
  rule.examine({.catalogue = records,
                .examined = [&] { ++counted.examined; },
                .found =
                    [&](place at) {
                      ++counted.found;
                      made.issues.push_back({&rule, std::string(at.record), std::move(at.pointer),
                                             std::move(at.value), std::move(at.detail)});
                    }});
  made.checks.push_back(counted);
  return made;
}

void append(report part, report& to) {
  std::ranges::move(part.issues, std::back_inserter(to.issues));
  std::ranges::move(part.checks, std::back_inserter(to.checks));
}

}  // namespace

std::size_t fill::of(std::string_view field) const {
  const auto found = filled.find(field);
  return found == filled.end() ? 0 : found->second;
}

report make_report(const model::catalogue& records, std::span<const notice> noticed) {
  report made;
  count_fields(records, made);
  const std::vector<notice> kept = on_file(noticed, records);
  const std::span<const issue_rule> rules = issue_rules();
  std::vector<report> of_each(rules.size());
  in_parallel(rules.size(), [&](std::size_t at) {
    if (rules[at].examine != nullptr) of_each[at] = examined(rules[at], records);
  });
  for (std::size_t at = 0; at < rules.size(); ++at) {
    if (rules[at].examine == nullptr)
      take(made, rules[at], kept);
    else
      append(std::move(of_each[at]), made);
  }
  for (const model::kind_row& row : model::kinds) take(made, other_rule(row.kind), kept);
  made.issues.shrink_to_fit();
  return made;
}

}  // namespace escp::quality
