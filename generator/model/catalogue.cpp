#include "model/catalogue.h"

#include "base/in_parallel.h"
#include "model/checks.h"
#include "model/decode.h"
#include "model/document.h"
#include "model/earlier_reading.h"

namespace escp::model {

namespace {

constexpr date no_source_date{.year = 1970, .month = 1, .day = 1};

/// What the document's record was in an earlier reading, when it is still the same.
template <class record_type>
const record_type* record_before(const document& one, const earlier_reading* earlier) {
  const bool is_there = earlier != nullptr && earlier->has(one);
  return is_there ? earlier->records.find<record_type>(one.id()) : nullptr;
}

template <class record_type>
void fill(const document& input, const earlier_reading* earlier, record_type& one) {
  if (const record_type* before = record_before<record_type>(input, earlier)) {
    one = *before;
    one.where.line = input.first_line;
    return;
  }
  thread_local json_tree memory;
  const json_view read = input.view(memory);
  decode_head(read, one);
  one.where = {.file = input.file, .line = input.first_line, .column = 1};
  decode(read, one);
}

/// Calls `use` with the table of the kind.
template <class user>
void with_table(kind of, catalogue::tables& tables, const user& use) {
  const auto use_if = [&](auto& table) {
    using record_type = typename std::decay_t<decltype(table)>::value_type;
    if (kind_of<record_type> == of) use(table);
  };
  std::apply([&](auto&... table) { (use_if(table), ...); }, tables);
}

/// So that no table is moved while it grows.
void make_room(const documents& input, catalogue::tables& tables) {
  std::array<std::size_t, kinds.size()> counts{};
  for (const document& one : input) counts[static_cast<std::size_t>(one.kind)] += one.fit ? 1 : 0;
  for (const kind_row& row : kinds) {
    with_table(row.kind, tables,
               [&](auto& table) { table.reserve(counts[static_cast<std::size_t>(row.kind)]); });
  }
}

/// A document, and the place in the table of its kind that its record gets.
struct placed_document {
  const document* input;
  std::size_t place;
};

}  // namespace

catalogue::catalogue(tables records) : records_(std::move(records)) {
  // As a rule they stand in order already, and moving records takes time.
  const auto sort = [](auto& table) {
    if (!std::ranges::is_sorted(table, {}, &record::id)) std::ranges::sort(table, {}, &record::id);
  };
  const auto index = [&](const auto& table) {
    using record_type = typename std::decay_t<decltype(table)>::value_type;
    id_index& one = indexes_[static_cast<std::size_t>(kind_of<record_type>)];
    one.reserve(table.size());
    for (std::size_t at = 0; at < table.size(); ++at) one.add(table[at].id, at);
  };
  std::apply([&](auto&... table) { ((sort(table), index(table)), ...); }, records_);
}

std::size_t catalogue::size() const {
  return std::apply(
      [](const auto&... table) {
        (note_read(&table), ...);
        return (table.size() + ...);
      },
      records_);
}

date catalogue::newest_source_date() const {
  date newest = no_source_date;
  for (const source& one : all<source>())
    newest = std::max(newest, one.recorded.value_or(no_source_date));
  return newest;
}

date catalogue::newest_source_date(const record& one) const {
  date newest = no_source_date;
  const auto look_at = [&](const std::vector<source_ref>& refs) {
    for (const source_ref& ref : refs) {
      const source* read = find<source>(ref.source);
      if (read != nullptr) newest = std::max(newest, read->recorded.value_or(no_source_date));
    }
  };
  look_at(one.sources);
  for (const auto& [pointer, refs] : one.field_sources) look_at(refs);
  return newest;
}

std::string_view catalogue::name_in(std::string_view taxonomy_id, std::string_view code) const {
  const taxonomy* list = find<taxonomy>(taxonomy_id);
  if (list == nullptr) return code;
  const auto value = std::ranges::find(list->values, code, &taxonomy_value::code);
  return value == list->values.end() ? code : std::string_view(value->name);
}

catalogue make_catalogue(const documents& input) { return make_catalogue(input, nullptr); }

catalogue make_catalogue(const documents& input, const earlier_reading* earlier) {
  catalogue::tables tables;
  std::vector<placed_document> placed;
  make_room(input, tables);
  for (const document& one : input) {
    if (!one.fit) continue;
    with_table(one.kind, tables, [&](auto& table) {
      placed.push_back({&one, table.size()});
      table.emplace_back();
    });
  }
  in_parallel(placed.size(), [&](std::size_t at) {
    const placed_document& one = placed[at];
    with_table(one.input->kind, tables,
               [&](auto& table) { fill(*one.input, earlier, table[one.place]); });
  });
  return catalogue(std::move(tables));
}

namespace {

void check_all(const documents& input, const survey& seen, findings& found) {
  check_references(input, seen, found);
  check_dates(input, seen, found);
  check_regions(input, seen, found);
  check_reach(input, seen, found);
}

}  // namespace

catalogue read_catalogue(const documents& input, findings& found) {
  check_ids(input, found);
  check_all(input, survey(input), found);
  return make_catalogue(input);
}

catalogue read_catalogue(const documents& input, const earlier_reading* earlier, survey_notes& seen,
                         findings& found) {
  check_ids(input, found);
  check_all(input, survey(input, earlier, seen), found);
  return make_catalogue(input, earlier);
}

}  // namespace escp::model
