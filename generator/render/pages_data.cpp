#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>

#include "model/reads.h"
#include "render/cite_views.h"
#include "render/content_links.h"
#include "render/dataset_json_ld.h"
#include "render/json_ld.h"
#include "render/page_draft.h"
#include "render/page_kinds.h"

namespace escp::render {

shape_names data_names() {
  return together(
      {{"body!", "data_address"},
       cite_names(),
       within("schemas", within("items", {"href", "name"})),
       within("downloads",
              within("rows", together({{"name"},
                                       optional({"rows_held"}),
                                       within("formats", {"href", "format", "size", "label"})})))});
}

namespace {

/// "data/partnerships.csv": the table "partnerships" in the format "csv".
struct table_file {
  std::string table;
  std::string format;
};

table_file parts_of(const std::string& path) {
  const auto slash = path.rfind('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const auto dot = name.rfind('.');
  return dot == std::string::npos ? table_file{name, {}}
                                  : table_file{name.substr(0, dot), name.substr(dot + 1)};
}

/// A format, in the order in which most people want them.
struct format_row {
  std::string_view extension;
  std::string_view name;
};

constexpr auto formats = std::to_array<format_row>({{"xlsx", "Excel"},
                                                    {"csv", "CSV"},
                                                    {"json", "JSON"},
                                                    {"ndjson", "NDJSON"},
                                                    {"geojson", "GeoJSON"},
                                                    {"db", "SQLite"},
                                                    {"jsonld", "JSON-LD"}});

/// The place of a file's format in the table; the table's end for one that is not in it.
auto format_of(const data_file& one) {
  return std::ranges::find(formats, parts_of(one.path).format, &format_row::extension);
}

std::string format_name(const data_file& one) {
  const auto* const row = format_of(one);
  return row == formats.end() ? parts_of(one.path).format : std::string(row->name);
}

/// "12.4 kB", "1.2 MB", in powers of ten.
std::string size_text(const page_draft& page, std::size_t bytes) {
  const bool is_large = bytes >= 1'000'000;
  const std::size_t tenths = bytes / (is_large ? 100'000 : 100);
  const std::string number = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
  return page.format(is_large ? "size.megabytes" : "size.kilobytes",
                     {{"size", page.texts().number(number)}});
}

std::string table_name(const page_draft& page, const std::string& table) {
  const std::string key = "table." + table;
  return page.texts().has(key) ? page.text(key) : table;
}

void add_format(const page_draft& page, view row, const data_file& one, const std::string& name) {
  const std::string format = format_name(one);
  view cell = row.add("formats");
  cell.set("href", page.to().file(one.path))
      .set("format", format)
      .set("size", size_text(page, one.bytes));
  cell.set("label", page.format("data.file-label", {{"name", name}, {"format", format}}));
}

bool is_schema(const data_file& one) { return one.path.starts_with("data/schema/"); }
/// What programs read to understand the tables.
bool is_description(const data_file& one) {
  return one.path.ends_with(".csv-metadata.json") || one.path == "data/datapackage.json" ||
         one.path == "data/terms.ttl";
}
bool is_text(const data_file& one) { return one.path.ends_with(".txt"); }

/// A table: its files in all formats.
struct table {
  std::string id;
  std::vector<const data_file*> files;
};

/// The whole, then the tables in the order of the kinds of records, then the others in the order of
/// the files.
std::vector<table> tables_of(std::span<const data_file> files) {
  std::vector<table> all{{"catalogue", {}}};
  for (const model::kind_row& kind : model::kinds) all.push_back({std::string(kind.name), {}});
  for (const data_file& one : files) {
    if (is_schema(one) || is_text(one) || is_description(one)) continue;
    const std::string id = parts_of(one.path).table;
    auto place = std::ranges::find(all, id, &table::id);
    if (place == all.end()) place = all.insert(all.end(), {id, {}});
    place->files.push_back(&one);
  }
  std::erase_if(all, [](const table& one) { return one.files.empty(); });
  for (table& one : all)
    std::ranges::stable_sort(one.files, {}, [](const data_file* file) { return format_of(*file); });
  return all;
}

/// One row per table, with a link for each format.
void add_downloads(page_draft& page) {
  model::note_read(&page.site().data_files);
  const std::vector<table> tables = tables_of(page.site().data_files);
  if (tables.empty()) return;
  view block = page.root().add("downloads");
  for (const table& one : tables) {
    view row = block.add("rows");
    const std::string name = table_name(page, one.id);
    const std::size_t rows = one.files.front()->rows;
    row.set("name", name)
        .set_if("rows_held", rows == 0 ? std::string() : page.texts().number(std::to_string(rows)));
    for (const data_file* file : one.files) add_format(page, row, *file, name);
  }
}

void add_schemas(page_draft& page) {
  const auto& files = page.site().data_files;
  model::note_read(&files);
  if (std::ranges::none_of(files, is_schema)) return;
  view list = page.root().add("schemas");
  for (const data_file& one : files) {
    if (is_schema(one))
      list.add("items").set("href", page.to().file(one.path)).set("name", parts_of(one.path).table);
  }
}

void add_texts(page_draft& page) {
  model::note_read(&page.site().data_files);
  for (const data_file& one : page.site().data_files) {
    if (is_text(one))
      page.file(page.to().file(one.path), table_name(page, parts_of(one.path).table),
                size_text(page, one.bytes));
  }
}

/// Where `./dev serve` shows the site: for the examples of a site that does not know its address.
constexpr std::string_view local_address = "http://127.0.0.1:8000/";

std::string make_data(const site_input& site) {
  const prose& own = site.content.pages.at("data");
  model::note_read(&own);
  page_draft page(
      site, "data", page_path(site.texts.language(), "data"),
      {.title = own.title, .description = own.description, .section = "data", .kicker = {}});
  page.root().set("body", written_html(page, own.body));
  add_downloads(page);
  add_schemas(page);
  add_texts(page);
  page.file(page.to().page("data/quality"), page.text("quality.title"),
            page.text("quality.file-detail"));
  page.file(page.to().file("data/index.json"), page.text("file.index"),
            page.text("file.index-detail"));
  page.file(page.to().file("data/datapackage.json"), page.text("file.data-package"),
            page.text("file.data-package-detail"));
  page.file(page.to().file("data/terms.ttl"), page.text("file.terms"),
            page.text("file.terms-detail"));
  page.file(page.to().file("api/v1/openapi.json"), page.text("file.openapi"),
            page.text("file.openapi-detail"));
  page.file(page.to().file("data/SHA256SUMS"), page.text("file.checksums"),
            page.text("file.checksums-detail"));
  page.root().set("data_address",
                  site.address.empty() ? local_address : std::string_view(site.address));
  page.root().add("json_ld").set("block", data_block(dataset_of(page)));
  add_citation(page, citation_of_catalogue(site));
  return page.finish();
}

}  // namespace

void plan_data(page_plan& pages) { pages.add_list("data", make_data); }

}  // namespace escp::render
