#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "opendata/api_addresses.h"
#include "opendata/exporters.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

/// The address of one page of a list as another page of it names it.
std::string between_pages(std::string_view kind, std::size_t from, std::size_t to) {
  const std::string_view up = from == 1 ? "" : "../../";
  return fmt::format("{}{}", up, list_page(kind, to));
}

/// One kind as pages of at most `records_per_page` records.
class paged_list {
 public:
  void add(std::string_view record) { records_.push_back(record); }
  [[nodiscard]] std::size_t count() const { return records_.size(); }
  /// A list without records has one page.
  [[nodiscard]] std::size_t pages() const {
    return std::max<std::size_t>(1, (count() + records_per_page - 1) / records_per_page);
  }
  [[nodiscard]] std::string page(std::string_view kind, std::size_t number,
                                 std::string_view version) const;

 private:
  std::vector<std::string_view> records_;  ///< of the catalogue, which outlives the list
};

std::string paged_list::page(std::string_view kind, std::size_t number,
                             std::string_view version) const {
  std::string text = fmt::format(
      "{{\"kind\":{},\"version\":{},\"licence\":\"{}\",\"count\":{},\"page\":{},\"pages\":{}",
      json(kind).dump(), json(version).dump(), licence_address, count(), number, pages());
  if (number > 1) {
    text += fmt::format(",\"previous\":\"{}\"", between_pages(kind, number, number - 1));
  }
  if (number < pages()) {
    text += fmt::format(",\"next\":\"{}\"", between_pages(kind, number, number + 1));
  }
  text += ",\"records\":[";
  const std::size_t first = (number - 1) * records_per_page;
  const std::size_t end = std::min(count(), first + records_per_page);
  for (std::size_t at = first; at < end; ++at) {
    text += at == first ? "\n" : ",\n";
    text += records_[at];
  }
  return text + "\n]}\n";
}

class list_files final : public exporter {
 public:
  explicit list_files(const export_context& context)
      : version_(context.input().version), sink_(context.sink()) {}

  void feed(const any_record& one) override { list_of(one.kind()).add(one.head().json); }

  std::vector<exported_file> finish() override {
    json kinds = json::array();
    for (const model::kind_row& row : model::kinds) {
      const paged_list& list = list_of(row.kind);
      for (std::size_t number = 1; number <= list.pages(); ++number) {
        sink_.put({fmt::format("{}/{}", api_folder, list_page(row.name, number)),
                   list.page(row.name, number, version_)});
      }
      kinds.push_back({{"kind", row.name},
                       {"count", list.count()},
                       {"list", list_page(row.name, 1)},
                       {"record", fmt::format("{}/{{id}}.json", row.name)},
                       {"schema", fmt::format("../../data/schema/v1/{}.schema.json", row.name)}});
    }
    sink_.put({fmt::format("{}/index.json", api_folder), entry(std::move(kinds))});
    return {};
  }

 private:
  paged_list& list_of(model::kind kind) { return lists_[static_cast<std::size_t>(kind)]; }

  /// The entry to the interface, from which everything else can be reached.
  [[nodiscard]] std::string entry(json kinds) const {
    const json all{
        {"version", version_},     {"licence", licence_address},      {"openapi", "openapi.json"},
        {"facets", "facets.json"}, {"data", "../../data/index.json"}, {"kinds", std::move(kinds)}};
    return all.dump(1) + "\n";
  }

  const std::string& version_;
  output_sink& sink_;
  std::array<paged_list, model::kinds.size()> lists_;
};

}  // namespace

std::unique_ptr<exporter> list_exporter(const export_context& context) {
  return std::make_unique<list_files>(context);
}

}  // namespace escp::opendata
