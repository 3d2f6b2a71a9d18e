#include "sources/compare_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/json_text.h"
#include "base/text.h"
#include "sources/mapped_records.h"
#include "sources/read_descriptions.h"
#include "sources/report.h"
#include "sources/source_records.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;
using tokens = std::vector<std::string>;

std::string shown(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

bool is_chosen(const json& object, const std::string& choice) {
  const std::size_t equals = choice.find('=');
  return object.is_object() &&
         shown(object.value(choice.substr(0, equals), json())) == choice.substr(equals + 1);
}

/// The values at a pointer; a choice picks the objects of a list that it fits, and a list of plain
/// values is all of them.
void collect(const json& value, std::span<const std::string> path, std::vector<json>& into) {
  if (path.empty() && !value.is_array()) {
    into.push_back(value);
  } else if (path.empty()) {
    into.insert(into.end(), value.begin(), value.end());
  } else if (value.is_array()) {
    for (const json& one : value) {
      if (is_chosen(one, path.front())) collect(one, path.subspan(1), into);
    }
  } else if (value.is_object() && value.contains(path.front())) {
    collect(value.at(path.front()), path.subspan(1), into);
  }
}

std::vector<json> values_at(const json& record, const std::string& pointer) {
  std::vector<json> all;
  collect(record, pointer_tokens(pointer), all);
  return all;
}

/// "transition" or "transition", "more-developed".
std::string listed(const std::vector<json>& values) {
  std::set<std::string> each;
  for (const json& one : values) each.insert(in_quotes(shown(one)));
  return fmt::format("{}", fmt::join(each, ", "));
}

/// What came of comparing one source.
struct comparison {
  std::size_t compared = 0;
  std::size_t differ = 0;
  std::size_t unknown = 0;  ///< rows that are about no record on file
};

class comparer {
 public:
  comparer(const kept_source& kept, const model::documents& documents, findings& found)
      : kept_(kept), found_(found) {
    for (const model::document& one : documents) {
      if (!one.fit || one.kind != *kept.source.record) continue;
      for (const json& key : values_at(one.json(), kept.source.about))
        groups_[shown(key)].push_back(&one.json());
    }
  }

  void compare(const mapped_record& row) {
    const json::json_pointer about(kept_.source.about);
    const auto group =
        row.json.contains(about) ? groups_.find(shown(row.json.at(about))) : groups_.end();
    if (group == groups_.end()) {
      ++counts_.unknown;
      return;
    }
    for (const field_mapping& field : kept_.source.fields) {
      const json::json_pointer at(field.target);
      if (field.target != kept_.source.about && row.json.contains(at))
        compare_field(row, *group, field.target, row.json.at(at));
    }
  }

  [[nodiscard]] const comparison& counts() const { return counts_; }

 private:
  using about_group = std::pair<const std::string, std::vector<const json*>>;

  void compare_field(const mapped_record& row, const about_group& records,
                     const std::string& pointer, const json& said) {
    if (!seen_.insert({records.first, pointer, said.dump()}).second) return;
    std::vector<json> ours;
    for (const json* one : records.second)
      std::ranges::move(values_at(*one, pointer), std::back_inserter(ours));
    if (ours.empty()) return;
    ++counts_.compared;
    const std::vector<json> theirs =
        said.is_array() ? said.get<std::vector<json>>() : std::vector{said};
    const bool agrees = std::ranges::any_of(
        theirs, [&](const json& one) { return std::ranges::find(ours, one) != ours.end(); });
    if (agrees) return;
    ++counts_.differ;
    report(found_, {"source-differs", level::warning}, row.where,
           fmt::format("{} {}: {} is {} here, {} in {} ({})", model::name_of(*kept_.source.record),
                       records.first, in_quotes(pointer), listed(ours), listed(theirs),
                       kept_.source.id, row.place),
           "look at both: correct the record, or tell the publisher of the source");
  }

  const kept_source& kept_;
  findings& found_;
  std::map<std::string, std::vector<const json*>> groups_;  ///< records by what rows are about
  std::set<std::tuple<std::string, std::string, std::string>> seen_;
  comparison counts_;
};

}  // namespace

result<bool> compare_values(const file_reader& files, const schema_set& schemas,
                            const import_options& options, model::documents& documents,
                            findings& found) {
  findings told;  // what is wrong with the descriptions has been said when they were imported
  const auto read = read_source_files(files, options.folder, schemas, told);
  if (!read) return tl::unexpected(read.error());
  const auto is_wanted = [](const source_description& one) {
    return one.use == row_use::comparison;
  };
  const auto take = [&](const kept_source& kept) {
    comparer all(kept, documents, found);
    each_mapped(kept, found, [&](mapped_record& row) { all.compare(row); });
    const comparison counts = all.counts();
    json& record = documents[put_source_record(kept, options.today, documents, found)].edit();
    record["comparison"] = {
        {"compared", counts.compared}, {"differ", counts.differ}, {"unknown", counts.unknown}};
  };
  each_kept(files, *read, options, {is_wanted, take}, found);
  return true;
}

}  // namespace escp::sources
