#include "render/change_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <type_traits>

#include "base/json_text.h"
#include "base/text.h"
#include "releases/history.h"
#include "releases/outcomes.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

using nlohmann::json;
using releases::change;
using releases::operation;
using releases::record_key;

/// A value is shown as far as this many bytes.
constexpr std::size_t longest_value = 160;

std::string cut(const std::string& text) {
  if (text.size() <= longest_value) return text;
  std::size_t end = longest_value;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

std::string field_label(const page_draft& page, std::string_view field) {
  while (field.starts_with('/')) field.remove_prefix(1);
  const std::string key = fmt::format("field.{}", field);
  return page.texts().has(key) ? page.text(key) : replace_all(std::string(field), "_", " ");
}

std::string label_of(const page_draft& page, const std::string& pointer) {
  std::vector<std::string> labels;
  for (const std::string& token : pointer_tokens(pointer))
    labels.push_back(field_label(page, token));
  return escp::join(labels, " · ");
}

std::string text_value(page_draft& page, const std::string& field, const std::string& value) {
  const std::string key = fmt::format("{}.{}", field, value);
  if (page.texts().has(key) && !page.texts().takes_arguments(key)) return page.text(key);
  if (const auto day = value.size() > 4 ? parse_date(value) : std::nullopt)
    return page.texts().date(*day);
  if (field == "country" || field == "countries") return page.country(value);
  if (const auto kind = model::kind_named(field + "s")) return record_name(page, *kind, value);
  return value;
}

/// "Partner: CITEVE · Role: coordinator": where sources were read is left out.
std::string value_text(page_draft& page, const std::string& field, const json& value);

std::string members_text(page_draft& page, const json& value) {
  std::vector<std::string> parts;
  for (const auto& [name, inner] : value.items()) {
    if (name == "sources" || name == "field_sources") continue;
    parts.push_back(field_label(page, name) + ": " + value_text(page, name, inner));
  }
  return escp::join(parts, " · ");
}

std::string value_text(page_draft& page, const std::string& field, const json& value) {
  if (value.is_string()) return text_value(page, field, value.get<std::string>());
  if (value.is_boolean()) return page.text(value.get<bool>() ? "yes" : "no");
  if (value.is_number()) return page.texts().number(value.dump());
  if (value.is_object()) return members_text(page, value);
  if (!value.is_array()) return page.text("change.nothing-there");
  std::vector<std::string> items;
  for (const json& one : value) items.push_back(value_text(page, field, one));
  return escp::join(items, "; ");
}

/// Of two lists each shows what the other has not.
json without_common(const json& list, const json& other) {
  if (!list.is_array() || !other.is_array()) return list;
  json own = json::array();
  for (const json& one : list) {
    if (std::ranges::find(other, one) == other.end()) own.push_back(one);
  }
  return own;
}

void add_values(page_draft& page, const change& one, const std::string& field,
                change_words& words) {
  const json none;
  const json& before = one.before ? *one.before : none;
  const json& after = one.after ? *one.after : none;
  const auto shown = [&](const json& own, const json& other) {
    const json part = without_common(own, other);
    const bool is_nothing = part.is_null() || (part.is_array() && part.empty());
    return is_nothing ? std::string() : cut(value_text(page, field, part));
  };
  words.before = shown(before, after);
  words.after = shown(after, before);
}

/// An outcome's id is "<call>.<kind>.<subject>".
struct outcome_parts {
  std::string call;
  record_key subject;
};

outcome_parts parts_of_outcome(const std::string& id) {
  const auto parts = split(id, '.');
  if (parts.size() < 3) return {{}, {std::string(releases::outcome_kind), id}};
  return {std::string(parts[0]), {std::string(parts[1]), std::string(parts[2])}};
}

std::string name_of(page_draft& page, const record_key& key) {
  const model::record* there = find_record(page.catalogue(), key);
  if (there == nullptr) return key.id;
  const std::string name = record_name(page, *model::kind_named(key.kind), key.id);
  return name == key.id ? releases::name_of_record(key, json::parse(there->json)) : name;
}

std::string address_of(page_draft& page, const record_key& key) {
  if (find_record(page.catalogue(), key) != nullptr)
    return page.to().record(*model::kind_named(key.kind), key.id);
  if (page.site().history == nullptr) return {};
  const auto& gone = page.site().history->gone;
  const bool has_page = std::ranges::find(gone, key, &releases::gone_record::key) != gone.end();
  return has_page ? page.to().file(fmt::format("id/{}/{}/", key.kind, key.id)) : std::string();
}

/// "Composition, COSME 2017", "Composition: three countries".
std::string outcome_label(page_draft& page, const outcome_parts& of, const std::string& pointer) {
  const model::call* call = page.catalogue().find<model::call>(of.call);
  const std::string call_name =
      call == nullptr ? of.call : record_name(page, model::kind::calls, of.call);
  const auto tokens = pointer_tokens(pointer);
  if (tokens.size() < 2) return page.format("change.outcome", {{"call", call_name}});
  return page.format("change.condition",
                     {{"condition", replace_all(tokens[1], "-", " ")}, {"call", call_name}});
}

change_words words_of_outcome(page_draft& page, const change& one) {
  const outcome_parts of = parts_of_outcome(one.record.id);
  change_words words{.name = name_of(page, of.subject),
                     .href = address_of(page, of.subject),
                     .what = outcome_label(page, of, one.field),
                     .before = {},
                     .after = {},
                     .why = page.text("change.reason.processing")};
  const auto word = [&](const std::optional<json>& value) {
    const json outcome =
        value && value->is_object() ? value->value("overall", json()) : value.value_or(json());
    return outcome.is_string() ? code_text(page.texts(), "outcome", outcome.get<std::string>())
                               : std::string();
  };
  words.before = word(one.before);
  words.after = word(one.after);
  return words;
}

}  // namespace

