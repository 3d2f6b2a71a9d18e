#include "sources/schema_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "sources/quick_schema.h"
#include "sources/schema_words.h"

namespace escp::sources {

using json = nlohmann::json;
using adapter = valijson::adapters::NlohmannJsonAdapter;

struct schema_set::compiled {
  std::map<std::string, std::string> texts;
  std::map<std::string, json> files;
  std::map<model::kind, valijson::Schema> schemas;
  std::map<model::kind, quick_schema> quick;
};

namespace {

std::string file_of(model::kind kind) {
  return fmt::format("{}.schema.json", model::name_of(kind));
}

result<json> parse_schema(const std::string& path, const std::string& text) {
  findings found;
  auto value = parse_json({.file = path, .text = text}, found);
  if (!value) return fail(to_text(found.front()));
  return std::move(*value);
}

/// The JSON pointer of valijson's context: "<root>", "[partners]", "[3]".
std::string pointer_of(const std::vector<std::string>& context) {
  std::string pointer;
  for (const std::string& step : context) {
    if (step.size() > 1 && step.starts_with('['))
      pointer = pointer_to(pointer, step.substr(1, step.size() - 2));
  }
  return pointer;
}

/// valijson reports a wrong value once more for each container around it.
bool repeats_an_inner_error(const std::string& description) {
  return description.starts_with("Failed to validate against schema associated") ||
         description.starts_with("Failed to validate item") ||
         description.starts_with("Failed to validate against additional properties") ||
         description.starts_with("Failed to validate against child schema");
}

/// A value of the wrong type or form breaks further rules too; only the most telling is kept.
void keep_first_of_value(findings& explained) {
  constexpr std::array<std::string_view, 5> most_telling_first{
      "schema-type", "schema-value", "schema-form", "schema-length", "schema"};
  const auto rank = [&](const finding& one) {
    return std::ranges::find(most_telling_first, one.code);
  };
  std::ranges::stable_sort(explained, {},
                           [&](const finding& one) { return std::pair(one.pointer, rank(one)); });
  const auto is_repeated = [&](const finding& first, const finding& next) {
    const bool both_about_the_value =
        rank(first) != most_telling_first.end() && rank(next) != most_telling_first.end();
    return first == next || (both_about_the_value && first.pointer == next.pointer);
  };
  explained.erase(std::unique(explained.begin(), explained.end(), is_repeated), explained.end());
}

}  // namespace

schema_set::schema_set(std::shared_ptr<const compiled> parts) : parts_(std::move(parts)) {}

result<std::shared_ptr<schema_set::compiled>> schema_set::read_files(const file_reader& files,
                                                                     const std::string& folder,
                                                                     const compiled* earlier) {
  auto parts = std::make_shared<compiled>();
  std::vector<std::string> names{"common.schema.json"};
  for (const model::kind_row& row : model::kinds) names.push_back(file_of(row.kind));
  for (const std::string& name : names) {
    const std::string path = folder + "/" + name;
    auto text = files.read(path);
    if (!text) return tl::unexpected(text.error().within("the schemas"));
    const std::string& kept = parts->texts.emplace(name, std::move(*text)).first->second;
    if (earlier != nullptr && kept == earlier->texts.at(name)) {
      parts->files.emplace(name, earlier->files.at(name));
      continue;
    }
    auto schema = parse_schema(path, kept);
    if (!schema) return tl::unexpected(schema.error().within("the schemas"));
    parts->files.emplace(name, std::move(*schema));
  }
  return parts;
}

result<void> schema_set::compile(compiled& parts, const std::string& folder) {
  const auto fetch = [&](const std::string& name) -> const json* {
    const auto found = parts.files.find(name.substr(name.rfind('/') + 1));
    return found == parts.files.end() ? nullptr : &found->second;
  };
  for (const model::kind_row& row : model::kinds) {
    try {
      valijson::SchemaParser parser;
      parser.populateSchema(adapter(parts.files.at(file_of(row.kind))), parts.schemas[row.kind],
                            fetch, [](const json* /*owned by parts*/) {});
    } catch (const std::exception& error) {
      return fail(
          fmt::format("{}/{} is not a schema: {}", folder, file_of(row.kind), error.what()));
    }
  }
  for (const model::kind_row& row : model::kinds)
    parts.quick.try_emplace(row.kind, parts.files, file_of(row.kind));
  return {};
}

result<schema_set> schema_set::read(const file_reader& files, const std::string& folder,
                                    const schema_set* earlier) {
  auto parts = read_files(files, folder, earlier == nullptr ? nullptr : earlier->parts_.get());
  if (!parts) return tl::unexpected(parts.error());
  if (earlier != nullptr && (*parts)->texts == earlier->parts_->texts) return *earlier;
  if (const auto made = compile(**parts, folder); !made) return tl::unexpected(made.error());
  return schema_set(std::move(*parts));
}

bool schema_set::is_certainly_valid(model::kind kind, const json_view& value) const {
  return parts_->quick.at(kind).is_certainly_valid(value);
}

bool schema_set::check(model::kind kind, const json& value, const json_source& source,
                       findings& found) const {
  // It keeps the compiled patterns from record to record.
  thread_local valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(parts_->schemas.at(kind), adapter(value), &results)) return true;
  const schema_words words(parts_->files, file_of(kind), source);
  findings explained;
  for (const auto& error : results) {
    if (!repeats_an_inner_error(error.description)) {
      words.explain(value, pointer_of(error.context), error.description, explained);
    }
  }
  keep_first_of_value(explained);
  std::ranges::move(explained, std::back_inserter(found));
  return false;
}

const std::map<std::string, json>& schema_set::files() const { return parts_->files; }

}  // namespace escp::sources
