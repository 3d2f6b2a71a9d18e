#include "releases/delta_csv.h"

#include <csv.h>
#include <fmt/format.h>

#include <array>
#include <memory>

#include "base/csv_line.h"
#include "base/text.h"

namespace escp::releases {

namespace {

using nlohmann::json;

const std::array<std::string, 7> header{"op", "kind", "id", "field", "old", "new", "reason"};

std::string cell_of(const std::optional<json>& value) { return value ? value->dump() : ""; }

using rows = std::vector<std::vector<std::string>>;

struct row_collector {
  rows all;
  std::vector<std::string> current;
};

void take_cell(void* bytes, std::size_t size, void* target) {
  const char* text = static_cast<const char*>(bytes);
  static_cast<row_collector*>(target)->current.emplace_back(text == nullptr ? "" : text,
                                                            text == nullptr ? 0 : size);
}

void take_row(int, void* target) {
  auto& to = *static_cast<row_collector*>(target);
  to.all.push_back(std::move(to.current));
  to.current.clear();
}

result<rows> read_rows(std::string_view text) {
  csv_parser parser;
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) return fail("no memory for a parser");
  const std::unique_ptr<csv_parser, decltype(&csv_free)> owner(&parser, csv_free);
  csv_set_space_func(&parser, [](unsigned char) { return 0; });
  row_collector into;
  const bool is_read =
      csv_parse(&parser, text.data(), text.size(), take_cell, take_row, &into) == text.size() &&
      csv_fini(&parser, take_cell, take_row, &into) == 0;
  if (!is_read) {
    return fail(fmt::format("line {} is no CSV: {}", into.all.size() + 1,
                            csv_strerror(csv_error(&parser))));
  }
  return std::move(into.all);
}

result<std::optional<json>> value_of(const std::string& cell) {
  if (cell.empty()) return std::optional<json>{};
  json value = json::parse(cell, nullptr, false);
  if (value.is_discarded()) return fail(fmt::format("{} is no JSON", in_quotes(cell)));
  return std::optional<json>(std::move(value));
}

result<change> read_change(const std::vector<std::string>& cells) {
  if (cells.size() != header.size()) {
    return fail(fmt::format("{} cells, where {} are expected", cells.size(), header.size()));
  }
  const auto operation = operation_named(cells[0]);
  const auto reason = reason_named(cells[6]);
  if (!operation) return fail(fmt::format("unknown operation {}", in_quotes(cells[0])));
  if (!reason) return fail(fmt::format("unknown reason {}", in_quotes(cells[6])));
  auto before = value_of(cells[4]);
  auto after = value_of(cells[5]);
  if (!before) return tl::unexpected(before.error());
  if (!after) return tl::unexpected(after.error());
  return change{*operation,         {cells[1], cells[2]}, cells[3],
                std::move(*before), std::move(*after),    *reason};
}

}  // namespace

std::string to_csv(const delta& all) {
  std::string csv;
  append_csv_line(csv, header);
  for (const change& one : all.changes) {
    const std::array<std::string, 7> cells{std::string(name_of(one.operation)),
                                           one.record.kind,
                                           one.record.id,
                                           one.field,
                                           cell_of(one.before),
                                           cell_of(one.after),
                                           std::string(name_of(one.reason))};
    append_csv_line(csv, cells);
  }
  return csv;
}

result<delta> read_csv(std::string_view text) {
  const auto lines = read_rows(text);
  if (!lines) return tl::unexpected(lines.error());
  if (lines->empty() ||
      !std::equal(lines->front().begin(), lines->front().end(), header.begin(), header.end())) {
    return fail(fmt::format("the first line must be {}", join(header, ",")));
  }
  delta all;
  for (std::size_t at = 1; at < lines->size(); ++at) {
    auto read = read_change((*lines)[at]);
    if (!read) return tl::unexpected(read.error().within(fmt::format("row {}", at + 1)));
    all.changes.push_back(std::move(*read));
  }
  return all;
}

}  // namespace escp::releases
