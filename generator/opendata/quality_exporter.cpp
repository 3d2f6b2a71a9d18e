#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "opendata/envelope.h"
#include "opendata/exporters.h"
#include "opendata/file_writer.h"
#include "opendata/tables.h"
#include "quality/report.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

json check_json(const quality::check& one) {
  return {{"rule", one.rule->code},
          {"kind", model::name_of(one.rule->kind)},
          {"level", name_of(one.rule->level)},
          {"mender", quality::name_of(one.rule->mender)},
          {"description", one.rule->description},
          {"examined", one.examined},
          {"found", one.found}};
}

json fill_json(const quality::fill& one, const std::set<std::string>& fields) {
  json filled = json::object();
  for (const std::string& field : fields) filled[field] = one.of(field);
  return {{"records", one.records}, {"filled", std::move(filled)}};
}

class quality_files final : public exporter {
 public:
  explicit quality_files(const export_context& context)
      : input_(context.input()),
        report_(context.quality()),
        file_(context.sink(), "issues", "data/issues.json", "application/json") {
    file_.add(envelope_head("issues", input_.version, report_.issues.size()));
  }

  void take(std::size_t table, const row& cells) override {
    if (table != place_) return;
    json members = json::object();
    for (std::size_t at = 0; at < cells.size(); ++at)
      members[std::string(issues_.columns[at].header)] = cells[at];
    file_.add(rows_++ == 0 ? "\n" : ",\n");
    file_.add(members.dump());
  }

  std::vector<exported_file> finish() override {
    file_.add(envelope_tail);
    std::vector<exported_file> files;
    files.push_back(file_.finish(rows_));
    files.push_back(
        {"checks", {"data/checks.json", checks()}, "application/json", report_.checks.size()});
    return files;
  }

 private:
  /// All fields that a record of the kind can have.
  [[nodiscard]] std::set<std::string> fields_of(model::kind kind) const {
    std::set<std::string> fields;
    const auto schema = input_.schemas.find(fmt::format("{}.schema.json", model::name_of(kind)));
    if (schema == input_.schemas.end() || !schema->second.contains("properties")) return fields;
    for (const auto& [name, property] : schema->second.at("properties").items()) {
      fields.insert(name);
    }
    return fields;
  }

  [[nodiscard]] json groups(std::string_view by, const quality::fills& all,
                            model::kind kind) const {
    json list = json::array();
    for (const auto& [id, one] : all) {
      json group = fill_json(one, fields_of(kind));
      group[std::string(by)] = id;
      list.push_back(std::move(group));
    }
    return list;
  }

  [[nodiscard]] std::string checks() const {
    json list = json::array();
    for (const quality::check& one : report_.checks) list.push_back(check_json(one));
    json kinds = json::array();
    for (const model::kind_row& row : model::kinds) {
      json kind = fill_json(report_.of(row.kind), fields_of(row.kind));
      kind["kind"] = row.name;
      kinds.push_back(std::move(kind));
    }
    const json all{{"version", input_.version},
                   {"licence", licence_address},
                   {"checks", std::move(list)},
                   {"completeness",
                    {{"kinds", std::move(kinds)},
                     {"organisations_by_country",
                      groups("country", report_.of_country, model::kind::organisations)},
                     {"partnerships_by_programme",
                      groups("programme", report_.of_programme, model::kind::partnerships)}}}};
    return all.dump(1) + "\n";
  }

  const export_input& input_;
  const quality::report& report_;
  table issues_ = issues_table();
  std::size_t place_ = place_of(issues_);
  file_writer file_;
  std::size_t rows_ = 0;
};

}  // namespace

std::unique_ptr<exporter> quality_exporter(const export_context& context) {
  return std::make_unique<quality_files>(context);
}

}  // namespace escp::opendata
