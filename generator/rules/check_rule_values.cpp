#include "rules/check_rule_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>

#include "base/text.h"
#include "model/path_set.h"
#include "rules/condition.h"
#include "rules/fields_on_file.h"

namespace escp::rules {

namespace {

using json = nlohmann::json;
using model::document;
using model::kind;

constexpr std::array<std::string_view, 6> types{"business-network-organisation",
                                                "cluster-organisation",
                                                "digital-innovation-hub",
                                                "other",
                                                "science-park",
                                                "technology-centre"};
constexpr std::array<std::string_view, 2> evidence{"priority", "support-letter"};

/// Where the records on file have the values of a list.
struct origin_row {
  model::kind kind;
  std::string_view path;
  value_list list;
};

constexpr std::array<origin_row, 4> origins{{
    {kind::countries, "/statuses/*/status", value_list::statuses},
    {kind::regions, "/categories/*/period", value_list::periods},
    {kind::regions, "/categories/*/category", value_list::categories},
    {kind::taxonomies, "/values/*/code", value_list::measures},
}};

/// Which parameter names values of which list, and how such a value is called.
struct parameter_row {
  std::string_view parameter;
  value_list list;
};

constexpr std::array<parameter_row, 11> parameters{{
    {"statuses", value_list::statuses},
    {"period", value_list::periods},
    {"categories", value_list::categories},
    {"types", value_list::types},
    {"accepts", value_list::evidence},
    {"part", value_list::measures},
    {"whole", value_list::measures},
    {"what", value_list::measures},
    {"any_of", value_list::measures},
    {"fields", value_list::fields},
    {"field", value_list::dates},
}};

constexpr std::array<std::string_view, 8> list_names{"country status",
                                                     "period of region categories",
                                                     "category of regions",
                                                     "type of organisation",
                                                     "type of S3 evidence",
                                                     "measure",
                                                     "field of",
                                                     "date of"};

enum class limit { none, countries_on_file, hundred_percent };

/// A number that decides: zero is always reached, more than the limit never.
struct threshold_row {
  std::string_view kind;
  std::string_view parameter;
  limit most;
};

constexpr std::array<threshold_row, 4> thresholds{{
    {"distinct-countries", "at_least", limit::countries_on_file},
    {"member-region-category", "at_least", limit::none},
    {"theme-regions", "countries", limit::countries_on_file},
    {"budget-share", "at_least", limit::hundred_percent},
}};

finding found_at(const placed_rule& one, const std::string& pointer, std::string code) {
  return {.code = std::move(code),
          .where = locate(one.call.source(), pointer),
          .pointer = pointer,
          .message = {},
          .hint = {}};
}

using name_visitor = std::function<void(const std::string& pointer, const json& name)>;

/// The names in a parameter: a text, a list of texts, of lists of texts, or of {"status": …}.
void each_name(const json& value, const std::string& pointer, const name_visitor& visit) {
  if (value.is_string()) visit(pointer, value);
  if (!value.is_array()) return;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const std::string place = fmt::format("{}/{}", pointer, at);
    if (!value[at].is_object()) each_name(value[at], place, visit);
    if (value[at].is_object()) visit(place + "/status", value[at].at("status"));
  }
}

struct wanted_name {
  std::string_view name;
  value_list list;
};

/// The measure in "claim:smes" and the field in "field:themes"; nothing for what stands in no list.
std::optional<wanted_name> wanted_in(const parameter_row& row, std::string_view name) {
  constexpr std::string_view claim = "claim:";
  constexpr std::string_view field = "field:";
  if (row.parameter == "what" && name == "members") return std::nullopt;
  if (row.parameter != "any_of") return wanted_name{name, row.list};
  if (name.starts_with(claim)) return wanted_name{name.substr(claim.size()), row.list};
  if (name.starts_with(field)) return wanted_name{name.substr(field.size()), value_list::fields};
  return std::nullopt;
}

/// The kind of the records that the call judges; nothing when there is no such kind.
std::optional<model::kind> judged_by(const document& call) {
  const auto subjects = call.json().find("subjects");
  return model::kind_named(read_subjects(subjects == call.json().end() ? json() : *subjects).kind);
}

/// "unknown measure", "unknown field of a partnership".
std::string name_of(value_list list, const document& call) {
  std::string name(list_names[static_cast<std::size_t>(list)]);
  if (list != value_list::fields && list != value_list::dates) return name;
  const std::string_view record = model::singular_of(*judged_by(call));
  return fmt::format("{} {} {}", name, record.starts_with('e') ? "an" : "a", record);
}

}  // namespace

