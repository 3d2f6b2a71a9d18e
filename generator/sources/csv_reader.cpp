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
      last_line_ = next_line_;
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

  /// Where the record that `next` failed on is wrong. A CR alone ends a line here, elsewhere not.
  [[nodiscard]] line_column wrong_at() const { return wrong_at_; }

  /// How many lines the last record has, whether it could be read or not.
  [[nodiscard]] std::size_t lines() const { return last_line_ - line_ + 1; }

  /// Goes on at the next line after what is wrong. False when there is none that can be trusted: a
  /// quote that is never closed swallows the rest, and a last line without an end is cut off.
  bool skip_wrong() {
    while (at_ < bytes_.size() && !is_break(bytes_[at_])) ++at_;
    return can_go_on_ && !is_cut_off();
  }

  /// Whether all has been read and the last line has no end.
  [[nodiscard]] bool is_cut_off() const { return at_ >= bytes_.size() && !is_break(bytes_.back()); }

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
      if (quote == std::string_view::npos) {
        can_go_on_ = false;
        return wrong(start, "the quote is never closed: is the file cut off?");
      }
      at_ = quote + 1;
      if (at_ >= bytes_.size() || bytes_[at_] != '"') break;
      has_doubled = true;
      ++at_;
    }
    if (at_ - start > longest_text) return too_long(start);
    const std::string_view inside = bytes_.substr(start + 1, at_ - start - 2);
    count_lines(inside);
    if (at_ < bytes_.size() && bytes_[at_] != separator_ && !is_break(bytes_[at_]))
      return wrong(at_, fmt::format("after a closing quote comes {} instead of the separator",
                                    in_quotes(bytes_.substr(at_, 10))));
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

  [[nodiscard]] tl::unexpected<failure> too_long(std::size_t start) {
    return wrong(start, fmt::format("a cell of more than {} bytes", longest_text));
  }

  [[nodiscard]] tl::unexpected<failure> wrong(std::size_t offset, std::string why) {
    const std::string_view before = bytes_.substr(0, offset);
    const std::size_t line_end = before.find_last_of("\r\n");
    const std::string_view cells =
        before.substr(line_end == std::string_view::npos ? 0 : line_end + 1);
    wrong_at_ = {next_line_, line_column_at(cells, cells.size()).column};
    last_line_ = next_line_;
    return fail(std::move(why));
  }

  std::string_view bytes_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t next_line_ = 1;
  std::size_t last_line_ = 1;
  line_column wrong_at_{};
  bool can_go_on_ = true;
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

/// Reads the records below the headings: hands on those that are whole, and lists the others or
/// fails on the first of them.
class table_body {
 public:
  table_body(csv_cutter& cutter, const header& columns, reading& read)
      : cutter_(cutter), columns_(columns), read_(read) {}

  result<bool> run(bool skips_broken, const row_sink& take) {
    std::vector<std::string_view> record;
    std::vector<cell> cells(columns_.wanted.size());
    while (true) {
      const auto more = cutter_.next(record);
      if (more && !*more) return true;
      const auto wrong = more ? width_problem(record) : quote_problem(more.error());
      if (!wrong) {
        hand_on(record, cells, take);
      } else if (!skips_broken || (more ? cutter_.is_cut_off() : !cutter_.skip_wrong())) {
        return fail(in_words(*wrong));
      } else if (read_.broken.size() == most_broken_rows) {
        return fail(fmt::format("more than {} broken rows", most_broken_rows));
      } else {
        read_.broken.push_back(*wrong);
      }
    }
  }

 private:
  [[nodiscard]] std::optional<broken_row> width_problem(
      const std::vector<std::string_view>& record) const {
    if (record.size() == columns_.width) return std::nullopt;
    return broken_row{
        .line = cutter_.line(),
        .lines = cutter_.lines(),
        .message = fmt::format("{} cells, but the headings are {}{}", record.size(), columns_.width,
                               record.size() < columns_.width ? ": is the file cut off?" : "")};
  }

  [[nodiscard]] std::optional<broken_row> quote_problem(const failure& why) const {
    const line_column at = cutter_.wrong_at();
    return broken_row{
        .line = at.line, .column = at.column, .lines = cutter_.lines(), .message = why.message};
  }

  static std::string in_words(const broken_row& one) {
    const std::string column = one.column == 0 ? "" : fmt::format(", column {}", one.column);
    return fmt::format("line {}{}: {}", one.line, column, one.message);
  }

  void hand_on(const std::vector<std::string_view>& record, std::vector<cell>& cells,
               const row_sink& take) {
    for (std::size_t at = 0; at < cells.size(); ++at)
      cells[at] = columns_.wanted[at] ? cell(record[*columns_.wanted[at]]) : cell();
    take({cutter_.line(), cells});
    ++read_.rows;
  }

  csv_cutter& cutter_;
  const header& columns_;
  reading& read_;
};

}  // namespace

result<reading> read_csv(std::string_view bytes, const reader_options& options,
                         std::span<const std::string> fields, const row_sink& take) {
  const char separator =
      options.separator.empty() ? likely_separator(bytes) : options.separator.front();
  csv_cutter cutter(bytes, separator);
  reading read{.place = "line ", .rows = 0, .missing = {}, .left_out = {}, .next = {}, .total = {}};
  std::vector<std::string_view> record;
  const auto more = cutter.next(record);
  if (!more)
    return fail(fmt::format("line {}, column {}: {}", cutter.wrong_at().line,
                            cutter.wrong_at().column, more.error().message));
  if (!*more) return fail("the file is empty: not even a line of headings");
  const header columns = read_header(record, fields, read);
  const auto done = table_body(cutter, columns, read).run(options.skips_broken, take);
  if (!done) return tl::unexpected(done.error());
  return read;
}

std::string place_in(std::string_view bytes, std::size_t offset) {
  const line_column at = line_column_at(bytes, offset);
  return fmt::format("line {}, column {}", at.line, at.column);
}

}  // namespace escp::sources
