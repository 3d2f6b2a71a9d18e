#include "sources/read_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "sources/encoding.h"
#include "sources/personal_data.h"
#include "sources/readers.h"
#include "sources/zip_archive.h"

namespace escp::sources {

namespace {

reader_options options_of(const source_description& source, const reader_row& reader) {
  reader_options made = reader.preset;
  if (!source.rows.empty()) made.rows = source.rows;
  made.separator = source.separator;
  made.next = source.paging.next;
  made.total = source.paging.total;
  made.skips_broken = source.broken_rows > 0;
  return made;
}

std::string stem_of(const std::string& file) { return file.substr(0, file.find('.')) + "."; }

/// Broken rows belong to a file of the archive, where there is one.
void add_broken(const reading& read, const std::string& file, read_page& page) {
  for (broken_row one : read.broken) {
    one.file = file;
    page.broken.push_back(std::move(one));
  }
}

/// The rows of a second table of the archive by the value that joins them.
class joined_table {
 public:
  /// Fields of `wanted` that begin with the file's stem belong to it.
  static result<joined_table> read(const source_description& source, const reader_row& reader,
                                   const std::string& archive, std::span<const std::string> wanted,
                                   read_page& page) {
    joined_table made;
    if (source.archive.joined_file.empty()) return made;
    const std::string prefix = stem_of(source.archive.joined_file);
    std::vector<std::string> fields{source.archive.there};
    for (std::size_t at = 0; at < wanted.size(); ++at) {
      if (!wanted[at].starts_with(prefix)) continue;
      fields.push_back(wanted[at].substr(prefix.size()));
      made.places_.push_back(at);
    }
    auto text = unzip(archive, source.archive.joined_file);
    if (text) text = to_utf8(std::move(*text), source.encoding);
    if (!text) return tl::unexpected(text.error());
    const auto done = reader.read(*text, options_of(source, reader), fields,
                                  [&](const row_view& row) { made.keep(row); });
    if (!done) return tl::unexpected(done.error().within(source.archive.joined_file));
    for (const std::string& one : done->missing) page.missing.push_back(prefix + one);
    for (const std::string& one : done->left_out) page.left_out.push_back(prefix + one);
    add_broken(*done, source.archive.joined_file, page);
    return made;
  }

  [[nodiscard]] bool has(std::size_t field) const {
    return std::ranges::find(places_, field) != places_.end();
  }

  /// Fills the joined fields of a row.
  void fill(std::string_view key, std::vector<std::optional<std::string>>& values) const {
    const auto found = rows_.find(std::string(key));
    if (found == rows_.end()) return;
    for (std::size_t at = 0; at < places_.size(); ++at) values[places_[at]] = found->second[at];
  }

 private:
  void keep(const row_view& row) {
    if (!row.cells.front()) return;
    std::vector<std::optional<std::string>> values;
    for (const cell& one : row.cells.subspan(1))
      values.push_back(one ? std::optional<std::string>(*one) : std::nullopt);
    rows_.try_emplace(std::string(*row.cells.front()), std::move(values));
  }

  std::vector<std::size_t> places_;
  std::unordered_map<std::string, std::vector<std::optional<std::string>>> rows_;
};

/// Turns rows that go by into rows that are kept.
class keeper {
 public:
  keeper(const source_description& source, std::span<const std::string> wanted,
         const joined_table& joined, std::span<const std::string> own, read_page& page)
      : source_(source), joined_(joined), page_(page), width_(wanted.size()) {
    for (std::size_t at = 0; at < own.size(); ++at) {
      if (own[at] == source.archive.here) key_ = at;
      const auto place = std::ranges::find(wanted, own[at]);
      places_.push_back(place == wanted.end() ? width_
                                              : static_cast<std::size_t>(place - wanted.begin()));
    }
    const auto filter = std::ranges::find(wanted, source.only.field);
    filter_ = static_cast<std::size_t>(filter - wanted.begin());
  }

  void take(const row_view& row) {
    ++page_.rows_seen;
    kept_row kept{.place = std::to_string(row.number), .values = {}};
    kept.values.resize(width_);
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      if (places_[at] < width_ && row.cells[at]) kept.values[places_[at]] = *row.cells[at];
    }
    if (key_ < row.cells.size() && row.cells[key_]) joined_.fill(*row.cells[key_], kept.values);
    if (!is_wanted(kept)) {
      ++page_.filtered;
      return;
    }
    for (auto& value : kept.values) drop_personal(value);
    page_.rows.push_back(std::move(kept));
  }

 private:
  [[nodiscard]] bool is_wanted(const kept_row& row) const {
    if (filter_ >= width_) return true;
    const auto& value = row.values[filter_];
    return value &&
           std::ranges::find(source_.only.values, trim(*value)) != source_.only.values.end();
  }

  void drop_personal(std::optional<std::string>& value) {
    if (!value || !is_personal(*value)) return;
    value.reset();
    ++page_.personal;
  }

  const source_description& source_;
  const joined_table& joined_;
  read_page& page_;
  std::size_t width_;
  std::vector<std::size_t> places_;
  std::size_t key_ = std::size_t(-1);
  std::size_t filter_ = 0;
};

/// The fields that the main table gives: all but the joined ones, and the one that joins.
std::vector<std::string> own_fields(const source_description& source,
                                    std::span<const std::string> wanted,
                                    const joined_table& joined) {
  std::vector<std::string> own;
  for (std::size_t at = 0; at < wanted.size(); ++at) {
    if (!joined.has(at)) own.push_back(wanted[at]);
  }
  const std::string& key = source.archive.here;
  if (!key.empty() && std::ranges::find(own, key) == own.end()) own.push_back(key);
  return own;
}

/// A login or error page instead of data.
bool is_html(std::string_view bytes) {
  const std::string start = folded(trim(bytes.substr(0, 200)));
  return start.starts_with("<!doctype html") || start.starts_with("<html");
}

}  // namespace

result<read_page> read_rows(const source_description& source, std::string bytes,
                            const std::string& label) {
  const reader_row* reader = reader_named(source.reader);
  if (reader == nullptr) return fail(fmt::format("unknown kind {}", in_quotes(source.reader)));
  if (bytes.empty()) return fail("expected data, observed an empty answer");
  if (is_html(bytes))
    return fail("expected data, observed an HTML page: does the source want a login?");
  const auto wanted = source.wanted_fields();
  read_page page;
  const auto joined = joined_table::read(source, *reader, bytes, wanted, page);
  if (!joined) return tl::unexpected(joined.error());
  auto text = reader->is_archive ? unzip(bytes, source.archive.file)
                                 : result<std::string>(std::move(bytes));
  if (text) text = to_utf8(std::move(*text), source.encoding);
  if (!text) return tl::unexpected(text.error());
  const auto own = own_fields(source, wanted, *joined);
  keeper keeping(source, wanted, *joined, own, page);
  const auto done = reader->read(*text, options_of(source, *reader), own,
                                 [&](const row_view& row) { keeping.take(row); });
  if (!done) return tl::unexpected(done.error());
  for (kept_row& row : page.rows) row.place = label + done->place + row.place;
  page.missing.insert(page.missing.end(), done->missing.begin(), done->missing.end());
  page.left_out.insert(page.left_out.end(), done->left_out.begin(), done->left_out.end());
  add_broken(*done, source.archive.file, page);
  page.next = done->next;
  page.total = done->total;
  return page;
}

}  // namespace escp::sources
