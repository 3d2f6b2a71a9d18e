#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "base/csv_line.h"
#include "model/place_records.h"
#include "opendata/cells.h"
#include "opendata/exporters.h"

namespace escp::opendata {

namespace {

using model::place_records;

constexpr std::array<std::string_view, 9> header{"kind",      "id",   "name", "country", "region",
                                                 "programme", "from", "to",   "sources"};

/// What a line says beside kind, id and sources.
struct place_line {
  std::string name;
  std::string country = {};
  std::string region = {};
  std::string programme = {};
  std::string from = {};
  std::string to = {};
};

place_line line_of(const model::organisation& one) {
  return {.name = one.name, .country = one.country, .region = one.region};
}
place_line line_of(const model::partnership& one) {
  return {.name = one.acronym,
          .programme = one.programme,
          .from = to_cell(one.start),
          .to = to_cell(one.end)};
}
place_line line_of(const model::theme& one) {
  return {.name = one.name, .from = to_cell(one.established)};
}
place_line line_of(const model::s3_evidence& one) {
  return {.name = one.priority,
          .country = one.country,
          .region = list_cell(one.regions),
          .from = to_cell(one.published)};
}
place_line line_of(const model::expression_of_interest& one) {
  return {.name = one.title, .from = to_cell(one.submitted), .to = to_cell(one.closes)};
}

/// Calls `visit(list)` for each list, in the order in which the files have them.
template <class visitor>
void each_list(const place_records& place, visitor visit) {
  visit(place.organisations);
  visit(place.partnerships);
  visit(place.themes);
  visit(place.evidence);
  visit(place.expressions);
}

std::string csv_of(const place_records& place) {
  std::string csv;
  append_csv_line(csv, std::vector<std::string>(header.begin(), header.end()));
  each_list(place, [&]<class record_type>(const std::vector<const record_type*>& list) {
    for (const record_type* one : list) {
      const place_line line = line_of(*one);
      const std::array<std::string, header.size()> cells{
          std::string(model::name_of(model::kind_of<record_type>)),
          one->id,
          line.name,
          line.country,
          line.region,
          line.programme,
          line.from,
          line.to,
          to_cell(one->sources)};
      append_csv_line(csv, cells);
    }
  });
  return csv;
}

std::string json_of(const place_records& place, const std::string& id, const std::string& version) {
  std::string text =
      fmt::format("{{\"place\":{},\"version\":{},\"licence\":\"{}\"", nlohmann::json(id).dump(),
                  nlohmann::json(version).dump(), licence_address);
  each_list(place, [&]<class record_type>(const std::vector<const record_type*>& list) {
    text += fmt::format(",\n\"{}\":[", model::name_of(model::kind_of<record_type>));
    for (const record_type* one : list) text += (one == list.front() ? "\n" : ",\n") + one->json;
    text += ']';
  });
  return text + "}\n";
}

class place_files final : public exporter {
 public:
  explicit place_files(const export_context& context)
      : version_(context.input().version),
        sink_(context.sink()),
        references_(context.input().catalogue) {}

  void feed(const any_record& one) override {
    const std::string& id = one.head().id;
    if (one.kind() == model::kind::regions) add(one, model::records_of_region(references_, id));
    if (one.kind() == model::kind::countries) add(one, model::records_of_country(references_, id));
  }

  std::vector<exported_file> finish() override { return {}; }

 private:
  void add(const any_record& one, const place_records& place) {
    if (place.empty()) return;
    const std::string& id = one.head().id;
    const std::string base = fmt::format("api/v1/{}/{}/data", model::name_of(one.kind()), id);
    sink_.put({base + ".csv", csv_of(place)});
    sink_.put({base + ".json", json_of(place, id, version_)});
  }

  const std::string& version_;
  output_sink& sink_;
  model::cross_reference references_;
};

}  // namespace

std::unique_ptr<exporter> place_exporter(const export_context& context) {
  return std::make_unique<place_files>(context);
}

}  // namespace escp::opendata