const model::record* find_record(const model::catalogue& all, const record_key& key) {
  const auto kind = model::kind_named(key.kind);
  const model::record* found = nullptr;
  if (!kind) return found;
  const auto look = [&]<class record_type>(std::type_identity<record_type> /*which*/) {
    if (model::kind_of<record_type> == *kind) found = all.find<record_type>(key.id);
  };
  std::apply(
      [&]<class... lists>(const lists&...) {
        (look(std::type_identity<typename lists::value_type>()), ...);
      },
      model::catalogue::tables());
  return found;
}

std::string identifier_path(const record_key& key) {
  return fmt::format("id/{}/{}/index.html", key.kind, key.id);
}

change_words words_of(page_draft& page, const change& one) {
  if (one.record.kind == releases::outcome_kind) return words_of_outcome(page, one);
  change_words words{.name = name_of(page, one.record),
                     .href = address_of(page, one.record),
                     .what = {},
                     .before = {},
                     .after = {},
                     .why = page.text("change.reason." + std::string(name_of(one.reason)))};
  if (one.operation == operation::modify) {
    words.what = label_of(page, one.field);
    const auto tokens = pointer_tokens(one.field);
    add_values(page, one, tokens.empty() ? std::string() : tokens.back(), words);
    return words;
  }
  words.what = page.text("change." + std::string(name_of(one.operation)));
  if (one.operation == operation::remove)
    words.name = releases::name_of_record(one.record, *one.before);
  if (one.operation == operation::rename) {
    words.before = one.record.id;
    words.after = one.after->get<std::string>();
    words.name = name_of(page, {one.record.kind, words.after});
  }
  return words;
}

std::string kind_heading(const page_draft& page, const std::string& kind) {
  const std::string key = "table." + kind;
  return page.texts().has(key) ? page.text(key) : kind;
}

std::string count_words(const page_draft& page, const releases::delta& changes) {
  std::array<std::size_t, 4> counts{};
  for (const change& one : changes.changes) ++counts[static_cast<std::size_t>(one.operation)];
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] == 0) continue;
    parts.push_back(page.format("change.count-" + std::string(name_of(static_cast<operation>(at))),
                                {{"count", std::to_string(counts[at])}}));
  }
  return parts.empty() ? page.text("change.nothing") : escp::join(parts, ", ");
}

}  // namespace escp::render
