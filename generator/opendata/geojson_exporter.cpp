#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "opendata/exporters.h"
#include "opendata/file_writer.h"
#include "opendata/json_cells.h"
#include "opendata/tables.h"

namespace escp::opendata {

namespace {

constexpr std::string_view attribution = "© EuroGeographics for the administrative boundaries";

/// A collection of points (RFC 7946), one feature a line. The properties are the cells of the
/// record's table that are not empty.
class feature_collection {
 public:
  feature_collection(const export_context& context, table of)
      : table_(std::move(of)),
        file_(context.sink(), table_.name, fmt::format("data/{}.geojson", table_.name),
              "application/geo+json") {
    file_.add(fmt::format(R"({{"type":"FeatureCollection","name":"{}","version":{},"licence":"{}",)"
                          R"("attribution":"{}","features":[)",
                          table_.name, nlohmann::json(context.input().version).dump(),
                          licence_address, attribution));
  }

  /// `more` are further properties as JSON members, each with a comma in front.
  void add(const export_context& context, const any_record& one, const model::map_point& point,
           const std::string& more) {
    table_.each_row(context, one, [&](const row& cells) {
      file_.add(count_++ == 0 ? "\n" : ",\n");
      file_.add(fmt::format(
          R"({{"type":"Feature","id":{},"geometry":{{"type":"Point","coordinates":[{},{}]}},)"
          R"("properties":{{{}{}}}}})",
          nlohmann::json(one.head().id).dump(), point.longitude, point.latitude, properties(cells),
          more));
    });
  }

  [[nodiscard]] exported_file finish() {
    file_.add("\n]}\n");
    return file_.finish(count_);
  }

 private:
  [[nodiscard]] std::string properties(const row& cells) const {
    std::string members;
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (cells[at].empty()) continue;
      if (!members.empty()) members += ',';
      members += fmt::format("\"{}\":{}", table_.columns[at].header,
                             json_of(table_.columns[at].type, cells[at]));
    }
    return members;
  }

  table table_;
  file_writer file_;
  std::size_t count_ = 0;
};

table table_of(model::kind kind) { return kind_tables().at(static_cast<std::size_t>(kind)); }

class geojson_files final : public exporter {
 public:
  explicit geojson_files(const export_context& context)
      : context_(context),
        regions_(context, table_of(model::kind::regions)),
        organisations_(context, table_of(model::kind::organisations)) {}

  void feed(const any_record& one) override {
    if (const auto* region = one.as<model::region>(); region != nullptr && region->point)
      regions_.add(context_, one, *region->point, "");
    if (const auto* organisation = one.as<model::organisation>()) add(*organisation, one);
  }

  std::vector<exported_file> finish() override {
    std::vector<exported_file> made;
    made.push_back(regions_.finish());
    made.push_back(organisations_.finish());
    return made;
  }

 private:
  /// No address is on the map; an organisation is shown where its region is, and says so.
  void add(const model::organisation& organisation, const any_record& one) {
    const auto* region = context_.input().catalogue.find<model::region>(organisation.region);
    if (region == nullptr || !region->point) return;
    organisations_.add(context_, one, *region->point,
                       fmt::format(R"(,"point_of":"region","point_of_id":"{}")", region->id));
  }

  const export_context& context_;
  feature_collection regions_;
  feature_collection organisations_;
};

}  // namespace

std::unique_ptr<exporter> geojson_exporter(const export_context& context) {
  return std::make_unique<geojson_files>(context);
}

}  // namespace escp::opendata
