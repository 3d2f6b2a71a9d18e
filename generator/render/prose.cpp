#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "render/markdown.h"
#include "render/text_file.h"

namespace escp::render {

namespace {

constexpr std::string_view fence = "+++\n";
constexpr std::string_view known_keys[] = {"description", "title"};

/// A page of prose cut into its front matter and its Markdown.
struct cut_page {
  std::string_view front;
  std::string_view body;
  std::size_t body_line = 1;
};

/// Front matter begins on the second line of the file, so that toml's lines are one less.
position place(const std::string& path, const toml::source_region& region) {
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

std::optional<cut_page> cut(const std::string& path, std::string_view text, findings& found) {
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
  return cut_page{
      .front = front, .body = text.substr(body), .body_line = line_column_at(text, body).line};
}

std::string text_of(const toml::table& table, std::string_view key, const std::string& path,
                    findings& found) {
  const toml::node* node = table.get(key);
  if (node == nullptr) {
    report(found, "content-front-matter", {.file = path, .line = 1, .column = 1},
           fmt::format("the front matter has no \"{}\"", key));
    return {};
  }
  if (!node->is_string()) {
    report(found, "content-front-matter", place(path, node->source()),
           fmt::format("\"{}\" must be a text", key));
    return {};
  }
  return node->value_or(std::string());
}

void check_keys(const toml::table& table, const std::string& path, findings& found) {
  for (const auto& [key, node] : table) {
    if (std::ranges::find(known_keys, key.str()) != std::end(known_keys)) continue;
    report(
        found, "content-key", place(path, key.source()),
        fmt::format("unknown key {}{}", in_quotes(key.str()), did_you_mean(key.str(), known_keys)));
  }
}

void check_html(const cut_page& page, const std::string& path, findings& found) {
  for (finding& one : raw_html(page.body)) {
    one.where.file = path;
    one.where.line += page.body_line - 1;
    found.push_back(std::move(one));
  }
}

std::optional<prose> read_page(const std::string& path, std::string_view text, findings& found) {
  const auto page = cut(path, text, found);
  if (!page) return std::nullopt;
  try {
    const toml::table table = toml::parse(page->front);
    check_keys(table, path, found);
    check_html(*page, path, found);
    return prose{.file = path,
                 .title = text_of(table, "title", path, found),
                 .description = text_of(table, "description", path, found),
                 .body = markdown(page->body)};
  } catch (const toml::parse_error& error) {
    report(found, "content-front-matter", place(path, error.source()),
           std::string(error.description()));
    return std::nullopt;
  }
}

}  // namespace

result<std::map<std::string, prose>> read_prose(const file_reader& files, const std::string& folder,
                                                const std::string& language, findings& found) {
  constexpr std::string_view extension = ".md";
  const std::string root = fmt::format("{}/{}/", folder, language);
  const auto paths = files.list(fmt::format("{}/{}", folder, language));
  if (!paths) return tl::unexpected(paths.error().within("cannot read the prose"));
  std::map<std::string, prose> all;
  for (const std::string& path : *paths) {
    if (!path.ends_with(extension)) continue;
    const auto text = read_text(files, path);
    if (!text) return tl::unexpected(text.error().within("cannot read the prose"));
    if (!is_utf8(path, *text, found)) continue;
    if (auto page = read_page(path, *text, found)) {
      all.emplace(path.substr(root.size(), path.size() - root.size() - extension.size()),
                  std::move(*page));
    }
  }
  return all;
}

}  // namespace escp::render
