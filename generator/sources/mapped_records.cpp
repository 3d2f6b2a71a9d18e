#include "sources/mapped_records.h"

#include <fmt/format.h>

#include "base/text.h"
#include "sources/mapping.h"
#include "sources/report.h"

namespace escp::sources {

namespace {

/// Whether the snapshot has all that the mapping asks for.
bool has_fields(const row_mapper& mapper, const source_description& source, findings& found) {
  for (const std::string& name : mapper.unknown_fields()) {
    report(found, {"snapshot-field", level::error}, source.where,
           fmt::format("{}: its snapshot has no field {}", source.id, in_quotes(name)),
           fmt::format("it was fetched before the mapping asked for it: run escp fetch {}",
                       source.id));
  }
  return mapper.unknown_fields().empty();
}

}  // namespace

void each_mapped(const kept_source& kept, findings& found,
                 const std::function<void(mapped_record&)>& take) {
  const row_mapper mapper(kept.source, kept.rows.fields);
  if (!has_fields(mapper, kept.source, found)) return;
  std::size_t line = 1;
  for (const kept_row& row : kept.rows.rows) {
    const position where{.file = kept.file, .line = ++line, .column = 1};
    mapped_row mapped = mapper.map(row);
    for (const mapping_problem& one : mapped.problems)
      report(found, {"row-value", level::warning}, where,
             fmt::format("{}: {}", row.place, one.message), "the field is left out");
    mapped_record made{std::move(mapped.record), row.place, where};
    take(made);
  }
}

void each_with_id(const kept_source& kept, findings& found,
                  const std::function<void(mapped_record&)>& take) {
  each_mapped(kept, found, [&](mapped_record& row) {
    if (row.json.contains("id")) return take(row);
    report(found, {"row-without-id", level::warning}, row.where,
           fmt::format("{}: the row has no id and is left out", row.place));
  });
}

}  // namespace escp::sources
