#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "opendata/column_targets.h"
#include "opendata/exporters.h"
#include "opendata/file_writer.h"
#include "opendata/linked_terms.h"
#include "opendata/list_values.h"
#include "opendata/number_cells.h"
#include "opendata/tables.h"

namespace escp::opendata {

namespace {

/// A node of the graph. A property that is added twice has both values.
class node {
 public:
  explicit node(const std::string& address) { add_text("@id", address); }

  void add_text(std::string_view property, std::string_view text) {
    add(property, nlohmann::json(text).dump());
  }
  void add_reference(std::string_view property, const std::string& address) {
    add(property, fmt::format("{{\"@id\":{}}}", nlohmann::json(address).dump()));
  }
  /// With its type, so that no reader makes a rounded number of it.
  void add_number(std::string_view property, std::string_view digits) {
    add(property, fmt::format(R"({{"@value":"{}","@type":"{}"}})", digits,
                              as_integer(digits) ? "xsd:integer" : "xsd:decimal"));
  }

  [[nodiscard]] std::string json() const {
    std::string members;
    for (const auto& [property, values] : properties_) {
      const std::string all = join(values, ",");
      members += fmt::format(",\"{}\":", property) + (values.size() == 1 ? all : "[" + all + "]");
    }
    return "{" + members.substr(1) + "}";
  }

 private:
  void add(std::string_view property, std::string value) {
    auto place =
        std::ranges::find(properties_, property, &decltype(properties_)::value_type::first);
    if (place == properties_.end()) place = properties_.insert(place, {property, {}});
    place->second.push_back(std::move(value));
  }

  std::vector<std::pair<std::string_view, std::vector<std::string>>> properties_;
};

void add_cell(node& to, std::string_view property, const table& of, const column& column,
              const std::string& cell) {
  if (column.type == cell_type::number) return to.add_number(property, cell);
  const auto target = target_of(of.name, column.header);
  const auto values =
      column.type == cell_type::list ? list_values(cell) : std::vector<std::string>{cell};
  for (const std::string& value : values) {
    if (target) {
      to.add_reference(property, address_of(*target, value));
    } else {
      to.add_text(property, value);
    }
  }
}

/// One graph of all records and of who takes part in what, one node a line.
class graph_file final : public exporter {
 public:
  explicit graph_file(const export_context& context)
      : context_(context),
        kinds_(kind_tables()),
        memberships_(memberships_table()),
        file_(context.sink(), "catalogue", "data/catalogue.jsonld", "application/ld+json") {
    file_.add(fmt::format("{{\"@context\":{},\n\"@graph\":[\n{}", linked_context(), about()));
  }

  void feed(const any_record& one) override {
    const table& own = kinds_[static_cast<std::size_t>(one.kind())];
    own.each_row(context_, one, [&](const row& cells) {
      node made(address_of(one.kind(), one.head().id));
      for (const std::string_view name : classes_of(one.kind())) made.add_text("@type", name);
      for (std::size_t at = 0; at < cells.size(); ++at) {
        if (cells[at].empty()) continue;
        add_cell(made, property_of(one.kind(), own.columns[at].header), own, own.columns[at],
                 cells[at]);
      }
      add(made);
    });
    ++records_;
    add_memberships(one);
  }

  std::vector<exported_file> finish() override {
    file_.add("\n]}\n");
    std::vector<exported_file> made;
    made.push_back(file_.finish(records_));
    return made;
  }

 private:
  [[nodiscard]] std::string about() const {
    node made("catalogue.jsonld");
    made.add_text("@type", "schema:Dataset");
    made.add_text("schema:name", "ESCP Catalogue");
    made.add_text("schema:version", context_.input().version);
    made.add_reference("schema:license", std::string(licence_address));
    return made.json();
  }

  void add_memberships(const any_record& one) {
    std::size_t number = 0;
    memberships_.each_row(context_, one, [&](const row& cells) {
      node made(fmt::format("{}#partner-{}", address_of(one.kind(), one.head().id), ++number));
      made.add_text("@type", "org:Membership");
      for (std::size_t at = 0; at < cells.size(); ++at) {
        const std::string_view header = memberships_.columns[at].header;
        const std::string_view property = membership_property_of(header);
        if (!cells[at].empty())
          add_cell(made, property, memberships_, memberships_.columns[at], cells[at]);
      }
      add(made);
    });
  }

  void add(const node& one) {
    file_.add(",\n");
    file_.add(one.json());
  }

  const export_context& context_;
  std::vector<table> kinds_;
  table memberships_;
  file_writer file_;
  std::size_t records_ = 0;
};

}  // namespace

std::unique_ptr<exporter> json_ld_exporter(const export_context& context) {
  return std::make_unique<graph_file>(context);
}

}  // namespace escp::opendata
