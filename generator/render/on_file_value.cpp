#include "render/on_file_value.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/json_text.h"
#include "base/text.h"
#include "model/decode.h"
#include "model/references.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

bool is_source_list(std::string_view name, const json_view& one) {
  return name == "sources" && one.is_array();
}

bool holds_objects(const json_view& list) {
  return std::any_of(list.begin(), list.end(),
                     [](const json_view& each) { return each.is_object(); });
}

/// A rule whose pattern was taken apart.
struct reference_place {
  const model::reference_rule* rule;
  std::vector<std::string> steps;
};

using reference_places = std::vector<reference_place>;

/// Those that apply to records of a kind, by kind; made once.
const reference_places& places_of(model::kind kind) {
  static const auto all = [] {
    std::array<reference_places, model::kinds.size()> made;
    for (std::size_t of = 0; of < made.size(); ++of) {
      for (const model::reference_rule& rule : model::reference_rules) {
        if (!rule.from || *rule.from == static_cast<model::kind>(of))
          made[of].push_back({&rule, pointer_tokens(rule.path)});
      }
    }
    return made;
  }();
  return all[static_cast<std::size_t>(kind)];
}

/// As model::each_match reads patterns: `*` is any token, `**` any number of them.
bool matches(std::span<const std::string> steps, std::span<const std::string_view> tokens) {
  if (steps.empty()) return tokens.empty();
  if (steps.front() == "**") {
    return matches(steps.subspan(1), tokens) ||
           (!tokens.empty() && matches(steps, tokens.subspan(1)));
  }
  return !tokens.empty() && (steps.front() == "*" || steps.front() == tokens.front()) &&
         matches(steps.subspan(1), tokens.subspan(1));
}

const model::reference_rule* rule_at(model::kind kind, std::span<const std::string_view> tokens) {
  const auto& all = places_of(kind);
  const auto found = std::ranges::find_if(all, [&](const reference_place& one) {
    const bool can_end =
        one.steps.back() == tokens.back() || one.steps.back() == "*";  // most cannot
    return can_end && matches(one.steps, tokens);
  });
  return found == all.end() ? nullptr : found->rule;
}

/// Longer texts, and those of several words, are no codes.
constexpr std::size_t longest_code = 64;

bool may_be_code(std::string_view text) {
  return text.size() <= longest_code && text.find(' ') == std::string_view::npos;
}

std::string code_key(std::string_view name, std::string_view code) {
  std::string key;
  key.reserve(name.size() + code.size() + 1);
  key += name;
  key += '.';
  key += code;
  return key;
}

}  // namespace

std::string field_label(const page_draft& page, std::string_view name) {
  const std::string* known = page.texts().find_text("field." + std::string(name));
  return known == nullptr ? replace_all(std::string(name), "_", " ") : *known;
}

html on_file_value::value(std::string_view name, const json_view& one) {
  return below(name, name, one);
}

html on_file_value::below(std::string_view token, std::string_view name, const json_view& one) {
  const std::size_t length = pointer_.size();
  append_token(pointer_, token);
  tokens_.push_back(token);
  html made = here(name, one);
  tokens_.pop_back();
  pointer_.resize(length);
  return made;
}

html on_file_value::here(std::string_view name, const json_view& one) {
  html made = one.is_array() ? list(name, one) : one.is_object() ? members(one) : scalar(name, one);
  const bool is_inner = tokens_.size() > 1;
  if (!is_inner || record_.field_sources.empty()) return made;
  const auto field = record_.field_sources.find(pointer_);
  return field == record_.field_sources.end() ? made : std::move(made) + page_.refs(field->second);
}

html on_file_value::list(std::string_view name, const json_view& one) {
  std::vector<html> all;
  all.reserve(one.size());
  for (const json_view& each : one) all.push_back(below(std::to_string(all.size()), name, each));
  if (!holds_objects(one)) return join(all, "; ");
  return html{"<ul><li>"} + join(all, "</li><li>") + html{"</li></ul>"};
}

html on_file_value::members(const json_view& one) {
  std::vector<html> all;
  html refs;
  one.each_member([&](std::string_view name, const json_view& inner) {
    if (is_source_list(name, inner)) {
      refs = page_.refs(model::source_refs_at(one, name));
      return;
    }
    all.push_back(escaped(field_label(page_, name) + ": ") + below(name, name, inner));
  });
  return join(all, " · ") + refs;
}

html on_file_value::scalar(std::string_view name, const json_view& one) {
  if (one.is_number()) return escaped(page_.texts().number(one.text()));
  if (one.is_string()) {
    const model::reference_rule* rule = rule_at(kind_, tokens_);
    return rule == nullptr ? text(name, one.text()) : reference(*rule, one.text());
  }
  if (one.type() == json_type::null) return escaped("null");
  return escaped(page_.text(one.get<bool>() ? "yes" : "no"));
}

html on_file_value::text(std::string_view name, std::string_view one) const {
  if (one.starts_with("https://") || one.starts_with("http://")) return website_link(one);
  if (!may_be_code(one)) return escaped(one);
  if (const std::string* known = page_.texts().find_text(code_key(name, one)))
    return escaped(*known);
  const auto day = one.size() > 4 ? parse_date(one) : std::nullopt;
  return escaped(day ? page_.texts().date(*day) : one);
}

html on_file_value::reference(const model::reference_rule& rule, std::string_view id) const {
  if (!rule.taxonomy.empty()) {
    return escaped(taxonomy_text(page_, "measure", rule.taxonomy, id));
  }
  return link(page_.to().record(rule.to, id), record_name(page_, rule.to, id));
}

}  // namespace escp::render
