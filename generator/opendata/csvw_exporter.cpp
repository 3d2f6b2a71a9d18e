#include <fmt/format.h>

#include "opendata/exporters.h"
#include "opendata/table_schema.h"
#include "opendata/tables.h"

namespace escp::opendata {

namespace {

class csvw_files final : public exporter {
 public:
  std::vector<exported_file> finish() override {
    std::vector<exported_file> files;
    for (const table& one : described_tables()) {
      files.push_back(
          {one.name,
           {fmt::format("data/{}.csv-metadata.json", one.name), csv_on_the_web(one).dump(1) + "\n"},
           "application/csvm+json",
           std::nullopt});
    }
    return files;
  }
};

}  // namespace

std::unique_ptr<exporter> csvw_exporter(const export_context& /*context*/) {
  return std::make_unique<csvw_files>();
}

}  // namespace escp::opendata
