#include "render/on_file_value.h"

#include <algorithm>

#include "base/json_text.h"
#include "base/text.h"
#include "model/decode.h"
#include "model/json_path.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

using json = nlohmann::json;

bool is_source_list(const std::string& name, const json& one) {
  return name == "sources" && one.is_array();
}

bool holds_objects(const json& list) {
  return std::ranges::any_of(list, [](const json& each) { return each.is_object(); });
}

}  // namespace

std::string field_label(const page_draft& page, const std::string& name) {
  const std::string key = "field." + name;
  return page.texts().has(key) ? page.text(key) : replace_all(name, "_", " ");
}

on_file_value::on_file_value(page_draft& page, model::kind kind, const model::record& one,
                             const json& whole)
    : page_(page), record_(one) {
  for (const model::reference_rule& rule : model::reference_rules) {
    if (rule.from && *rule.from != kind) continue;
    model::each_match(whole, rule.path, [&](const std::string& pointer, const json&) {
      references_.emplace(pointer, &rule);
    });
  }
}

html on_file_value::value(const std::string& pointer, const std::string& name, const json& one) {
  html made = one.is_array()    ? list(pointer, name, one)
              : one.is_object() ? members(pointer, one)
                                : scalar(pointer, name, one);
  const auto field = record_.field_sources.find(pointer);
  const bool is_inner = std::ranges::count(pointer, '/') > 1;
  if (is_inner && field != record_.field_sources.end()) made = made + page_.refs(field->second);
  return made;
}

html on_file_value::list(const std::string& pointer, const std::string& name, const json& one) {
  std::vector<html> all;
  for (std::size_t at = 0; at < one.size(); ++at) {
    all.push_back(value(pointer_to(pointer, std::to_string(at)), name, one[at]));
  }
  if (!holds_objects(one)) return join(all, "; ");
  return html{"<ul><li>"} + join(all, "</li><li>") + html{"</li></ul>"};
}

html on_file_value::members(const std::string& pointer, const json& one) {
  std::vector<html> all;
  html refs;
  for (const auto& [name, inner] : one.items()) {
    if (is_source_list(name, inner)) {
      refs = page_.refs(model::source_refs_at(one, name));
      continue;
    }
    all.push_back(escaped(field_label(page_, name) + ": ") +
                  value(pointer_to(pointer, name), name, inner));
  }
  return join(all, " · ") + refs;
}

html on_file_value::scalar(const std::string& pointer, const std::string& name, const json& one) {
  if (one.is_boolean()) return escaped(page_.text(one.get<bool>() ? "yes" : "no"));
  if (one.is_number()) return escaped(page_.texts().number(one.dump()));
  if (!one.is_string()) return escaped(one.dump());
  const std::string content = one.get<std::string>();
  const auto found = references_.find(pointer);
  return found == references_.end() ? text(name, content) : reference(*found->second, content);
}

html on_file_value::text(const std::string& name, const std::string& one) const {
  if (one.starts_with("https://") || one.starts_with("http://")) return website_link(one);
  const std::string key = name + "." + one;
  if (page_.texts().has(key) && !page_.texts().takes_arguments(key))
    return escaped(page_.text(key));
  const auto day = one.size() > 4 ? parse_date(one) : std::nullopt;
  return escaped(day ? page_.texts().date(*day) : one);
}

html on_file_value::reference(const model::reference_rule& rule, const std::string& id) const {
  if (!rule.taxonomy.empty()) {
    return escaped(taxonomy_text(page_, "measure", rule.taxonomy, id));
  }
  return link(page_.to().record(rule.to, id), record_name(page_, rule.to, id));
}

}  // namespace escp::render
