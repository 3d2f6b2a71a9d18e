#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "model/checks.h"
#include "model/imported.h"
#include "model/json_path.h"
#include "model/record_index.h"
#include "model/references.h"

namespace escp::model {

namespace {

using json = nlohmann::json;

finding unknown_reference(const document& from, const reference_rule& rule,
                          const std::string& pointer, const std::string& name,
                          const record_index& index) {
  const bool is_code = !rule.taxonomy.empty();
  const auto candidates = is_code ? index.codes(rule.taxonomy) : index.ids(rule.to);
  const std::string what =
      is_code ? fmt::format("code {} in the taxonomy \"{}\"", in_quotes(name), rule.taxonomy)
              : fmt::format("{} {}", singular_of(rule.to), in_quotes(name));
  const std::string suggestion = did_you_mean(name, candidates);
  std::string hint;
  if (suggestion.empty()) {
    hint = is_code
               ? fmt::format("add it to data/taxonomies/{}.json, with its source", rule.taxonomy)
               : fmt::format("add data/{}/{}.json, or correct the reference", name_of(rule.to),
                             name.size() <= 80 ? name : "<id>");
  }
  return {.code = std::string(rule.finding_code),
          .where = locate(from.source(), pointer),
          .pointer = pointer,
          .message = fmt::format("unknown {}{}", what, suggestion),
          .hint = std::move(hint)};
}

bool resolves(const reference_rule& rule, const std::string& name, const record_index& index) {
  return rule.taxonomy.empty() ? index.find(rule.to, name) != nullptr
                               : index.has_code(rule.taxonomy, name);
}

void check_document(const document& one, const record_index& index, findings& found) {
  for (const reference_rule& rule : reference_rules) {
    if (!applies_to(rule, one.kind)) continue;
    each_match(one.json(), rule.path, [&](const std::string& pointer, const json& value) {
      const auto name = value.get<std::string>();
      if (!resolves(rule, name, index))
        found.push_back(unknown_reference(one, rule, pointer, name, index));
    });
  }
}

/// The kinds whose records have a page only a reference leads to.
bool must_be_mentioned(kind one) { return one == kind::organisations || one == kind::sources; }

}  // namespace

void check_ids(const documents& input, findings& found) {
  std::map<std::pair<kind, std::string>, const document*> seen;
  for (const document& one : input) {
    const auto [first, is_new] = seen.try_emplace({one.kind, one.id()}, &one);
    if (is_new) continue;
    found.push_back(
        {.code = "id-duplicate",
         .where = locate(one.source(), "/id"),
         .pointer = "/id",
         .message = fmt::format("the {} \"{}\" is already in {}", singular_of(one.kind), one.id(),
                                first->second->file),
         .hint =
             "two records cannot share an address: give one of them another id, or merge them"});
  }
}

void check_references(const documents& input, const survey& seen, findings& found) {
  for (const std::size_t at : seen.references) check_document(input[at], seen.index, found);
}

void check_reach(const documents& input, const survey& seen, findings& found) {
  // What an unreadable record mentions is not known.
  if (!std::ranges::all_of(input, &document::fit)) return;
  for (const document& one : input) {
    if (!must_be_mentioned(one.kind) || seen.mentioned[seen.index.place_of(one.kind, one.id())] ||
        is_imported(one))
      continue;
    found.push_back({.code = "record-unreachable",
                     .level = level::warning,
                     .where = locate(one.source(), "/id"),
                     .pointer = "/id",
                     .message = fmt::format("no other record mentions the {} \"{}\"",
                                            singular_of(one.kind), one.id()),
                     .hint = "refer to it where it belongs, or remove it"});
  }
}

}  // namespace escp::model
