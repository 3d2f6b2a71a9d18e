#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/text.h"
#include "sources/readers.h"

namespace escp::sources {

namespace {

/// Cuts CSV (RFC 4180, any separator of one byte, CRLF, LF or CR) into records, knowing its place.
class csv_cutter {
 public:
  csv_cutter(std::string_view bytes, char separator) : bytes_(bytes), separator_(separator) {}

  /// The next record's cells; false at the end. A blank line is no record.
  result<bool> next(std::vector<std::string_view>& cells) {
    while (at_ < bytes_.size() && is_break(bytes_[at_])) skip_break();
    if (at_ >= bytes_.size()) return false;
    line_ = next_line_;
    cells.clear();
    unescaped_.clear();
    while (true) {
      const auto one = cell_here();
      if (!one) return tl::unexpected(one.error());
      cells.push_back(*one);
      if (at_ >= bytes_.size()) break;
      if (bytes_[at_] != separator_) {
        skip_break();
        break;
      }
      ++at_;
    }
    return true;
  }

  /// The line on which the record begins.
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  static bool is_break(char one) { return one == '\n' || one == '\r'; }

  void skip_break() {
    if (bytes_[at_] == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++next_line_;
  }

  result<std::string_view> cell_here() {
    if (at_ < bytes_.size() && bytes_[at_] == '"') return quoted_cell();
    const std::size_t start = at_;
    while (at_ < bytes_.size() && bytes_[at_] != separator_ && !is_break(bytes_[at_])) ++at_;
    if (at_ - start > longest_text) return too_long(start);
    return bytes_.substr(start, at_ - start);
  }

  result<std::string_view> quoted_cell() {
    const std::size_t start = at_++;
    bool has_doubled = false;
    while (true) {
      const std::size_t quote = bytes_.find('"', at_);
      if (quote == std::string_view::npos)
        return fail(fmt::format("{}: the quote is never closed: is the file cut off?",
                                place_in(bytes_, start)));
      at_ = quote + 1;
      if (at_ >= bytes_.size() || bytes_[at_] != '"') break;
      has_doubled = true;
      ++at_;
    }
    if (at_ < bytes_.size() && bytes_[at_] != separator_ && !is_break(bytes_[at_]))
      return fail(fmt::format("{}: after a closing quote comes {} instead of the separator",
                              place_in(bytes_, at_), in_quotes(bytes_.substr(at_, 10))));
    if (at_ - start > longest_text) return too_long(start);
    const std::string_view inside = bytes_.substr(start + 1, at_ - start - 2);
    count_lines(inside);
    if (!has_doubled) return inside;
    unescaped_.push_back(
        std::make_unique<std::string>(replace_all(std::string(inside), "\"\"", "\"")));
    return std::string_view(*unescaped_.back());
  }

  void count_lines(std::string_view inside) {
    for (std::size_t at = 0; at < inside.size(); ++at) {
      const bool is_pair = inside[at] == '\r' && at + 1 < inside.size() && inside[at + 1] == '\n';
      if (is_break(inside[at]) && !is_pair) ++next_line_;
    }
  }

  [[nodiscard]] tl::unexpected<failure> too_long(std::size_t start) const {
    return fail(
        fmt::format("{}: a cell of more than {} bytes", place_in(bytes_, start), longest_text));
  }

  std::string_view bytes_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t next_line_ = 1;
  std::vector<std::unique_ptr<std::string>> unescaped_;
};

/// The separator that the first line has most of, outside quotes.
char likely_separator(std::string_view bytes) {
  constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};
  std::array<std::size_t, 4> seen{};
  bool is_quoted = false;
  for (const char one : bytes) {
    if (one == '"') is_quoted = !is_quoted;
    if (!is_quoted && (one == '\n' || one == '\r')) break;
    const auto* found = std::ranges::find(candidates, one);
    if (!is_quoted && found != candidates.end())
      ++seen[static_cast<std::size_t>(found - candidates.begin())];
  }
  const auto* most = std::ranges::max_element(seen);
  return candidates[static_cast<std::size_t>(most - seen.begin())];
}

/// Which cell of a record each wanted field is.
struct header {
  std::vector<std::optional<std::size_t>> wanted;
  std::size_t width = 0;
};

header read_header(const std::vector<std::string_view>& names, std::span<const std::string> fields,
                   reading& read) {
  header made{.wanted = {}, .width = names.size()};
  for (const std::string& field : fields) {
    const auto found =
        std::ranges::find_if(names, [&](std::string_view name) { return trim(name) == field; });
    if (found == names.end()) {
      made.wanted.emplace_back();
      read.missing.push_back(field);
    } else {
      made.wanted.emplace_back(static_cast<std::size_t>(found - names.begin()));
    }
  }
  for (const std::string_view name : names) {
    if (std::ranges::find(fields, trim(name)) == fields.end())
      read.left_out.emplace_back(trim(name));
  }
  return made;
}

}  // namespace

result<reading> read_csv(std::string_view bytes, const reader_options& options,
                         std::span<const std::string> fields, const row_sink& take) {
  const char separator =
      options.separator.empty() ? likely_separator(bytes) : options.separator.front();
  csv_cutter cutter(bytes, separator);
  reading read{.place = "line ", .rows = 0, .missing = {}, .left_out = {}, .next = {}, .total = {}};
  std::vector<std::string_view> record;
  auto more = cutter.next(record);
  if (!more) return tl::unexpected(more.error());
  if (!*more) return fail("the file is empty: not even a line of headings");
  const header columns = read_header(record, fields, read);
  std::vector<cell> cells(fields.size());
  while ((more = cutter.next(record)) && *more) {
    if (record.size() != columns.width)
      return fail(fmt::format("line {}: {} cells, but the headings are {}{}", cutter.line(),
                              record.size(), columns.width,
                              record.size() < columns.width ? ": is the file cut off?" : ""));
    for (std::size_t at = 0; at < fields.size(); ++at) {
      cells[at] = columns.wanted[at] ? cell(record[*columns.wanted[at]]) : cell();
    }
    take({cutter.line(), cells});
    ++read.rows;
  }
  if (!more) return tl::unexpected(more.error());
  return read;
}

std::string place_in(std::string_view bytes, std::size_t offset) {
  const line_column at = line_column_at(bytes, offset);
  return fmt::format("line {}, column {}", at.line, at.column);
}

}  // namespace escp::sources
