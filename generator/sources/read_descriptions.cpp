#include "sources/read_descriptions.h"

#include <array>
#include <set>

#include "sources/encoding.h"
#include "sources/paging.h"
#include "sources/read_mapping.h"
#include "sources/readers.h"
#include "sources/toml_keys.h"

namespace escp::sources {

namespace {

using description = source_description;

constexpr std::array<toml_key<paging>, 8> paging_keys{{
    {"kind", into_text<&paging::kind>},
    {"parameter", into_text<&paging::parameter>},
    {"size_parameter", into_text<&paging::size_parameter>},
    {"size", into_number<&paging::size>},
    {"first", into_number<&paging::first>},
    {"next", into_text<&paging::next>},
    {"total", into_text<&paging::total>},
    {"most_pages", into_number<&paging::most_pages>},
}};

constexpr std::array<toml_key<archive_part>, 4> archive_keys{{
    {"file", into_text<&archive_part::file>},
    {"joined_file", into_text<&archive_part::joined_file>},
    {"here", into_text<&archive_part::here>},
    {"there", into_text<&archive_part::there>},
}};

constexpr std::array<toml_key<row_filter>, 2> filter_keys{{
    {"field", into_text<&row_filter::field>},
    {"values", into_texts<&row_filter::values>},
}};

constexpr std::array<toml_key<access_token>, 4> token_keys{{
    {"parameter", into_text<&access_token::parameter>},
    {"variable", into_text<&access_token::variable>},
    {"header", into_text<&access_token::header>},
    {"prefix", into_text<&access_token::prefix>},
}};

constexpr std::array<toml_key<fetch_limits>, 10> limit_keys{{
    {"bytes", into_number<&fetch_limits::bytes>},
    {"ratio", into_number<&fetch_limits::ratio>},
    {"connect_seconds", into_number<&fetch_limits::connect_seconds>},
    {"idle_seconds", into_number<&fetch_limits::idle_seconds>},
    {"total_seconds", into_number<&fetch_limits::total_seconds>},
    {"source_seconds", into_number<&fetch_limits::source_seconds>},
    {"retries", into_number<&fetch_limits::retries>},
    {"backoff_seconds", into_number<&fetch_limits::backoff_seconds>},
    {"per_host", into_number<&fetch_limits::per_host>},
    {"requests_per_second", into_number<&fetch_limits::requests_per_second>},
}};

template <auto member, auto& keys>
void into_table(const toml_file& file, const toml::node& value, description& into) {
  using part = std::decay_t<decltype(into.*member)>;
  read_table<part>(file, value, keys, into.*member);
}

void into_record(const toml_file& file, const toml::node& value, description& into) {
  std::string name;
  take_text(file, value, name);
  into.record = model::kind_named(name);
  if (into.record) return;
  file.report("sources-value", value,
              fmt::format("{} is not a kind of record{}", in_quotes(name),
                          did_you_mean(name, names_of(model::kinds))));
}

struct use_row {
  std::string_view name;
  row_use use;
};
constexpr std::array<use_row, 3> uses{{{"records", row_use::records},
                                       {"context", row_use::context},
                                       {"comparison", row_use::comparison}}};

void into_use(const toml_file& file, const toml::node& value, description& into) {
  std::string name;
  take_text(file, value, name);
  const auto found = std::ranges::find(uses, name, &use_row::name);
  if (found != uses.end()) {
    into.use = found->use;
    return;
  }
  file.report("sources-value", value,
              fmt::format("unknown use {}{}", in_quotes(name), did_you_mean(name, names_of(uses))),
              "one of: records, context, comparison");
}

void into_about(const toml_file& file, const toml::node& value, description& into) {
  take_text(file, value, into.about);
  into.about = "/" + into.about;
}

/// Read last, since it needs the kind of record.
void into_fields(const toml_file& /*file*/, const toml::node& /*value*/, description& /*into*/) {}

constexpr std::array<toml_key<description>, 29> source_keys{{
    {"id", into_text<&description::id>},
    {"title", into_text<&description::title>},
    {"publisher", into_text<&description::publisher>},
    {"address", into_text<&description::address>},
    {"licence", into_text<&description::licence>},
    {"note", into_text<&description::note>},
    {"schedule", into_text<&description::schedule>},
    {"kind", into_text<&description::reader>},
    {"encoding", into_text<&description::encoding>},
    {"separator", into_text<&description::separator>},
    {"rows", into_text<&description::rows>},
    {"paging", into_table<&description::paging, paging_keys>},
    {"archive", into_table<&description::archive, archive_keys>},
    {"only", into_table<&description::only, filter_keys>},
    {"token", into_table<&description::token, token_keys>},
    {"limits", into_table<&description::limits, limit_keys>},
    {"record", into_record},
    {"use", into_use},
    {"about", into_about},
    {"broken_rows", into_number<&description::broken_rows>},
    {"fields", into_fields},
    {"minimum", into_number<&description::minimum>},
    {"maximum", into_number<&description::maximum>},
    {"largest_fall", into_number<&description::largest_fall>},
    {"precedence", into_number<&description::precedence>},
    {"stale_after_days", into_number<&description::stale_after_days>},
    {"error_after_days", into_number<&description::error_after_days>},
    {"comment", [](const toml_file&, const toml::node&, description&) {}},
    {"documentation", [](const toml_file&, const toml::node&, description&) {}},
}};

/// The node of a key, or the table itself: where a finding about the value stands.
const toml::node& at(const toml::table& table, std::string_view key) {
  const toml::node* found = table.get(key);
  return found == nullptr ? static_cast<const toml::node&>(table) : *found;
}

void check_required(const toml_file& file, const toml::table& table) {
  for (const std::string_view key :
       {"id", "title", "publisher", "address", "licence", "kind", "schedule", "fields"}) {
    if (table.get(key) == nullptr)
      file.report("sources-missing", table, fmt::format("the source has no \"{}\"", key),
                  "docs/sources.md lists what every source says");
  }
}

void check_named(const toml_file& file, const toml::node& where, std::string_view what,
                 const std::string& name, std::span<const std::string_view> names) {
  if (name.empty() || std::ranges::find(names, name) != names.end()) return;
  std::string list;
  for (const std::string_view one : names) list += (list.empty() ? "" : ", ") + std::string(one);
  file.report("sources-value", where,
              fmt::format("unknown {} {}{}", what, in_quotes(name), did_you_mean(name, names)),
              "one of: " + list);
}

void check_names(const toml_file& file, const toml::table& table, const description& one) {
  check_named(file, at(table, "kind"), "kind", one.reader, names_of(reader_rows()));
  check_named(file, at(table, "paging"), "kind of paging", one.paging.kind, paging_names());
  constexpr std::array<std::string_view, 5> schedules{"daily", "weekly", "monthly", "quarterly",
                                                      "yearly"};
  check_named(file, at(table, "schedule"), "schedule", one.schedule, schedules);
  if (!one.encoding.empty() && !is_encoding(one.encoding))
    file.report("sources-value", at(table, "encoding"),
                fmt::format("unknown encoding {}", in_quotes(one.encoding)),
                "a name of the IANA list, such as windows-1252");
  if (one.separator.size() > 1)
    file.report("sources-value", at(table, "separator"), "a separator is one character");
}

bool is_inside(std::string_view path) {
  return !path.starts_with('/') && path.find("..") == std::string_view::npos &&
         path.find(':') == std::string_view::npos;
}

void check_address(const toml_file& file, const toml::table& table, const description& one) {
  if (one.address.empty() || !origin_of(one.address).empty() || is_inside(one.address)) return;
  file.report("sources-address", at(table, "address"),
              fmt::format("{} is neither an http(s) address nor a path below the data folder",
                          in_quotes(one.address)),
              "a path has no \"..\" and does not begin with \"/\"");
}

void check_bounds(const toml_file& file, const toml::table& table, const description& one) {
  if (one.maximum != 0 && one.maximum < one.minimum)
    file.report("sources-value", at(table, "maximum"), "the maximum is less than the minimum");
  if (one.error_after_days != 0 && one.error_after_days < one.stale_after_days)
    file.report("sources-value", at(table, "error_after_days"),
                "an error comes after the warning: error_after_days is less than stale_after_days");
  const reader_row* reader = reader_named(one.reader);
  if (reader != nullptr && reader->is_archive && one.archive.file.empty())
    file.report("sources-missing", table, "a ZIP needs [source.archive] with \"file\"");
}

/// A row has the field by which it finds its record, and a use has a kind of record.
void check_record(const toml_file& file, const toml::table& table, const description& one) {
  const bool is_compared = one.use == row_use::comparison;
  if (!one.record && one.use != row_use::records)
    file.report("sources-missing", at(table, "use"), "this use needs a \"record\"",
                "say what kind of record the rows are about");
  if (!is_compared && table.get("about") != nullptr)
    file.report("sources-value", at(table, "about"), "only what is compared has \"about\"",
                "other rows find their record by its id");
  const std::string key = is_compared ? one.about : "/id";
  const bool has_key =
      std::ranges::find(one.fields, key, &field_mapping::target) != one.fields.end();
  if (one.record && !has_key)
    file.report(
        "sources-missing", at(table, "fields"),
        fmt::format("the fields of a record begin with its {}", in_quotes(key.substr(1))),
        "make it from a code that stays: id = { from = \"Code\", transform = [\"identifier\"] }");
}

/// What the kind of source knows and the description does not say.
void add_presets(description& one) {
  const reader_row* reader = reader_named(one.reader);
  if (reader == nullptr) return;
  if (one.paging.kind.empty()) one.paging.kind = reader->paging;
  if (one.paging.parameter.empty()) one.paging.parameter = reader->paging_parameter;
  if (one.paging.size_parameter.empty()) one.paging.size_parameter = reader->size_parameter;
  if (one.stale_after_days == 0)
    one.stale_after_days = 2 * days_of_schedule(one.schedule).value_or(366);
}

description read_source(const toml_file& file, const toml::table& table,
                        const schema_files& schemas) {
  description one;
  one.where = file.place(table);
  check_required(file, table);
  read_keys<description>(file, table, source_keys, one);
  if (const toml::node* fields = table.get("fields")) read_mapping(file, *fields, schemas, one);
  check_names(file, table, one);
  check_address(file, table, one);
  check_bounds(file, table, one);
  check_record(file, table, one);
  add_presets(one);
  return one;
}

}  // namespace

std::vector<std::string_view> description_keys() {
  std::vector<std::string_view> names;
  const auto add = [&](const auto& keys) {
    for (const auto& one : keys) names.push_back(one.name);
  };
  add(source_keys);
  add(paging_keys);
  add(archive_keys);
  add(filter_keys);
  add(token_keys);
  add(limit_keys);
  std::ranges::copy(mapping_keys(), std::back_inserter(names));
  return names;
}

std::vector<source_description> read_descriptions(const std::string& path, std::string_view text,
                                                  const schema_files& schemas, findings& found) {
  const toml_file file{path, found};
  std::vector<source_description> all;
  const auto root = parse_toml(file, text);
  if (!root) return all;
  const toml::array* sources = (*root)["source"].as_array();
  if (sources == nullptr) return all;
  std::set<std::string> ids;
  for (const toml::node& node : *sources) {
    const toml::table* table = node.as_table();
    if (table == nullptr) continue;
    const std::size_t before = count_of(found, level::error);
    description one = read_source(file, *table, schemas);
    if (!ids.insert(one.id).second)
      file.report("sources-duplicate", at(*table, "id"),
                  fmt::format("two sources have the id {}", in_quotes(one.id)));
    if (count_of(found, level::error) == before) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace escp::sources
