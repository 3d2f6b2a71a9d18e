#include "render/front_matter.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace escp::render {

namespace {

constexpr std::string_view fence = "+++\n";

/// A file cut into its front matter and its Markdown.
struct cut_file {
  std::string_view front;
  std::string_view body;
  std::size_t body_line = 1;
};

/// Front matter begins on the second line of the file, so that toml's lines are one less.
position place_in(const std::string& path, const toml::source_region& region) {
  return {.file = path, .line = region.begin.line + 1, .column = region.begin.column};
}

void report(findings& found, std::string code, position where, std::string message,
            std::string hint = {}) {
  found.push_back({.code = std::move(code),
                   .where = std::move(where),
                   .pointer = {},
                   .message = std::move(message),
                   .hint = std::move(hint)});
}

std::optional<cut_file> cut(const std::string& path, std::string_view text, findings& found) {
  const position start{.file = path, .line = 1, .column = 1};
  if (!text.starts_with(fence)) {
    report(found, "content-front-matter", start,
           "the file must begin with front matter between \"+++\" lines");
    return std::nullopt;
  }
  // From the line break of the first fence on, so that empty front matter is found too.
  const std::size_t end = text.find("\n+++\n", fence.size() - 1);
  if (end == std::string_view::npos) {
    report(found, "content-front-matter", start, "the front matter is never closed",
           "write \"+++\" on a line of its own after it");
    return std::nullopt;
  }
  const std::string_view front =
      text.substr(fence.size(), std::max(end + 1, fence.size()) - fence.size());
  const std::size_t body = end + 1 + fence.size();
  return cut_file{
      .front = front, .body = text.substr(body), .body_line = line_column_at(text, body).line};
}

}  // namespace

std::optional<front_matter> front_matter::read(const std::string& path, std::string_view text,
                                               findings& found) {
  const auto parts = cut(path, text, found);
  if (!parts) return std::nullopt;
  front_matter made;
  made.path_ = path;
  made.body_ = parts->body;
  made.body_line_ = parts->body_line;
  try {
    made.table_ = toml::parse(parts->front);
  } catch (const toml::parse_error& error) {
    report(found, "content-front-matter", place_in(path, error.source()),
           std::string(error.description()));
    return std::nullopt;
  }
  return made;
}

position front_matter::place(const toml::node& node) const {
  return place_in(path_, node.source());
}

void front_matter::expect(std::span<const std::string_view> keys, findings& found) const {
  for (const auto& [key, node] : table_) {
    if (std::ranges::find(keys, key.str()) != keys.end()) continue;
    report(found, "content-key", place_in(path_, key.source()),
           fmt::format("unknown key {}{}", in_quotes(key.str()), did_you_mean(key.str(), keys)));
  }
}

std::string front_matter::text(std::string_view key, findings& found) const {
  const toml::node* node = table_.get(key);
  if (node == nullptr) {
    report(found, "content-front-matter", {.file = path_, .line = 1, .column = 1},
           fmt::format("the front matter has no \"{}\"", key));
    return {};
  }
  if (!node->is_string()) {
    report(found, "content-front-matter", place(*node), fmt::format("\"{}\" must be a text", key));
    return {};
  }
  return node->value_or(std::string());
}

std::vector<placed_text> front_matter::texts(std::string_view key, findings& found) const {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return {};
  const toml::array* list = node->as_array();
  if (list == nullptr) {
    report(found, "content-front-matter", place(*node),
           fmt::format("\"{}\" must be a list of texts", key));
    return {};
  }
  std::vector<placed_text> all;
  for (const toml::node& one : *list) {
    if (one.is_string()) {
      all.push_back({.text = one.value_or(std::string()), .where = place(one)});
    } else {
      report(found, "content-front-matter", place(one),
             fmt::format("\"{}\" must hold nothing but texts", key));
    }
  }
  return all;
}

std::int64_t front_matter::number(std::string_view key, findings& found) const {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return 0;
  if (!node->is_integer()) {
    report(found, "content-front-matter", place(*node),
           fmt::format("\"{}\" must be a whole number", key));
  }
  return node->value_or(std::int64_t{0});
}

}  // namespace escp::render
