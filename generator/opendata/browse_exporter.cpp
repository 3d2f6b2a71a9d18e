#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "base/csv_line.h"
#include "opendata/cells.h"
#include "opendata/envelope.h"
#include "opendata/exporters.h"
#include "search/groups.h"

namespace escp::opendata {

namespace {

using nlohmann::json;
using search::document;

constexpr std::string_view folder = "api/v1/browse";

const std::array<std::string, 9> header{"kind",      "id",      "name", "detail", "place",
                                        "countries", "regions", "year", "members"};

std::vector<std::string> codes_under(const document& one, std::string_view facet) {
  const auto codes = one.facets[search::facet_named(facet)];
  return {codes.begin(), codes.end()};
}

std::string size_cell(const std::optional<std::size_t>& size) {
  return size ? std::to_string(*size) : "";
}

/// What a list of records says of one, in the order of the columns.
std::string csv_line(const document& one) {
  const std::array<std::string, 9> cells{std::string(model::name_of(one.kind)),
                                         one.id,
                                         one.name,
                                         one.detail,
                                         one.place,
                                         list_cell(codes_under(one, "country")),
                                         list_cell(codes_under(one, "region")),
                                         to_cell(one.year),
                                         size_cell(one.size)};
  std::string line;
  append_csv_line(line, cells);
  return line;
}

std::string json_line(const document& one) {
  json record{{"kind", model::name_of(one.kind)},
              {"id", one.id},
              {"name", one.name},
              {"countries", codes_under(one, "country")},
              {"regions", codes_under(one, "region")},
              {"record", fmt::format("api/v1/{}/{}.json", model::name_of(one.kind), one.id)}};
  if (!one.detail.empty()) record["detail"] = one.detail;
  if (!one.place.empty()) record["place"] = one.place;
  if (one.year) record["year"] = *one.year;
  if (one.size) record["members"] = *one.size;
  return record.dump();
}

class browse_files final : public exporter {
 public:
  explicit browse_files(const export_context& context)
      : input_(context.input()), sink_(context.sink()) {}

  std::vector<exported_file> finish() override {
    for (const document& one : input_.documents) {
      csv_lines_.push_back(csv_line(one));
      json_lines_.push_back(json_line(one));
    }
    const auto groups = search::groups_of(input_.documents);
    json all = json::array();
    for (std::size_t at = 0; at < groups.size(); ++at) {
      if (!groups[at].empty()) all.push_back(facet_json(search::facets()[at], groups[at]));
    }
    const json facets{{"version", input_.version}, {"licence", licence_address}, {"facets", all}};
    sink_.put({"api/v1/facets.json", facets.dump(1) + "\n"});
    return {};
  }

 private:
  json facet_json(const search::facet& facet, const std::vector<search::code_group>& groups) {
    json values = json::array();
    for (const search::code_group& group : groups) {
      const std::string path = fmt::format("{}/{}/{}", folder, facet.code, group.code);
      add_files(path, group);
      values.push_back({{"code", group.code},
                        {"count", group.documents.size()},
                        {"csv", path + ".csv"},
                        {"json", path + ".json"}});
    }
    return {{"facet", facet.code}, {"key", facet.key}, {"values", std::move(values)}};
  }

  void add_files(const std::string& path, const search::code_group& group) {
    std::string csv;
    append_csv_line(csv, header);
    envelope records;
    for (const std::size_t at : group.documents) {
      csv += csv_lines_[at];
      records.add(json_lines_[at]);
    }
    sink_.put({path + ".csv", std::move(csv)});
    sink_.put({path + ".json", records.wrap("records", input_.version)});
  }

  const export_input& input_;
  output_sink& sink_;
  std::vector<std::string> csv_lines_;   ///< by the place of the document
  std::vector<std::string> json_lines_;  ///< by the place of the document
};

}  // namespace

std::unique_ptr<exporter> browse_exporter(const export_context& context) {
  return std::make_unique<browse_files>(context);
}

}  // namespace escp::opendata
