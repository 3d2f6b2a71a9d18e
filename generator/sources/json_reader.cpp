#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/json_text.h"
#include "base/text.h"
#include "sources/json_error.h"
#include "sources/readers.h"
#include "sources/transforms.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;

struct text_hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
using pointer_map = std::unordered_map<std::string, std::size_t, text_hash, std::equal_to<>>;

/// Takes wanted values out of a JSON text as it goes by, without building the document. A `*` in a
/// wanted pointer stands for every element of a list; its values come parted by list_separator.
class row_picker final : public nlohmann::json_sax<json> {
 public:
  row_picker(std::string_view bytes, const reader_options& options,
             std::span<const std::string> fields, const row_sink& take)
      : bytes_(bytes), options_(options), take_(take), texts_(fields.size()), has_(fields.size()) {
    for (std::size_t at = 0; at < fields.size(); ++at) {
      std::string pointer = options.prefix + fields[at] + options.suffix;
      if (!pointer.starts_with('/')) pointer.insert(0, "/");
      has_wildcard_ = has_wildcard_ || pointer.find("/*") != std::string::npos;
      wanted_.emplace(std::move(pointer), at);
    }
    seen_.resize(fields.size());
  }

  bool null() override { return step_over(); }
  bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return scalar(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value)); }
  bool number_float(number_float_t /*value*/, const std::string& text) override {
    return scalar(text);
  }
  bool string(std::string& value) override {
    if (value.size() > longest_text) return stop("a text is longer than any field may be");
    return scalar(value);
  }
  bool binary(binary_t& /*value*/) override { return step_over(); }

  bool start_object(std::size_t /*elements*/) override { return open(false); }
  bool start_array(std::size_t /*elements*/) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(std::string& value) override {
    enter_step();
    append_token(path_, value);
    append_token(generic_, value);
    return true;
  }

  bool parse_error(std::size_t offset, const std::string& /*token*/,
                   const nlohmann::detail::exception& error) override {
    return stop(json_error(bytes_, offset, error.what()));
  }

  [[nodiscard]] result<reading> finish(bool is_whole, std::span<const std::string> fields) {
    if (!is_whole) return fail(problem_.empty() ? "not valid JSON" : problem_);
    if (!refusal_.empty())
      return fail(fmt::format("the server answers with a problem: {}", in_quotes(refusal_, 200)));
    if (!has_list_)
      return fail(fmt::format("there is no list at \"{}\"{}", options_.rows,
                              options_.rows.empty() ? ": the whole text must be one" : ""));
    for (std::size_t at = 0; at < fields.size(); ++at) {
      if (rows_ > 0 && !seen_[at]) read_.missing.push_back(fields[at]);
    }
    read_.place = options_.rows + "/";
    read_.rows = rows_;
    return std::move(read_);
  }

 private:
  struct container {
    bool is_array;
    std::size_t index = 0;
    std::size_t path;     ///< length of path_ up to here
    std::size_t generic;  ///< and of generic_
  };

  static void append_token(std::string& path, std::string_view token) {
    path += '/';
    for (const char one : token) {
      if (one == '~') {
        path += "~0";
      } else if (one == '/') {
        path += "~1";
      } else {
        path += one;
      }
    }
  }

  /// Back to the container's own path, before its next member or element.
  void enter_step() {
    path_.resize(open_.back().path);
    generic_.resize(open_.back().generic);
  }

  /// The path of the value that begins now.
  void place_value() {
    if (open_.empty() || !open_.back().is_array) return;
    container& parent = open_.back();
    enter_step();
    append_token(path_, std::to_string(parent.index++));
    generic_ += "/*";
    if (is_list_open_ && open_.size() == list_depth_) start_row();
  }

  void start_row() {
    row_depth_ = open_.size() + 1;
    row_path_ = path_.size();
    row_generic_ = generic_.size();
    has_.assign(has_.size(), false);
  }

  void end_row() {
    if (!is_list_open_ || open_.size() != list_depth_) return;
    cells_.assign(texts_.size(), cell());
    for (std::size_t at = 0; at < texts_.size(); ++at) {
      if (!has_[at]) continue;
      cells_[at] = texts_[at];
      seen_[at] = true;
    }
    take_({open_.back().index - 1, cells_});
    ++rows_;
    row_depth_ = 0;
  }

  bool open(bool is_array) {
    place_value();
    if (open_.size() == deepest_nesting)
      return stop(fmt::format("more than {} lists and objects inside each other", deepest_nesting));
    open_.push_back({is_array, 0, path_.size(), generic_.size()});
    if (is_array && !has_list_ && path_ == options_.rows) {
      has_list_ = is_list_open_ = true;
      list_depth_ = open_.size();
    }
    return true;
  }

  bool close() {
    if (is_list_open_ && open_.size() == list_depth_) is_list_open_ = false;
    path_.resize(open_.back().path);
    generic_.resize(open_.back().generic);
    open_.pop_back();
    if (!open_.empty()) end_row_if_value_was_one();
    return true;
  }

  void end_row_if_value_was_one() {
    if (is_list_open_ && row_depth_ > 0 && open_.size() < row_depth_) end_row();
  }

  bool step_over() {
    place_value();
    end_row_if_value_was_one();
    return true;
  }

  bool scalar(std::string_view text) {
    place_value();
    if (row_depth_ > 0 && is_list_open_) {
      pick(std::string_view(path_).substr(row_path_), text);
      if (has_wildcard_) pick_all(std::string_view(generic_).substr(row_generic_), text);
    } else {
      beside_rows(text);
    }
    end_row_if_value_was_one();
    return true;
  }

  void pick(std::string_view pointer, std::string_view text) {
    const auto found = wanted_.find(pointer);
    if (found == wanted_.end()) return;
    texts_[found->second].assign(text);
    has_[found->second] = true;
  }

  void pick_all(std::string_view pointer, std::string_view text) {
    if (pointer.find("/*") == std::string_view::npos) return;
    const auto found = wanted_.find(pointer);
    if (found == wanted_.end()) return;
    std::string& all = texts_[found->second];
    if (!has_[found->second]) all.clear();
    if (!all.empty()) all += list_separator;
    all += text;
    has_[found->second] = true;
  }

  void beside_rows(std::string_view text) {
    if (!options_.next.empty() && path_ == options_.next) read_.next = text;
    if (!options_.total.empty() && path_ == options_.total) read_.total = text;
    if (!options_.problem.empty() && path_ == options_.problem) refusal_ = text;
  }

  bool stop(std::string why) {
    problem_ = std::move(why);
    return false;
  }

  std::string_view bytes_;
  const reader_options& options_;
  const row_sink& take_;
  pointer_map wanted_;
  bool has_wildcard_ = false;
  std::vector<std::string> texts_;
  std::vector<bool> has_;
  std::vector<bool> seen_;
  std::vector<cell> cells_;
  std::vector<container> open_;
  std::string path_;
  std::string generic_;
  bool has_list_ = false;
  bool is_list_open_ = false;
  std::size_t list_depth_ = 0;
  std::size_t row_depth_ = 0;
  std::size_t row_path_ = 0;
  std::size_t row_generic_ = 0;
  std::size_t rows_ = 0;
  reading read_;
  std::string refusal_;
  std::string problem_;
};

}  // namespace

