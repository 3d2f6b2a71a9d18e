#include "sources/read_mapping.h"

#include <algorithm>
#include <array>
#include <optional>

#include "sources/personal_data.h"

namespace escp::sources {

namespace {

/// A mapping as it is written, before its transforms are put in order.
struct written_mapping {
  field_mapping mapping;
  std::vector<std::string> order;
  std::vector<std::pair<std::string_view, transform_argument>> arguments;

  transform_argument& argument(std::string_view name) {
    const auto found =
        std::ranges::find(arguments, name, [](const auto& one) { return one.first; });
    if (found != arguments.end()) return found->second;
    return arguments.emplace_back(name, transform_argument{}).second;
  }
};

template <char const* name>
void into_argument(const toml_file& file, const toml::node& value, written_mapping& into) {
  take_text(file, value, into.argument(name).text);
}

constexpr char without_name[] = "without";
constexpr char split_name[] = "split";
constexpr char date_name[] = "date";
constexpr char number_name[] = "number";

void into_part(const toml_file& file, const toml::node& value, written_mapping& into) {
  take_number(file, value, into.argument(split_name).part);
}

void into_codes(const toml_file& file, const toml::node& value, written_mapping& into) {
  const toml::table* table = value.as_table();
  if (table == nullptr) return wrong_type(file, value, "a table from code to code");
  for (const auto& [code, meaning] : *table) {
    std::string text;
    take_text(file, meaning, text);
    into.argument("codes").codes.emplace_back(code.str(), std::move(text));
  }
}

void into_from(const toml_file& file, const toml::node& value, written_mapping& into) {
  take_texts(file, value, into.mapping.from);
}
void into_join(const toml_file& file, const toml::node& value, written_mapping& into) {
  take_text(file, value, into.mapping.joined_with);
}
void into_constant(const toml_file& file, const toml::node& value, written_mapping& into) {
  take_text(file, value, into.mapping.constant);
}
void into_fill(const toml_file& file, const toml::node& value, written_mapping& into) {
  take_number(file, value, into.mapping.fill);
  if (into.mapping.fill > 1)
    file.report("sources-value", value, "a share is between 0 and 1", "0.9 means nine rows in ten");
}

constexpr std::array<toml_key<written_mapping>, 11> keys{{
    {"from", into_from},
    {"join", into_join},
    {"constant", into_constant},
    {"fill", into_fill},
    {"transform", into_texts<&written_mapping::order>},
    {"without", into_argument<without_name>},
    {"split", into_argument<split_name>},
    {"part", into_part},
    {"codes", into_codes},
    {"date", into_argument<date_name>},
    {"number", into_argument<number_name>},
}};

/// The steps in the order of `transform`; those that only have an argument come after, as the table
/// orders them. Without any, blanks are trimmed.
void order_steps(const toml_file& file, const toml::node& value, written_mapping& written) {
  const auto rows = transform_rows();
  std::vector<std::string> order = written.order;
  if (order.empty()) order.emplace_back("trim");
  for (const transform_row& row : rows) {
    const bool has_argument = std::ranges::any_of(
        written.arguments, [&](const auto& one) { return one.first == row.name; });
    if (has_argument && std::ranges::find(order, row.name) == order.end())
      order.emplace_back(row.name);
  }
  for (const std::string& name : order) {
    const auto row = std::ranges::find(rows, name, &transform_row::name);
    if (row == rows.end()) {
      file.report("sources-transform", value,
                  fmt::format("unknown transform {}{}", in_quotes(name),
                              did_you_mean(name, names_of(rows))),
                  "docs/sources.md lists the transforms");
      continue;
    }
    const transform_argument argument =
        row->takes_argument ? written.argument(row->name) : transform_argument{};
    if (row->takes_argument && argument == transform_argument{})
      file.report("sources-transform", value,
                  fmt::format("the transform \"{}\" needs its value", name),
                  fmt::format("add {} = …", name));
    written.mapping.steps.push_back({&*row, argument});
  }
}

void check_date_order(const toml_file& file, const toml::node& value,
                      const field_mapping& mapping) {
  constexpr std::array<std::string_view, 3> orders{"ymd", "dmy", "mdy"};
  for (const transform& step : mapping.steps) {
    if (step.row->name == "date" && std::ranges::find(orders, step.argument.text) == orders.end())
      file.report("sources-value", value,
                  fmt::format("unknown order of dates {}", in_quotes(step.argument.text)),
                  "one of: ymd, dmy, mdy");
  }
}

std::optional<value_type> type_of(const nlohmann::json& schema) {
  const auto type = schema.value("type", nlohmann::json());
  if (type == "string") return value_type::text;
  if (type == "number" || type == "integer") return value_type::number;
  const auto items = schema.value("items", nlohmann::json::object());
  const bool is_text_list =
      type == "array" && (items.value("type", "") == "string" || items.contains("$ref"));
  if (is_text_list) return value_type::list;
  return std::nullopt;
}

/// Whether rows of this use may give a field at all: records whole fields, context its own list.
bool is_allowed(row_use use, std::string_view target) {
  const std::string list = "/context/";
  if (use == row_use::context) return target == "/id" || target.starts_with(list);
  return use == row_use::comparison || (!is_choice(target) && !target.starts_with(list));
}

void check_use(const toml_file& file, const toml::node& value, row_use use,
               const field_mapping& mapping) {
  if (is_allowed(use, mapping.target)) return;
  file.report("sources-field", value,
              fmt::format("a source of this use does not give {}", in_quotes(mapping.target)),
              use == row_use::context
                  ? "context adds to \"context/…\" of the record that \"id\" names, nowhere else"
                  : "only what is compared is inside a list: use = \"comparison\"");
}

void check_target(const toml_file& file, const toml::key& key, const schema_files& schemas,
                  model::kind kind, field_mapping& mapping) {
  const toml::source_position at = key.source().begin;
  const position where{.file = file.path, .line = at.line, .column = at.column};
  const nlohmann::json* schema = schema_of_field(schemas, kind, mapping.target);
  const auto type = schema == nullptr ? std::nullopt : type_of(*schema);
  if (type) {
    mapping.type = *type;
    for (const auto& value : schema->value("enum", nlohmann::json::array()))
      mapping.allowed.push_back(value.get<std::string>());
    return;
  }
  const auto pointers = fields_of_kind(schemas, kind);
  std::vector<std::string_view> names;
  names.reserve(pointers.size());
  for (const std::string& one : pointers) names.push_back(std::string_view(one).substr(1));
  file.found.push_back(
      {.code = "sources-field",
       .where = where,
       .pointer = {},
       .message =
           schema == nullptr
               ? fmt::format("{} have no field {}{}", model::name_of(kind), in_quotes(key.str()),
                             did_you_mean(key.str(), names))
               : fmt::format("the field {} holds more than a row can give", in_quotes(key.str())),
       .hint = fmt::format("the fields are listed in data/schemas/{}.schema.json",
                           model::name_of(kind))});
}

written_mapping read_one(const toml_file& file, const toml::node& value) {
  written_mapping written;
  if (value.is_string()) {
    take_text(file, value, written.mapping.from.emplace_back());
  } else {
    read_table<written_mapping>(file, value, keys, written);
  }
  order_steps(file, value, written);
  check_date_order(file, value, written.mapping);
  if (written.mapping.from.empty() == written.mapping.constant.empty())
    file.report("sources-mapping", value, "a field has either \"from\" or \"constant\"");
  return written;
}

}  // namespace

std::vector<std::string_view> mapping_keys() { return names_of(keys); }

void read_mapping(const toml_file& file, const toml::node& value, const schema_files& schemas,
                  source_description& into) {
  const toml::table* table = value.as_table();
  if (table == nullptr) return wrong_type(file, value, "a table of fields");
  for (const auto& [key, node] : *table) {
    written_mapping written = read_one(file, node);
    written.mapping.target = "/" + std::string(key.str());
    written.mapping.where = file.place(node);
    if (into.record) {
      check_target(file, key, schemas, *into.record, written.mapping);
      check_use(file, node, into.use, written.mapping);
    }
    for (const std::string& name : written.mapping.from) {
      if (is_personal_field(name))
        file.report("sources-personal", node,
                    fmt::format("the field {} is about a person", in_quotes(name)),
                    "names, mailboxes and telephone numbers of persons are not kept");
    }
    into.fields.push_back(std::move(written.mapping));
  }
}

}  // namespace escp::sources
