#include "rules/needs.h"

#include <algorithm>

#include "rules/field_basis.h"

namespace escp::rules {

namespace {

std::optional<need> need_of(const rule& one) {
  if (one.kind == "distinct-countries") {
    need countries;
    countries.statuses = read_statuses(one.parameters.at("statuses"));
    countries.on = reference_named(one.parameters.value("on", ""));
    return countries;
  }
  if (one.kind == "member-region-category") {
    need category;
    category.sort = need::sort::region_category;
    category.period = one.parameters.at("period").get<std::string>();
    category.categories = one.parameters.at("categories").get<std::vector<std::string>>();
    return category;
  }
  return std::nullopt;
}

void add_demands(const rule& one, demands_on_members& demands) {
  if (one.kind == "member-types") {
    demands.types.push_back(one.parameters.at("types").get<std::vector<std::string>>());
  } else if (one.kind == "own-legal-entity") {
    demands.own_legal_entity = true;
  } else if (one.kind == "all-of") {
    for (const rule& part : one.parts) add_demands(part, demands);
  }
}

}  // namespace

need_tree read_needs(const rule& one, std::vector<need>& needs) {
  need_tree tree;
  if (const auto own = need_of(one)) {
    const auto known = std::ranges::find(needs, *own);
    tree.need = static_cast<std::size_t>(known - needs.begin());
    if (known == needs.end()) needs.push_back(*own);
  }
  if (one.kind == "not") return tree;
  for (const rule& part : one.parts) tree.parts.push_back(read_needs(part, needs));
  return tree;
}

void collect_open(const need_tree& tree, const judgement& said, std::vector<open_need>& open) {
  if (said.outcome == outcome::met) return;
  if (tree.need) open.push_back({*tree.need, &said});
  for (std::size_t at = 0; at < tree.parts.size(); ++at) {
    collect_open(tree.parts[at], said.parts[at], open);
  }
}

demands_on_members demands_of(const std::vector<condition>& conditions) {
  demands_on_members demands;
  for (const condition& one : conditions) {
    if (one.severity == severity::required) add_demands(one.rule, demands);
  }
  return demands;
}

bool would_break(const demands_on_members& demands, const model::organisation& one) {
  const bool has_type = is_on_file(one, one.type, "/type");
  const auto leaves_out = [&](const std::vector<std::string>& types) {
    return std::ranges::find(types, one.type) == types.end();
  };
  if (has_type && std::ranges::any_of(demands.types, leaves_out)) return true;
  const bool is_no_entity = one.legal_entity == false && !is_unconfirmed(one, "/legal_entity");
  return demands.own_legal_entity && is_no_entity;
}

}  // namespace escp::rules