std::string json_error(std::string_view why) {
  // "[json.exception.parse_error.101] parse error at line 1, column 2: … - reason; last read: …"
  for (const std::string_view before : {"] ", " - "}) {
    const std::size_t reason = why.find(before);
    if (reason != std::string_view::npos) why.remove_prefix(reason + before.size());
  }
  return fmt::format("not valid JSON: {}", why.substr(0, why.find("; last read")));
}

std::string json_error(std::string_view bytes, std::size_t offset, std::string_view why) {
  const std::size_t at = std::min(offset == 0 ? 0 : offset - 1, bytes.size());
  const bool is_cut = at >= bytes.size() || offset > bytes.size();
  return fmt::format("{}: {}{}", place_in(bytes, at), json_error(why),
                     is_cut ? ": is the text cut off?" : "");
}

result<reading> read_json(std::string_view bytes, const reader_options& options,
                          std::span<const std::string> fields, const row_sink& take) {
  row_picker picker(bytes, options, fields, take);
  const bool is_whole = json::sax_parse(bytes, &picker);
  return picker.finish(is_whole, fields);
}

result<reading> read_ndjson(std::string_view bytes, const reader_options& options,
                            std::span<const std::string> fields, const row_sink& take) {
  reading all{.place = "line ", .rows = 0, .missing = {}, .left_out = {}, .next = {}, .total = {}};
  std::vector<bool> seen(fields.size());
  std::size_t line = 0;
  for (const std::string_view text : split(bytes, '\n')) {
    ++line;
    if (trim(text).empty()) continue;
    const std::string as_list = fmt::format("[{}]", text);
    const auto read = read_json(as_list, options, fields, [&](const row_view& row) {
      for (std::size_t at = 0; at < seen.size(); ++at) seen[at] = seen[at] || row.cells[at];
      take({line, row.cells});
      ++all.rows;
    });
    if (!read) return tl::unexpected(read.error().within(fmt::format("line {}", line)));
  }
  for (std::size_t at = 0; at < fields.size(); ++at) {
    if (all.rows > 0 && !seen[at]) all.missing.push_back(fields[at]);
  }
  return all;
}

}  // namespace escp::sources
