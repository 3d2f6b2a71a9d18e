#include "render/statement_text.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

using rules::statement;

constexpr std::size_t most_regions = 8;
constexpr std::size_t most_items = 12;
constexpr std::string_view grouped_argument = "organisation";

/// Links to regions; when there are many, the first of them and how many more.
html regions(page_draft& page, std::string_view codes) {
  std::vector<html> shown;
  const auto all = codes.empty() ? std::vector<std::string_view>() : split(codes, ',');
  for (const std::string_view code : all) {
    if (shown.size() < most_regions) shown.push_back(region_link(page, code));
  }
  if (all.empty()) return escaped(page.text("verdict.no-region"));
  const html list = join(shown, ", ");
  if (all.size() == shown.size()) return list;
  return format_html(page.texts(), "list.and-more", {{"list", list}},
                     {{"count", std::to_string(all.size() - shown.size())}});
}

html country_names(page_draft& page, std::string_view codes) {
  if (codes.empty()) return escaped(page.text("list.none"));
  std::vector<std::string> names;
  for (const std::string_view code : split(codes, ',')) names.push_back(page.country(code));
  std::ranges::sort(names, [&](const std::string& left, const std::string& right) {
    return page.texts().less(left, right);
  });
  return escaped(escp::join(names, ", "));
}

html categories(page_draft& page, std::string_view codes) {
  std::vector<html> names;
  for (const std::string_view code : split(codes, ','))
    names.push_back(escaped(code_text(page.texts(), "category", code)));
  return join(names, escaped(page.text("list.or")).text);
}

html day(page_draft& page, const std::string& iso) {
  const auto parsed = parse_date(iso);
  return escaped(parsed ? page.texts().date(*parsed) : iso);
}

/// A figure as its source gives it; "value" and "typical" of a comparison too.
html decimal(page_draft& page, const std::string& figure) {
  return escaped(page.texts().number(figure));
}

html themes(page_draft& page, std::string_view ids) {
  std::vector<html> names;
  for (const std::string_view id : split(ids, ',')) names.push_back(theme_link(page, id));
  return join(names, ", ");
}

/// The document in which the evidence stands, with its priority.
html evidence_link(page_draft& page, const std::string& id) {
  const auto* record = page.catalogue().find<model::s3_evidence>(id);
  if (record == nullptr) throw std::logic_error("a statement names the unknown evidence " + id);
  const std::string name = record->priority.empty() ? record->title : record->priority;
  return link(page.to().record(model::kind::s3_evidence, id), name);
}

/// A field of a record, or a measure of its claims, by its name.
html field_name(page_draft& page, const std::string& name) {
  const std::string key = "field." + name;
  if (page.texts().has(key)) return escaped(page.text(key));
  return escaped(page.catalogue().name_in("measures", name));
}

html source_link(page_draft& page, std::string_view id) {
  const model::source_ref ref{.source = shared_text(id), .section = {}, .note = {}};
  return page.refs({&ref, 1});
}

/// How the value of an argument is shown; the argument's name says what it holds.
struct argument_kind {
  std::string_view name;
  html (*show)(page_draft& page, const std::string& value);
};

constexpr std::array<argument_kind, 22> argument_kinds{{
    {"organisation",
     [](page_draft& page, const std::string& id) { return organisation_link(page, id); }},
    {"region",
     [](page_draft& page, const std::string& code) {
       return code.empty() ? escaped(page.text("verdict.region-not-stated"))
                           : region_link(page, code);
     }},
    {"candidates", [](page_draft& page, const std::string& codes) { return regions(page, codes); }},
    {"theme", [](page_draft& page, const std::string& id) { return theme_link(page, id); }},
    {"country",
     [](page_draft& page, const std::string& code) {
       return escaped(code.empty() ? page.text("verdict.no-country") : page.country(code));
     }},
    {"countries",
     [](page_draft& page, const std::string& codes) { return country_names(page, codes); }},
    {"category",
     [](page_draft& page, const std::string& code) {
       return escaped(code.empty() ? page.text("verdict.no-category")
                                   : code_text(page.texts(), "category", code));
     }},
    {"categories",
     [](page_draft& page, const std::string& codes) { return categories(page, codes); }},
    {"status",
     [](page_draft& page, const std::string& code) {
       return escaped(code.empty() ? page.text("verdict.no-status")
                                   : code_text(page.texts(), "status", code));
     }},
    {"type",
     [](page_draft& page, const std::string& code) {
       return escaped(code_text(page.texts(), "type", code));
     }},
    {"confidence",
     [](page_draft& page, const std::string& code) {
       return escaped(code_text(page.texts(), "confidence", code));
     }},
    {"date", [](page_draft& page, const std::string& iso) { return day(page, iso); }},
    {"from", [](page_draft& page, const std::string& iso) { return day(page, iso); }},
    {"to", [](page_draft& page, const std::string& iso) { return day(page, iso); }},
    {"themes", [](page_draft& page, const std::string& ids) { return themes(page, ids); }},
    {"record", [](page_draft& page, const std::string& id) { return evidence_link(page, id); }},
    {"field", [](page_draft& page, const std::string& name) { return field_name(page, name); }},
    {"what", [](page_draft& page, const std::string& name) { return field_name(page, name); }},
    {"part_measure",
     [](page_draft& page, const std::string& name) { return field_name(page, name); }},
    {"whole_measure",
     [](page_draft& page, const std::string& name) { return field_name(page, name); }},
    {"part", [](page_draft& page, const std::string& figure) { return decimal(page, figure); }},
    {"whole", [](page_draft& page, const std::string& figure) { return decimal(page, figure); }},
}};

