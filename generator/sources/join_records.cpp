#include "sources/join_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "base/json_text.h"
#include "base/text.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;
using model::document;

/// Identifiers that make two records one, most trusted first.
constexpr std::array<std::string_view, 3> joining_identifiers{"pic", "ror", "wikidata"};

/// Fields of which a record may have several values: both stay.
bool is_united(std::string_view pointer) { return pointer == "/other_names"; }

bool is_about_the_record(std::string_view name) {
  return name == "id" || name == "sources" || name == "field_sources" || name == "other_values" ||
         name == "notes";
}

std::string key_of(std::string_view register_name, const std::string& identifier) {
  return fmt::format("{}:{}", register_name, identifier);
}

std::vector<std::string> identifiers_of(const document& one) {
  std::vector<std::string> keys;
  const auto all = one.json().find("identifiers");
  if (all == one.json().end() || !all->is_object()) return keys;
  for (const std::string_view name : joining_identifiers) {
    const auto value = all->find(std::string(name));
    if (value != all->end() && value->is_string())
      keys.push_back(key_of(name, value->get<std::string>()));
  }
  return keys;
}

/// Pointers to the fields of a record that hold a value: "/name", "/identifiers/pic".
std::vector<std::string> fields_of(const json& record) {
  std::vector<std::string> pointers;
  for (const auto& [name, value] : record.items()) {
    if (is_about_the_record(name)) continue;
    if (!value.is_object()) {
      pointers.push_back(pointer_to("", name));
      continue;
    }
    for (const auto& [inner, inside] : value.items())
      pointers.push_back(pointer_to(pointer_to("", name), inner));
  }
  return pointers;
}

