#include "sources/data_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "base/in_parallel.h"
#include "base/text.h"

namespace escp::sources {

namespace {

using model::document;
using model::kind;

/// Folders of `data/` that hold something else than records.
constexpr std::array<std::string_view, 6> other_folders{"geometry", "imports",   "matches",
                                                        "schemas",  "snapshots", "tables"};

/// What a path below the data folder is.
struct placed_file {
  std::optional<model::kind> kind;
  std::string stem;  ///< the id that a one-record file must have; empty for bulk files
  bool is_other = false;
};

bool is_other_folder(std::string_view name) {
  return std::ranges::find(other_folders, name) != other_folders.end();
}

placed_file place(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) {
    if (!path.ends_with(".ndjson")) return {.kind = {}, .stem = {}, .is_other = true};
    path.remove_suffix(std::string_view(".ndjson").size());
    return {.kind = model::kind_named(path), .stem = {}};
  }
  const std::string_view folder = path.substr(0, slash);
  if (is_other_folder(folder)) return {.kind = {}, .stem = {}, .is_other = true};
  std::string_view name = path.substr(slash + 1);
  if (name.find('/') != std::string_view::npos || !name.ends_with(".json")) return {};
  name.remove_suffix(std::string_view(".json").size());
  return {.kind = model::kind_named(folder), .stem = std::string(name)};
}

finding misplaced(const std::string& path, std::string_view inside) {
  std::vector<std::string_view> names;
  for (const model::kind_row& row : model::kinds) names.push_back(row.name);
  std::string_view folder = inside.substr(0, inside.find('/'));
  folder = folder.substr(0, folder.rfind(".ndjson"));
  const bool known = model::kind_named(folder).has_value();
  const std::string message =
      known ? "a file that is not a record: expected <kind>/<id>.json"
            : fmt::format("\"{}\" is not a kind of record{}", folder, did_you_mean(folder, names));
  return {.code = "file-misplaced",
          .where = {.file = path},
          .pointer = {},
          .message = message,
          .hint = "records stand in data/<kind>/<id>.json or data/<kind>.ndjson"};
}

bool has_text_id(const nlohmann::json& value) {
  return value.is_object() && value.contains("id") && value.at("id").is_string();
}

std::string stem_or_line(const document& one, const std::string& stem) {
  return stem.empty() ? fmt::format("line {}", one.first_line) : stem;
}

/// Finds records again that an earlier reading knew. An edit leaves the lines before it and behind
/// it alone: what is between is new.
class known_records {
 public:
  explicit known_records(const model::documents& earlier) : earlier_(earlier) {
    for (std::size_t at = 0; at < earlier.size();) {
      const std::size_t begin = at;
      while (at < earlier.size() && earlier[at].file == earlier[begin].file) ++at;
      files_.try_emplace(earlier[begin].file, begin, at);
    }
  }

  /// Marks those of one file, in the order in which they stand there.
  void mark(std::span<document> read) const {
    const auto file = read.empty() ? files_.end() : files_.find(read.front().file);
    if (file == files_.end()) return;
    const auto [begin, end] = file->second;
    const std::size_t most = std::min(read.size(), end - begin);
    std::size_t first = 0;
    while (first < most && mark(read[first], begin + first)) ++first;
    for (std::size_t last = 1; first + last <= most; ++last) {
      if (!mark(read[read.size() - last], end - last)) break;
    }
  }

 private:
  /// Whether it has the text of the one before.
  [[nodiscard]] bool mark(document& one, std::size_t place) const {
    const document& before = earlier_[place];
    if (one.kind != before.kind || one.own_text != before.own_text) return false;
    if (before.fit && before.is_as_read()) {
      one.same_as = place;
      one.be_called(before.id());
    }
    return true;
  }

  const model::documents& earlier_;
  std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> files_;
};

class reader {
 public:
  reader(const schema_set& schemas, const model::documents* earlier, findings& found)
      : schemas_(schemas), found_(found) {
    if (earlier != nullptr) known_.emplace(*earlier);
  }

  void read_one(const std::string& path, std::string text, const placed_file& at) {
    document& one = add(path, std::make_shared<const std::string>(std::move(text)), *at.kind);
    one.own_text = *one.text;
    stems_.back() = at.stem;
    mark_known(read_.size() - 1);
  }