bool is_number(std::string_view name) {
  return name == "count" || name == "needed" || name == "kilometres";
}

html shown(page_draft& page, std::string_view name, const std::string& value) {
  if (name == "source") return source_link(page, value);
  if (name == "value" || name == "typical") return decimal(page, value);
  const auto kind = std::ranges::find(argument_kinds, name, &argument_kind::name);
  if (kind == argument_kinds.end())
    throw std::logic_error("no text for the argument " + std::string(name) + " of a statement");
  return kind->show(page, value);
}

/// The message under `key` with the arguments of `one`; `organisations` stands for its
/// organisation.
html sentence(page_draft& page, const std::string& key, const statement& one,
              const html& organisations = {}) {
  html_arguments with;
  translation::arguments numbers;
  for (const rules::argument& each : one.arguments()) {
    if (is_number(each.name)) {
      numbers.emplace_back(each.name, each.value.text());
    } else if (each.name == grouped_argument && !organisations.text.empty()) {
      with.emplace_back(each.name, organisations);
    } else {
      with.emplace_back(each.name, shown(page, each.name, each.value.text()));
    }
  }
  return format_html(page.texts(), key, with, numbers);
}

/// A statement, and its arguments but the organisation: statements that agree in them are one item
/// of a list.
struct item {
  std::vector<std::string> key;
  const statement* said;
};

std::vector<item> items_of(std::span<const statement* const> group) {
  std::vector<item> items;
  items.reserve(group.size());
  for (const statement* one : group) {
    items.push_back({{}, one});
    for (const rules::argument& each : one->arguments()) {
      if (each.name != grouped_argument) items.back().key.push_back(each.value.text());
    }
  }
  std::ranges::stable_sort(items, {}, &item::key);
  return items;
}

/// The list, and how many more there are when it is too long to be read; the data has all of them.
html shortened(const page_draft& page, std::vector<html> all, std::string_view separator) {
  const std::size_t count = all.size();
  if (count <= most_items) return join(all, separator);
  all.resize(most_items);
  return format_html(page.texts(), "list.and-more", {{"list", join(all, separator)}},
                     {{"count", std::to_string(count - most_items)}});
}

html organisations_of(page_draft& page, std::span<const item> alike) {
  std::vector<html> links;
  for (const item& one : alike) {
    for (const rules::argument& each : one.said->arguments()) {
      if (each.name == grouped_argument)
        links.push_back(organisation_link(page, each.value.text()));
    }
  }
  return shortened(page, std::move(links), ", ");
}

/// "Seven countries count: Czechia (CLUTEX), France (EuraMaterials), …".
html list_sentence(page_draft& page, const std::string& key,
                   std::span<const statement* const> group) {
  const std::vector<item> items = items_of(group);
  std::vector<html> lines;
  for (auto first = items.begin(); first != items.end();) {
    const auto last =
        std::find_if(first, items.end(), [&](const item& one) { return one.key != first->key; });
    lines.push_back(
        sentence(page, key + ".item", *first->said, organisations_of(page, {first, last})));
    first = last;
  }
  std::ranges::sort(lines, [&](const html& left, const html& right) {
    return page.texts().less(left.text, right.text);
  });
  const translation::arguments numbers{{"count", std::to_string(group.size())},
                                       {"groups", std::to_string(lines.size())}};
  const html list = shortened(page, std::move(lines), escaped(page.text("list.separator")).text);
  return format_html(page.texts(), key + ".many", {{"list", list}}, numbers);
}

std::vector<model::source_ref> sources_of(std::span<const statement* const> group) {
  std::vector<model::source_ref> all;
  for (const statement* one : group)
    all.insert(all.end(), one->sources().begin(), one->sources().end());
  return all;
}

}  // namespace

std::vector<html> sentences(page_draft& page, std::span<const statement> statements) {
  std::vector<html> all;
  std::vector<std::string_view> codes;
  for (const statement& one : statements) {
    if (std::ranges::find(codes, one.code()) == codes.end()) codes.push_back(one.code());
  }
  for (const std::string_view code : codes) {
    std::vector<const statement*> group;
    for (const statement& one : statements) {
      if (one.code() == code) group.push_back(&one);
    }
    const std::string key = "verdict." + std::string(code);
    if (group.size() > 1 && page.texts().has(key + ".many")) {
      all.push_back(list_sentence(page, key, group) + page.refs(sources_of(group)));
      continue;
    }
    for (const statement* one : group) {
      html said = sentence(page, key, *one) + page.refs(one->sources());
      if (std::ranges::find(all, said) == all.end()) all.push_back(std::move(said));
    }
  }
  return all;
}

}  // namespace escp::render
