#include <fmt/format.h>

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "model/nuts.h"
#include "opendata/exporters.h"
#include "opendata/file_writer.h"
#include "rules/field_basis.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

json optional_date(const std::optional<date>& day) { return day ? json(to_text(*day)) : json(); }

/// A row of a table in the file: what is absent at its end is left out, elsewhere it is null.
json row(std::initializer_list<json> values) {
  json cells = json::array();
  for (const json& one : values) cells.push_back(one);
  while (!cells.empty() && cells.back().is_null()) cells.erase(cells.size() - 1);
  return cells;
}

/// An object whose empty texts and lists are left out.
class filled_object {
 public:
  filled_object& text(std::string_view key, const std::string& value) {
    if (!value.empty()) object_[key] = value;
    return *this;
  }
  template <class list>
  filled_object& texts(std::string_view key, const list& values) {
    if (!values.empty()) object_[key] = values;
    return *this;
  }
  [[nodiscard]] json take() { return std::move(object_); }

 private:
  json object_ = json::object();
};

json country_rows(const model::country& one) {
  json rows = json::array();
  for (const model::country_status& each : one.statuses) {
    rows.push_back(row({each.status, each.holds ? "yes" : "no", optional_date(each.from),
                        optional_date(each.by), optional_date(each.to)}));
  }
  return rows;
}

json region_row(const model::region& one) {
  json categories = json::array();
  for (const model::region_category& each : one.categories) {
    categories.push_back({each.period, each.category, each.confidence});
  }
  const json longitude = one.point ? json::parse(one.point->longitude.text()) : json();
  const json latitude = one.point ? json::parse(one.point->latitude.text()) : json();
  return json::array(
      {one.name, one.country, model::is_current(one) ? 1 : 0, longitude, latitude, categories});
}

json theme_entry(const model::theme& one) {
  std::vector<std::string> regions;
  for (const model::named_region& each : one.regions) {
    const bool is_new = std::ranges::find(regions, each.region) == regions.end();
    if (!each.region.empty() && each.role != "mentioned" && is_new) regions.push_back(each.region);
  }
  return filled_object().text("name", one.name).texts("regions", regions).take();
}

json evidence_entry(const model::s3_evidence& one) {
  return filled_object()
      .text("id", one.id)
      .text("name", one.priority.empty() ? one.title : one.priority)
      .text("type", one.type)
      .text("partnership", one.partnership)
      .texts("regions", one.regions)
      .texts("organisations", one.organisations)
      .texts("themes", one.themes)
      .take();
}

/// Fields of an organisation that rules look at and that no source confirms.
std::vector<std::string> unconfirmed(const model::organisation& one) {
  std::vector<std::string> names;
  for (const char* name : {"country", "region", "type", "legal_entity"}) {
    if (rules::is_unconfirmed(one, std::string("/") + name)) names.emplace_back(name);
  }
  return names;
}

json organisation_entry(const model::organisation& one, const std::set<std::string_view>& themes) {
  filled_object entry;
  entry.text("name", one.name).text("short_name", one.short_name).text("type", one.type);
  if (one.legal_entity) entry.text("legal_entity", *one.legal_entity ? "yes" : "no");
  entry.text("country", one.country).text("region", one.region);
  entry.texts("candidates", one.region_candidates).texts("unconfirmed", unconfirmed(one));
  return entry.texts("themes", themes).take();
}

json call_entry(const model::call& one) {
  json entry = filled_object()
                   .text("title", one.title)
                   .text("opens", one.opens ? to_text(*one.opens) : "")
                   .text("closes", one.closes ? to_text(*one.closes) : "")
                   .take();
  if (!one.subjects.is_null()) entry["subjects"] = one.subjects;
  entry["conditions"] = one.conditions;
  return entry;
}

/// The thematic areas of each organisation: those that name it, and those of its partnerships.
std::map<std::string_view, std::set<std::string_view>> themes_by_organisation(
    const model::catalogue& records) {
  std::map<std::string_view, std::set<std::string_view>> themes;
  for (const auto& theme : records.all<model::theme>()) {
    for (const std::string& id : theme.organisations) themes[id].insert(theme.id);
  }
  for (const auto& one : records.all<model::partnership>()) {
    if (one.themes.empty()) continue;
    for (const model::partner& partner : one.partners) {
      const bool takes_part = partner.role == "coordinator" || partner.role == "partner";
      if (takes_part && !partner.disputed)
        themes[partner.organisation].insert(one.themes.begin(), one.themes.end());
    }
  }
  return themes;
}

/// What the rules need to know of the catalogue, in few bytes, for the page that runs them:
/// tests/checker/README.md describes the file. The members stand in the order of their names.
class checker_file final : public exporter {
 public:
  explicit checker_file(const export_context& context)
      : input_(context.input()),
        file_(context.sink(), "checker", "data/checker.json", "application/json") {}

  std::vector<exported_file> finish() override {
    const auto themes = themes_by_organisation(input_.catalogue);
    file_.add("{");
    add_object<model::call>("calls", call_entry,
                            [](const model::call& one) { return !one.conditions.empty(); });
    add_object<model::country>("countries", country_rows);
    add_evidence();
    add_object<model::organisation>("organisations", [&](const model::organisation& one) {
      const auto found = themes.find(one.id);
      return organisation_entry(
          one, found == themes.end() ? std::set<std::string_view>() : found->second);
    });
    add_object<model::region>("regions", region_row);
    add_object<model::theme>("themes", theme_entry);
    file_.add(fmt::format(",\"today\":\"{}\"}}\n", replace_all(input_.version, ".", "-")));
    std::vector<exported_file> made;
    made.push_back(file_.finish(std::nullopt));
    return made;
  }

 private:
  /// `"key":{"id":entry,…}` of the records of a kind.
  template <class record_type, class entry>
  void add_object(
      std::string_view key, entry&& entry_of,
      const std::function<bool(const record_type&)>& is_wanted = [](const auto&) { return true; }) {
    begin_member(key);
    std::string_view mark = "{";
    for (const record_type& one : input_.catalogue.all<record_type>()) {
      if (!is_wanted(one)) continue;
      file_.add(fmt::format("{}{}:{}", mark, json(one.id).dump(), entry_of(one).dump()));
      mark = ",";
    }
    file_.add(mark == "{" ? "{}" : "}");
  }

  void add_evidence() {
    begin_member("evidence");
    std::string_view mark = "[";
    for (const auto& one : input_.catalogue.all<model::s3_evidence>()) {
      file_.add(mark);
      file_.add(evidence_entry(one).dump());
      mark = ",";
    }
    file_.add(mark == "[" ? "[]" : "]");
  }

  void begin_member(std::string_view key) {
    file_.add(fmt::format("{}\"{}\":", has_members_ ? "," : "", key));
    has_members_ = true;
  }

  const export_input& input_;
  file_writer file_;
  bool has_members_ = false;
};

}  // namespace

std::unique_ptr<exporter> checker_exporter(const export_context& context) {
  return std::make_unique<checker_file>(context);
}

}  // namespace escp::opendata
