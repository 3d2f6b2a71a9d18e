#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "model/nuts.h"
#include "opendata/exporters.h"
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
  const json longitude = one.point ? json::parse(one.point->longitude) : json();
  const json latitude = one.point ? json::parse(one.point->latitude) : json();
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

/// What the rules need to know of the catalogue, in few bytes, for the page that runs them:
/// tests/checker/README.md describes the file.
class checker_file final : public exporter {
 public:
  explicit checker_file(const export_context& context)
      : file_{{"today", replace_all(context.input().version, ".", "-")},
              {"countries", json::object()},
              {"regions", json::object()},
              {"themes", json::object()},
              {"evidence", json::array()},
              {"organisations", json::object()},
              {"calls", json::object()}} {}

  void feed(const any_record& one) override {
    if (const auto* country = one.as<model::country>())
      file_["countries"][country->id] = country_rows(*country);
    if (const auto* region = one.as<model::region>())
      file_["regions"][region->id] = region_row(*region);
    if (const auto* record = one.as<model::s3_evidence>())
      file_["evidence"].push_back(evidence_entry(*record));
    if (const auto* call = one.as<model::call>()) add_call(*call);
    if (const auto* organisation = one.as<model::organisation>()) add_organisation(*organisation);
    if (const auto* partnership = one.as<model::partnership>()) add_themes(*partnership);
    if (const auto* theme = one.as<model::theme>()) {
      file_["themes"][theme->id] = theme_entry(*theme);
      for (const std::string& id : theme->organisations) themes_[id].insert(theme->id);
    }
  }

  std::vector<exported_file> finish() override {
    for (const auto& [id, themes] : themes_) {
      if (!themes.empty() && file_["organisations"].contains(id))
        file_["organisations"][id]["themes"] = themes;
    }
    return {
        {"checker", {"data/checker.json", file_.dump() + "\n"}, "application/json", std::nullopt}};
  }

 private:
  void add_call(const model::call& one) {
    if (one.conditions.empty()) return;
    json entry = filled_object()
                     .text("title", one.title)
                     .text("opens", one.opens ? to_text(*one.opens) : "")
                     .text("closes", one.closes ? to_text(*one.closes) : "")
                     .take();
    if (!one.subjects.is_null()) entry["subjects"] = one.subjects;
    entry["conditions"] = one.conditions;
    file_["calls"][one.id] = std::move(entry);
  }

  void add_organisation(const model::organisation& one) {
    filled_object entry;
    entry.text("name", one.name).text("short_name", one.short_name).text("type", one.type);
    if (one.legal_entity) entry.text("legal_entity", *one.legal_entity ? "yes" : "no");
    entry.text("country", one.country).text("region", one.region);
    entry.texts("candidates", one.region_candidates).texts("unconfirmed", unconfirmed(one));
    file_["organisations"][one.id] = entry.take();
  }

  void add_themes(const model::partnership& one) {
    for (const model::partner& partner : one.partners) {
      const bool takes_part = partner.role == "coordinator" || partner.role == "partner";
      if (takes_part && !partner.disputed)
        themes_[partner.organisation].insert(one.themes.begin(), one.themes.end());
    }
  }

  json file_;
  std::map<std::string, std::set<std::string>> themes_;
};

}  // namespace

std::unique_ptr<exporter> checker_exporter(const export_context& context) {
  return std::make_unique<checker_file>(context);
}

}  // namespace escp::opendata