std::string shown(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Puts the values of one record into another.
class joiner {
 public:
  joiner(document& into, int precedence_into, const document& from, int precedence_from)
      : into_(into.edit()),
        from_(from.json()),
        from_wins_(precedence_from > precedence_into),
        old_sources_(into_.at("sources")) {}

  std::size_t join() {
    for (const std::string& pointer : fields_of(from_)) join_field(pointer);
    keep_name();
    return overruled_;
  }

 private:
  void join_field(const std::string& pointer) {
    const json::json_pointer at(pointer);
    const json& value = from_.at(at);
    if (!into_.contains(at)) {
      into_[at] = value;
      set_sources(pointer, from_.at("sources"));
    } else if (is_united(pointer)) {
      for (const json& one : value) {
        if (std::ranges::find(into_[at], one) == into_[at].end()) into_[at].push_back(one);
      }
    } else if (into_.at(at) == value) {
      agree(pointer);
    } else {
      disagree(pointer, value);
    }
  }

  /// A source that says the same is named too; one place of it is enough.
  void agree(const std::string& pointer) { set_sources(pointer, together(sources_of(pointer))); }

  [[nodiscard]] json together(json sources) const {
    for (const json& one : from_.at("sources")) {
      const bool is_named = std::ranges::any_of(sources, [&](const json& other) {
        return other.value("source", "") == one.value("source", "");
      });
      if (!is_named) sources.push_back(one);
    }
    return sources;
  }

  void disagree(const std::string& pointer, const json& value) {
    const json::json_pointer at(pointer);
    ++overruled_;
    if (from_wins_) {
      add_other(pointer, into_.at(at), sources_of(pointer));
      into_[at] = value;
      set_sources(pointer, from_.at("sources"));
    } else {
      add_other(pointer, value, from_.at("sources"));
    }
  }

  /// A name that lost is one more name of the organisation.
  void keep_name() {
    const json name = from_wins_ ? json() : from_.value("name", json());
    if (!name.is_string() || name == into_.value("name", json())) return;
    json& names = into_["other_names"];
    if (names.is_null()) names = json::array();
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }

  [[nodiscard]] json sources_of(const std::string& pointer) const {
    const json fields = into_.value("field_sources", json::object());
    return fields.value(pointer, old_sources_);
  }

  void set_sources(const std::string& pointer, const json& sources) {
    into_["field_sources"][pointer] = sources;
  }

  /// A value that lost before is not said twice.
  void add_other(const std::string& pointer, const json& value, const json& sources) {
    json& all = into_["other_values"];
    for (json& one : all) {
      if (one.at("field") != pointer || one.at("value") != shown(value)) continue;
      one["sources"] = together(one.at("sources"));
      return;
    }
    all.push_back({{"field", pointer}, {"value", shown(value)}, {"sources", sources}});
  }

  json& into_;
  const json& from_;
  bool from_wins_;
  json old_sources_;
  std::size_t overruled_ = 0;
};

/// All records so far, by id and by identifier.
class joined_records {
 public:
  joined_records(const match_decisions& decisions, model::documents& documents, findings& found)
      : decisions_(decisions), documents_(documents), found_(found), on_file_(documents.size()) {
    for (std::size_t at = 0; at < documents_.size(); ++at) index(at, precedence_of_data_folder);
  }

  void add(const source_description& source, document record) {
    const auto same = find_same(source, record);
    if (same) {
      join(*same, record, source.precedence);
    } else if (is_taken(source, record)) {
      return;
    } else {
      documents_.push_back(std::move(record));
      index(documents_.size() - 1, source.precedence);
      ++report_.added;
    }
  }

  /// Says which decisions about a source are about none of its rows.
  void check_decisions(const source_description& source) {
    const auto of_source = decisions_.find(source.id);
    if (of_source == decisions_.end()) return;
    for (const auto& [row, decision] : of_source->second) {
      if (used_.contains(&decision)) continue;
      report({.file = decision.file}, "match-unused", level::warning,
             fmt::format("no row of {} makes the id {}", source.id, in_quotes(row)),
             "correct the decision, or take it out");
    }
  }

  [[nodiscard]] const join_report& report() const { return report_; }

 private:
  static std::string id_key(model::kind kind, const std::string& id) {
    return fmt::format("{}/{}", model::name_of(kind), id);
  }

  void index(std::size_t at, int precedence) {
    precedences_.resize(documents_.size(), precedence);
    const document& one = documents_[at];
    by_id_.try_emplace(id_key(one.kind, one.id()), at);
    if (!one.fit) return;
    for (const std::string& key : identifiers_of(one)) by_identifier_.try_emplace(key, at);
  }

  [[nodiscard]] const match_decision* decision_on(const source_description& source,
                                                  const document& record) {
    const auto of_source = decisions_.find(source.id);
    if (of_source == decisions_.end()) return nullptr;
    const auto row = of_source->second.find(record.id());
    if (row == of_source->second.end()) return nullptr;
    used_.insert(&row->second);
    return &row->second;
  }

  std::optional<std::size_t> find_same(const source_description& source, const document& record) {
    if (const match_decision* decided = decision_on(source, record)) {
      if (decided->record.empty()) return std::nullopt;
      const auto place = by_id_.find(id_key(record.kind, decided->record));
      if (place != by_id_.end()) return place->second;
      report({.file = decided->file}, "match-unknown", level::error,
             fmt::format("the record {} does not exist", in_quotes(decided->record)),
             "correct the decision, or take it out");
      return std::nullopt;
    }
    for (const std::string& key : identifiers_of(record)) {
      const auto place = by_identifier_.find(key);
      if (place != by_identifier_.end() && documents_[place->second].kind == record.kind)
        return place->second;
    }
    return std::nullopt;
  }

  /// Whether another record has the id; it is then not known whether they are one.
  bool is_taken(const source_description& source, const document& record) {
    const auto place = by_id_.find(id_key(record.kind, record.id()));
    if (place == by_id_.end()) return false;
    const document& other = documents_[place->second];
    const bool same_file = other.file == record.file;
    report({.file = record.file, .line = record.first_line, .column = 1},
           same_file ? "row-repeated" : "match-undecided", level::warning,
           fmt::format("the row {} makes the id {} of {}: the row is left out",
                       in_quotes(record.json().at("sources").front().value("section", "")),
                       in_quotes(record.id()), other.file),
           same_file ? "make the id from a field that is different in each row"
                     : fmt::format("say in data/matches/{}.json whether they are one", source.id));
    return true;
  }

  void join(std::size_t at, const document& record, int precedence) {
    document& into = documents_[at];
    if (at < on_file_) report_.before.try_emplace(at, into.json());
    report_.overruled += joiner(into, precedences_[at], record, precedence).join();
    ++report_.joined;
    for (const std::string& key : identifiers_of(into)) by_identifier_.try_emplace(key, at);
  }

  void report(position where, std::string code, level weight, std::string message,
              std::string hint) {
    found_.push_back({.code = std::move(code),
                      .level = weight,
                      .where = std::move(where),
                      .pointer = {},
                      .message = std::move(message),
                      .hint = std::move(hint)});
  }

  const match_decisions& decisions_;
  model::documents& documents_;
  findings& found_;
  std::size_t on_file_;  ///< how many of the records were there before
  std::vector<int> precedences_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::size_t> by_identifier_;
  std::set<const match_decision*> used_;
  join_report report_;
};

void read_decision_file(const json_source& source, const std::string& source_id,
                        match_decisions& into, findings& found) {
  const auto list = parse_json(source, found);
  if (!list) return;
  for (std::size_t at = 0; at < list->size(); ++at) {
    const json one = list->is_array() ? (*list)[at] : json();
    const auto text = [&](const char* key) {
      const auto member = one.is_object() ? one.find(key) : one.end();
      return one.is_object() && member != one.end() && member->is_string()
                 ? member->get<std::string>()
                 : std::string();
    };
    if (text("row").empty() || text("reason").empty() || !one.contains("record")) {
      found.push_back({.code = "match-form",
                       .where = locate(source, fmt::format("/{}", at)),
                       .pointer = fmt::format("/{}", at),
                       .message = "a decision has \"row\", \"record\" and \"reason\"",
                       .hint = "\"record\" is the id of the record that the row is, or null when "
                               "it is none of ours"});
      continue;
    }
    into[source_id][text("row")] = {text("row"), text("record"), text("reason"), source.file};
  }
}

}  // namespace

match_decisions read_decisions(const file_reader& files, const std::string& folder,
                               findings& found) {
  match_decisions all;
  const auto paths = files.list(folder + "/matches");
  if (!paths) return all;  // no decision has been made yet
  for (const std::string& path : *paths) {
    if (!path.ends_with(".json")) continue;
    const auto text = files.read(path);
    if (!text) continue;
    std::string name = path.substr(path.rfind('/') + 1);
    name.resize(name.size() - std::string_view(".json").size());
    read_decision_file({.file = path, .text = *text}, name, all, found);
  }
  return all;
}

join_report join_records(std::vector<imported_source> sources, const match_decisions& decisions,
                         model::documents& documents, findings& found) {
  std::ranges::stable_sort(sources, [](const imported_source& left, const imported_source& right) {
    return left.source->precedence > right.source->precedence;
  });
  joined_records joined(decisions, documents, found);
  for (imported_source& one : sources) {
    for (document& record : one.records) joined.add(*one.source, std::move(record));
    joined.check_decisions(*one.source);
  }
  return joined.report();
}

}  // namespace escp::sources
