#include "render/plain_statements.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include "base/text.h"
#include "render/record_names.h"
#include "render/source_views.h"

namespace escp::render {

namespace {

using rules::statement;

constexpr std::size_t most_regions = 8;
constexpr std::string_view grouped_argument = "organisation";
constexpr std::string_view kosovo = "XK";

std::vector<std::string_view> listed(std::string_view codes) {
  return codes.empty() ? std::vector<std::string_view>() : split(codes, ',');
}

template <class record_type, class naming>
std::string name_of_record(const plain_words& words, std::string_view id, naming name) {
  const auto* one = words.records().find<record_type>(id);
  return one == nullptr ? std::string(id) : name(*one);
}

std::string organisation(const plain_words& words, std::string_view id) {
  return name_of_record<model::organisation>(words, id, short_name);
}

std::string region(const plain_words& words, std::string_view code) {
  return code.empty() ? words.texts().text("absent")
                      : name_of_record<model::region>(words, code, region_name);
}

std::string regions(const plain_words& words, std::string_view codes) {
  const auto all = listed(codes);
  if (all.empty()) return words.texts().text("verdict.no-region");
  std::vector<std::string> shown;
  for (const std::string_view code : all) {
    if (shown.size() < most_regions) shown.push_back(region(words, code));
  }
  std::string list = escp::join(shown, ", ");
  if (all.size() == shown.size()) return list;
  return words.texts().format(
      "list.and-more",
      {{"list", std::move(list)}, {"count", std::to_string(all.size() - shown.size())}});
}

std::string theme(const plain_words& words, std::string_view id) {
  return name_of_record<model::theme>(words, id, [](const model::theme& one) { return one.name; });
}

std::string themes(const plain_words& words, std::string_view ids) {
  std::vector<std::string> names;
  for (const std::string_view id : listed(ids)) names.push_back(theme(words, id));
  return escp::join(names, ", ");
}

std::string country(const plain_words& words, std::string_view code) {
  if (code.empty()) return words.texts().text("verdict.no-country");
  if (code == kosovo) return words.texts().text("country.kosovo");
  return name_of_record<model::country>(words, code, [&](const model::country& one) {
    const std::string name = words.texts().country_name(one.iso2);
    return name.empty() ? one.name : name;
  });
}

std::string countries(const plain_words& words, std::string_view codes) {
  std::vector<std::string> names;
  for (const std::string_view code : listed(codes)) names.push_back(country(words, code));
  std::ranges::sort(names, [&](const std::string& left, const std::string& right) {
    return words.texts().less(left, right);
  });
  return names.empty() ? words.texts().text("list.none") : escp::join(names, ", ");
}

std::string categories(const plain_words& words, std::string_view codes) {
  std::vector<std::string> names;
  for (const std::string_view code : listed(codes))
    names.push_back(code_text(words.texts(), "category", code));
  return escp::join(names, words.texts().text("list.or"));
}

std::string day(const plain_words& words, std::string_view iso) {
  const auto parsed = parse_date(iso);
  if (parsed) return words.texts().date(*parsed);
  return iso.empty() ? words.texts().text("absent") : std::string(iso);
}

/// A field of the record, or a measure of its claims.
std::string figure(const plain_words& words, std::string_view name) {
  for (const std::string_view group : {"measure", "field"}) {
    const std::string key = std::string(group) + "." + std::string(name);
    if (words.texts().has(key)) return words.texts().text(key);
  }
  return std::string(words.records().name_in("measures", name));
}

std::string evidence(const plain_words& words, std::string_view id) {
  return name_of_record<model::s3_evidence>(words, id, [](const model::s3_evidence& one) {
    return one.priority.empty() ? one.title : one.priority;
  });
}

std::string decimal(const plain_words& words, std::string_view number) {
  return words.texts().number(number);
}

/// A number that the message itself writes, in its plural.
std::string as_it_is(const plain_words& /*words*/, std::string_view number) {
  return std::string(number);
}

/// The text of a code, or what is said when there is none.
template <const auto& group, const auto& none>
std::string coded(const plain_words& words, std::string_view code) {
  return code.empty() ? words.texts().text(none) : code_text(words.texts(), group, code);
}

constexpr std::string_view category_group = "category";
constexpr std::string_view no_category = "verdict.no-category";
constexpr std::string_view status_group = "status";
constexpr std::string_view no_status = "verdict.no-status";
constexpr std::string_view type_group = "type";
constexpr std::string_view confidence_group = "confidence";
constexpr std::string_view absent = "absent";

/// How the value of an argument is shown; the argument's name says what it holds.
struct argument_kind {
  std::string_view name;
  std::string (*show)(const plain_words& words, std::string_view value);
};

constexpr std::array<argument_kind, 26> argument_kinds{{
    {"organisation", organisation},
    {"region", region},
    {"candidates", regions},
    {"theme", theme},
    {"themes", themes},
    {"country", country},
    {"countries", countries},
    {"category", coded<category_group, no_category>},
    {"categories", categories},
    {"status", coded<status_group, no_status>},
    {"type", coded<type_group, absent>},
    {"confidence", coded<confidence_group, absent>},
    {"date", day},
    {"from", day},
    {"to", day},
    {"field", figure},
    {"what", figure},
    {"part_measure", figure},
    {"whole_measure", figure},
    {"record", evidence},
    {"part", decimal},
    {"whole", decimal},
    {"value", decimal},
    {"typical", decimal},
    {"count", as_it_is},
    {"needed", as_it_is},
}};

std::string shown(const plain_words& words, std::string_view name, std::string_view value) {
  const auto kind = std::ranges::find(argument_kinds, name, &argument_kind::name);
  if (kind == argument_kinds.end())
    throw std::logic_error("no text for the argument " + std::string(name) + " of a statement");
  return kind->show(words, value);
}

/// The arguments but the organisation: statements that agree in them are one item of a list.
std::string item_key(const statement& one) {
  std::string key;
  for (const rules::argument& each : one.arguments()) {
    if (each.name != grouped_argument)
      key += std::string(each.name) + "=" + each.value.text() + "\n";
  }
  return key;
}

std::string organisations_of(const plain_words& words, std::span<const statement> alike) {
  std::vector<std::string> names;
  for (const statement& one : alike) {
    for (const rules::argument& each : one.arguments()) {
      if (each.name == grouped_argument) names.push_back(organisation(words, each.value.text()));
    }
  }
  return escp::join(names, ", ");
}

std::string source_title(const plain_words& words, std::string_view id) {
  return name_of_record<model::source>(words, id, source_name);
}

}  // namespace

std::string plain_words::sentence(const std::string& key, const statement& one,
                                  const std::string& organisations) const {
  translation::arguments with;
  for (const rules::argument& each : one.arguments()) {
    if (!texts_.takes(key, each.name)) continue;
    const bool is_grouped = each.name == grouped_argument && !organisations.empty();
    with.emplace_back(each.name,
                      is_grouped ? organisations : shown(*this, each.name, each.value.text()));
  }
  return texts_.format(key, with);
}

/// "Seven countries count: Czechia (CLUTEX), France (EuraMaterials), …".
std::string plain_words::list_sentence(const std::string& key,
                                       std::span<const statement> group) const {
  std::map<std::string, std::vector<statement>> alike;
  for (const statement& one : group) alike[item_key(one)].push_back(one);
  std::vector<std::string> items;
  for (const auto& [arguments, statements] : alike) {
    items.push_back(
        sentence(key + ".item", statements.front(), organisations_of(*this, statements)));
  }
  std::ranges::sort(items, [&](const std::string& left, const std::string& right) {
    return texts_.less(left, right);
  });
  translation::arguments with{{"list", escp::join(items, texts_.text("list.separator"))}};
  const std::array<std::pair<std::string_view, std::size_t>, 2> counts{
      {{"count", group.size()}, {"groups", items.size()}}};
  for (const auto& [name, count] : counts) {
    if (texts_.takes(key + ".many", name)) with.emplace_back(name, std::to_string(count));
  }
  return texts_.format(key + ".many", with);
}

std::vector<std::string> plain_words::sentences(std::span<const statement> statements) const {
  std::vector<std::string_view> codes;
  for (const statement& one : statements) {
    if (std::ranges::find(codes, one.code()) == codes.end()) codes.push_back(one.code());
  }
  std::vector<std::string> all;
  for (const std::string_view code : codes) {
    std::vector<statement> group;
    for (const statement& one : statements) {
      const bool is_new = std::ranges::find(group, one) == group.end();
      if (one.code() == code && is_new) group.push_back(one);
    }
    const std::string key = "verdict." + std::string(code);
    if (group.size() > 1 && texts_.has(key + ".many")) {
      all.push_back(list_sentence(key, group));
      continue;
    }
    for (const statement& one : group) all.push_back(sentence(key, one));
  }
  return all;
}

std::string plain_words::label(const model::partnership& one) const {
  if (!one.label) return texts_.text("label.none");
  const model::label_award& award = *one.label;
  std::vector<std::string> titles;
  for (const model::source_ref& ref : award.sources)
    titles.push_back(source_title(*this, ref.source));
  const bool has_day = award.state == "awarded" && award.awarded;
  const std::string key = "label." + award.state + (has_day ? "-on" : "");
  translation::arguments with;
  const std::array<std::pair<std::string_view, std::string>, 4> known{
      {{"label", award.label},
       {"date", award.awarded ? texts_.date(*award.awarded) : std::string()},
       {"count", std::to_string(titles.size())},
       {"sources", escp::join(titles, "; ")}}};
  for (const auto& [name, value] : known) {
    if (texts_.takes(key, name)) with.emplace_back(name, value);
  }
  std::string said = texts_.format(key, with);
  if (award.ended)
    said += " " + texts_.format("label.ended", {{"date", texts_.date(*award.ended)}});
  if (award.withdrawn)
    said += " " + texts_.format("label.withdrawn", {{"date", texts_.date(*award.withdrawn)}});
  return said;
}

std::string plain_words::clause(const rules::condition& one) const {
  std::vector<std::string> places;
  for (const model::source_ref& ref : one.sources) {
    places.push_back(source_title(*this, ref.source));
    if (!ref.section.empty())
      places.push_back(texts_.format("condition.section", {{"section", ref.section}}));
  }
  return escp::join(places, ", ");
}

std::string plain_words::summary(const rules::verdict& one) const {
  std::array<std::size_t, 3> counts{};
  for (const rules::condition_verdict& each : one.conditions) {
    if (each.condition->severity == rules::severity::required)
      ++counts[static_cast<std::size_t>(each.judgement.outcome)];
  }
  const auto count = [&](rules::outcome wanted) {
    return std::to_string(counts[static_cast<std::size_t>(wanted)]);
  };
  return texts_.format("verdict.summary", {{"met", count(rules::outcome::met)},
                                           {"open", count(rules::outcome::not_determined)},
                                           {"failed", count(rules::outcome::not_met)}});
}

std::vector<statement> collected(const rules::judgement& one,
                                 rules::statement_list rules::judgement::*list) {
  std::vector<statement> all((one.*list).begin(), (one.*list).end());
  for (const rules::judgement& part : one.parts) {
    const auto inside = collected(part, list);
    all.insert(all.end(), inside.begin(), inside.end());
  }
  return all;
}

}  // namespace escp::render
