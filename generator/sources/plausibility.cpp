#include "sources/plausibility.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/date.h"
#include "base/text.h"
#include "sources/mapping.h"
#include "sources/toml_keys.h"

namespace escp::sources {

namespace {

/// Everything a check looks at.
struct evidence {
  const source_description& source;
  const harvest& fetched;
  const lock_entry* last;
};

finding about(const evidence& all, std::string code, level weight, std::string message) {
  return {.code = std::move(code),
          .level = weight,
          .where = all.source.where,
          .pointer = {},
          .message = fmt::format("{}: {}", all.source.id, message),
          .hint = {}};
}

int percent(double share) { return static_cast<int>(std::lround(100 * share)); }

void check_count(const evidence& all, findings& found) {
  const std::size_t rows = all.fetched.kept.rows.size();
  if (rows < all.source.minimum)
    found.push_back(
        about(all, "fetch-count-low", level::error,
              fmt::format("observed {} rows, expected at least {}", rows, all.source.minimum)));
  if (all.source.maximum != 0 && rows > all.source.maximum)
    found.push_back(
        about(all, "fetch-count-high", level::warning,
              fmt::format("observed {} rows, expected at most {}", rows, all.source.maximum)));
  if (all.last == nullptr || all.last->rows == 0) return;
  const double kept = static_cast<double>(rows) / static_cast<double>(all.last->rows);
  if (1 - kept > all.source.largest_fall)
    found.push_back(about(
        all, "fetch-count-fall", level::error,
        fmt::format("observed {} rows after {}, {} % less; expected a fall of at "
                    "most {} %",
                    rows, all.last->rows, percent(1 - kept), percent(all.source.largest_fall))));
}

/// How many rows may be broken: a count, or a share of all.
std::size_t most_broken(const evidence& all) {
  const double stated = all.source.broken_rows;
  const auto rows = static_cast<double>(all.fetched.kept.rows.size() + broken_lines(all.fetched));
  return static_cast<std::size_t>(stated < 1 ? stated * rows : stated);
}

/// Each row that could not be read, up to a number that can be looked through, and all of them.
void check_broken(const evidence& all, findings& found) {
  const auto& broken = all.fetched.broken;
  if (broken.empty()) return;
  constexpr std::size_t most_shown = 100;
  for (std::size_t at = 0; at < std::min(broken.size(), most_shown); ++at) {
    const broken_row& one = broken[at];
    found.push_back({.code = "fetch-broken-row",
                     .level = level::warning,
                     .where = {.file = one.file,
                               .line = one.line,
                               .column = std::max<std::size_t>(one.column, 1)},
                     .pointer = {},
                     .message = fmt::format("{}: {}", all.source.id, one.message),
                     .hint = "the row is left out"});
  }
  const std::size_t lines = broken_lines(all.fetched);
  const std::size_t most = most_broken(all);
  found.push_back(about(all, "fetch-broken", lines > most ? level::error : level::warning,
                        fmt::format("observed {} broken rows, expected at most {}", lines, most)));
}

void check_fields(const evidence& all, findings& found) {
  for (const std::string& field : all.fetched.missing) {
    found.push_back(about(all, "fetch-field-gone", level::error,
                          fmt::format("expected the field {}, no row has it", in_quotes(field))));
  }
}

bool is_missing(const evidence& all, const std::string& field) {
  return std::ranges::find(all.fetched.missing, field) != all.fetched.missing.end();
}

void check_fill(const evidence& all, findings& found) {
  for (const field_mapping& one : all.source.fields) {
    for (const std::string& field : one.from) {
      const auto share = all.fetched.fill.find(field);
      if (share == all.fetched.fill.end() || is_missing(all, field)) continue;
      if (share->second < one.fill)
        found.push_back(
            about(all, "fetch-fill-low", level::error,
                  fmt::format("observed {} in {} % of the rows, expected at least {} %",
                              in_quotes(field), percent(share->second), percent(one.fill))));
    }
  }
  if (all.last == nullptr) return;
  constexpr double largest_fall = 0.3;
  for (const auto& [field, share] : all.fetched.fill) {
    const auto before = all.last->fill.find(field);
    if (before == all.last->fill.end() || before->second - share <= largest_fall ||
        is_missing(all, field))
      continue;
    found.push_back(about(all, "fetch-fill-fall", level::error,
                          fmt::format("observed {} in {} % of the rows after {} %",
                                      in_quotes(field), percent(share), percent(before->second))));
  }
}

/// How many rows a field could not be made from, and an example.
struct failed_field {
  std::size_t rows = 0;
  std::string example = {};
};

/// Values that a mapping refuses: a few are left out, many mean that the source has changed.
void check_values(const evidence& all, findings& found) {
  const row_mapper mapper(all.source, all.fetched.kept.fields);
  std::map<std::string, failed_field> failed;
  for (const kept_row& row : all.fetched.kept.rows) {
    for (const mapping_problem& one : mapper.problems(row)) {
      failed_field& field = failed[one.target];
      if (field.rows++ == 0) field.example = fmt::format("{}: {}", row.place, one.message);
    }
  }
  constexpr double most = 0.1;
  for (const auto& [target, field] : failed) {
    const double share =
        static_cast<double>(field.rows) / static_cast<double>(all.fetched.kept.rows.size());
    found.push_back(about(all, "fetch-value", share > most ? level::error : level::warning,
                          fmt::format("{} rows have an unexpected {}: {}", field.rows,
                                      in_quotes(target), field.example)));
  }
}

/// Text that was read in the wrong encoding shows: a letter of two bytes as two letters.
void check_encoding(const evidence& all, findings& found) {
  constexpr std::string_view signs[] = {"\u00C3\u00A9", "\u00C3\u00BC", "\u00C3\u00B6",
                                        "\u00C3\u00A1", "\u00C5\u0082", "\uFFFD"};
  const auto shows = [&](const std::optional<std::string>& value) {
    // Most texts have letters of one byte only, and none of the signs.
    return value && std::ranges::any_of(*value, [](unsigned char one) { return one > 0x7F; }) &&
           std::ranges::any_of(signs, [&](std::string_view sign) {
             return value->find(sign) != std::string::npos;
           });
  };
  std::size_t rows = 0;
  std::string example;
  for (const kept_row& row : all.fetched.kept.rows) {
    const auto bad = std::ranges::find_if(row.values, shows);
    if (bad == row.values.end()) continue;
    if (rows++ == 0) example = fmt::format("{}: {}", row.place, in_quotes(**bad));
  }
  if (rows == 0) return;
  const bool is_much = rows * 100 > all.fetched.kept.rows.size();
  found.push_back(
      about(all, "fetch-encoding", is_much ? level::error : level::warning,
            fmt::format("{} rows look as if read in another encoding than {}: {}", rows,
                        all.source.encoding.empty() ? "UTF-8" : all.source.encoding, example)));
}

constexpr toml_key<acknowledgement> acknowledgement_keys[]{
    {"source", into_text<&acknowledgement::source>},
    {"code", into_text<&acknowledgement::code>},
    {"until", into_text<&acknowledgement::until>},
    {"reason", into_text<&acknowledgement::reason>},
};

}  // namespace

std::size_t broken_lines(const harvest& fetched) {
  return std::accumulate(fetched.broken.begin(), fetched.broken.end(), std::size_t{0},
                         [](std::size_t sum, const broken_row& one) { return sum + one.lines; });
}

std::map<std::string, double> fill_of(const snapshot& kept) {
  std::vector<std::size_t> filled(kept.fields.size());
  for (const kept_row& row : kept.rows) {
    for (std::size_t at = 0; at < filled.size(); ++at) {
      if (row.values[at] && !trim(*row.values[at]).empty()) ++filled[at];
    }
  }
  std::map<std::string, double> shares;
  for (std::size_t at = 0; at < filled.size(); ++at) {
    const double share =
        kept.rows.empty() ? 0
                          : static_cast<double>(filled[at]) / static_cast<double>(kept.rows.size());
    shares[kept.fields[at]] = std::round(share * 10000) / 10000;
  }
  return shares;
}

std::vector<acknowledgement> read_acknowledgements(const std::string& path, std::string_view text,
                                                   findings& found) {
  const toml_file file{path, found};
  std::vector<acknowledgement> all;
  const auto root = parse_toml(file, text);
  if (!root) return all;
  const toml::array* rows = (*root)["acknowledged"].as_array();
  if (rows == nullptr) return all;
  for (const toml::node& node : *rows) {
    acknowledgement one;
    read_table<acknowledgement>(file, node, acknowledgement_keys, one);
    const auto until = parse_date(one.until);
    if (one.source.empty() || one.code.empty() || one.reason.empty() || !until || until->day == 0) {
      file.report("acknowledgement", node,
                  "an acknowledgement names source, code, until (YYYY-MM-DD) and reason");
    } else {
      all.push_back(std::move(one));
    }
  }
  return all;
}

findings check_plausible(const source_description& source, const harvest& fetched,
                         const lock_entry* last) {
  const evidence all{source, fetched, last};
  findings found;
  check_count(all, found);
  check_broken(all, found);
  if (fetched.kept.rows.empty()) return found;
  check_fields(all, found);
  check_fill(all, found);
  check_encoding(all, found);
  check_values(all, found);
  return found;
}

void apply_acknowledgements(const std::vector<acknowledgement>& all, std::string_view source,
                            std::string_view today, findings& found) {
  for (finding& one : found) {
    const auto row = std::ranges::find_if(all, [&](const acknowledgement& each) {
      return each.source == source && each.code == one.code && today <= each.until;
    });
    if (one.level != level::error || row == all.end()) continue;
    one.level = level::warning;
    one.hint = fmt::format("acknowledged until {}: {}", row->until, row->reason);
  }
}

}  // namespace escp::sources