std::span<const std::string_view> rule_values::organisation_types() { return types; }
std::span<const std::string_view> rule_values::evidence_types() { return evidence; }

rule_values::rule_values(const model::documents& input) {
  std::set<model::kind> unread;
  json_tree memory;
  for (const document& one : input) {
    if (!one.fit) unread.insert(one.kind);
    if (one.kind == kind::countries) ++countries_;
    if (one.kind == kind::taxonomies && one.id() != "measures") continue;
    for (const origin_row& row : origins) {
      if (row.kind != one.kind || !one.fit) continue;
      names& list = known_[static_cast<std::size_t>(row.list)];
      model::path_set(std::array{row.path})
          .each_match(one.view(memory), [&](std::size_t /*number*/, const json_view& name) {
            list.emplace(name.text());
          });
    }
  }
  for (const origin_row& row : origins) {
    if (unread.contains(row.kind)) known_[static_cast<std::size_t>(row.list)].clear();
  }
  known_[static_cast<std::size_t>(value_list::types)].insert(types.begin(), types.end());
  known_[static_cast<std::size_t>(value_list::evidence)].insert(evidence.begin(), evidence.end());
}

rule_values::names rule_values::known(value_list list, const document& call) const {
  const bool is_field = list == value_list::fields || list == value_list::dates;
  if (!is_field) return known_[static_cast<std::size_t>(list)];
  const auto kind = judged_by(call);
  if (!kind) return {};
  const auto fields =
      field_names(*kind, list == value_list::dates ? field_sort::dates : field_sort::any);
  return {fields.begin(), fields.end()};
}

void rule_values::check(const placed_rule& one, findings& found) const {
  check_names(one, found);
  check_thresholds(one, found);
}

void rule_values::check_names(const placed_rule& one, findings& found) const {
  for (const parameter_row& row : parameters) {
    const auto value = one.rule.find(row.parameter);
    if (value == one.rule.end()) continue;
    each_name(*value, pointer_to(one.pointer, row.parameter),
              [&](const std::string& pointer, const json& name) {
                const auto wanted = wanted_in(row, name.get_ref<const std::string&>());
                if (wanted) check_name(one, pointer, wanted->name, wanted->list, found);
              });
  }
}

void rule_values::check_name(const placed_rule& one, const std::string& pointer,
                             std::string_view name, value_list list, findings& found) const {
  const names known = this->known(list, one.call);
  if (known.empty() || known.contains(name)) return;
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  finding unknown = found_at(one, pointer, "rule-value-unknown");
  unknown.message = fmt::format("unknown {} {}{}", name_of(list, one.call), in_quotes(name),
                                did_you_mean(name, candidates));
  if (list != value_list::measures) {
    unknown.hint = "one of: " + join(std::vector<std::string>(known.begin(), known.end()), ", ");
  }
  found.push_back(std::move(unknown));
}

void rule_values::check_thresholds(const placed_rule& one, findings& found) const {
  const auto rule_kind = one.rule.at("kind").get<std::string>();
  for (const threshold_row& row : thresholds) {
    if (row.kind != rule_kind) continue;
    const json& value = one.rule.at(row.parameter);
    finding wrong = found_at(one, pointer_to(one.pointer, row.parameter), "rule-threshold");
    if (value <= 0) {
      wrong.message =
          fmt::format("\"{}\" is {}, which is always reached", row.parameter, value.dump());
      wrong.hint = "leave the rule out, or say how many are needed";
    } else if (row.most == limit::hundred_percent && value > 100) {
      wrong.message = fmt::format("\"{}\" is {} percent, which can never be reached", row.parameter,
                                  value.dump());
      wrong.hint = "it is in percent of the whole, at most 100";
    } else if (row.most == limit::countries_on_file && countries_ > 0 && value > countries_) {
      wrong.message =
          fmt::format("\"{}\" is {}, which can never be reached: {} {} on file", row.parameter,
                      value.dump(), countries_, countries_ == 1 ? "country is" : "countries are");
    } else {
      continue;
    }
    found.push_back(std::move(wrong));
  }
}

}  // namespace escp::rules