  void read_bulk(const std::string& path, std::string text, kind kind) {
    const auto shared = std::make_shared<const std::string>(std::move(text));
    const std::size_t first = read_.size();
    std::size_t line = 0;
    for (const std::string_view own : split(*shared, '\n')) {
      ++line;
      if (trim(own).empty()) continue;
      document& one = add(path, shared, kind);
      one.own_text = own;
      one.first_line = line;
    }
    mark_known(first);
  }

  /// All that was read, parsed and checked.
  [[nodiscard]] model::documents take() {
    check_in_parallel(read_.size(), found_, [&](std::size_t at, findings& found) {
      document& one = read_[at];
      const std::string& stem = stems_[at];
      if (is_plainly_fit(one)) {
        if (!stem.empty()) check_stem(one, stem, found);
      } else {
        explain(one, stem, found);
      }
    });
    return std::move(read_);
  }

 private:
  document& add(const std::string& path, std::shared_ptr<const std::string> text, kind kind) {
    document& one = read_.emplace_back();
    stems_.emplace_back();
    one.kind = kind;
    one.file = path;
    one.text = std::move(text);
    return one;
  }

  void mark_known(std::size_t from) {
    if (known_) known_->mark(std::span(read_).subspan(from));
  }

  /// Whether there is certainly nothing to say of the record but of its file's name.
  [[nodiscard]] bool is_plainly_fit(document& one) const {
    if (one.same_as != document::none) return true;
    thread_local json_tree memory;
    if (!memory.read(one.own_text)) return false;
    const json_view record = memory.root();
    const auto id = record.find("id");
    if (id == record.end() || !id->is_string()) return false;
    one.be_called(id->text());
    return schemas_.is_certainly_valid(one.kind, record);
  }

  void explain(document& one, const std::string& stem, findings& found) const {
    auto value = parse_json(one.source(), found);
    one.fit = value.has_value() && schemas_.check(one.kind, *value, one.source(), found);
    if (!value || !has_text_id(*value)) return one.set({{"id", stem_or_line(one, stem)}});
    one.be_called(value->at("id").get_ref<const std::string&>());
    if (!stem.empty()) check_stem(one, stem, found);
  }

  static void check_stem(const document& one, const std::string& stem, findings& found) {
    if (one.id() == stem) return;
    found.push_back({.code = "id-file-name",
                     .where = locate(one.source(), "/id"),
                     .pointer = "/id",
                     .message = fmt::format("the id {} is not the file's name \"{}\"",
                                            in_quotes(one.id()), stem),
                     .hint = "name the file for the id: the address of the page is made from it"});
  }

  const schema_set& schemas_;
  findings& found_;
  std::optional<known_records> known_;
  model::documents read_;
  std::vector<std::string> stems_;  ///< of each: the id that its file is named for, or none
};

}  // namespace

result<model::documents> read_data_folder(const file_reader& files, const std::string& folder,
                                          const schema_set& schemas, findings& found) {
  return read_data_folder(files, folder, schemas, nullptr, found);
}

result<model::documents> read_data_folder(const file_reader& files, const std::string& folder,
                                          const schema_set& schemas,
                                          const model::documents* earlier, findings& found) {
  const auto paths = files.list(folder);
  if (!paths) return tl::unexpected(paths.error().within("the data"));
  reader reading(schemas, earlier, found);
  for (const std::string& path : *paths) {
    const std::string_view inside = std::string_view(path).substr(folder.size() + 1);
    const placed_file at = place(inside);
    if (at.is_other) continue;
    if (!at.kind) {
      found.push_back(misplaced(path, inside));
      continue;
    }
    auto text = files.read(path);
    if (!text) {
      found.push_back({.code = "file-unreadable",
                       .where = {.file = path},
                       .pointer = {},
                       .message = text.error().message,
                       .hint = {}});
    } else if (at.stem.empty()) {
      reading.read_bulk(path, std::move(*text), *at.kind);
    } else {
      reading.read_one(path, std::move(*text), at);
    }
  }
  return reading.take();
}

}  // namespace escp::sources
