#include "render/content.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/text.h"
#include "model/reads.h"
#include "render/front_matter.h"
#include "render/markdown.h"
#include "render/text_file.h"

namespace escp::render {

namespace {

constexpr std::string_view extension = ".md";
constexpr std::array<std::string_view, 2> prose_keys{"description", "title"};
constexpr std::array<std::string_view, 5> article_keys{"order", "records", "sources", "summary",
                                                       "title"};

/// The body of a file with front matter; HTML in it is a finding.
written_text body_of(const std::string& path, const front_matter& front, findings& found) {
  for (finding& one : raw_html(front.body())) {
    one.where.file = path;
    one.where.line += front.body_line() - 1;
    found.push_back(std::move(one));
  }
  return {.file = path, .line = front.body_line(), .markdown = front.body()};
}

prose make_prose(const std::string& path, const front_matter& front, findings& found) {
  front.expect(prose_keys, found);
  prose page;
  page.body = body_of(path, front, found);
  page.title = front.text("title", found);
  page.description = front.text("description", found);
  return page;
}

article make_article(article_kind kind, const std::string& path, const front_matter& front,
                     findings& found) {
  front.expect(article_keys, found);
  article made;
  made.kind = kind;
  made.body = body_of(path, front, found);
  made.title = front.text("title", found);
  made.summary = front.text("summary", found);
  made.order = front.number("order", found);
  made.records = front.texts("records", found);
  made.sources = front.texts("sources", found);
  return made;
}

const article_folder* folder_named(std::string_view name, const std::string& path,
                                   findings& found) {
  const auto* known = std::ranges::find(article_folders, name, &article_folder::folder);
  if (known != article_folders.end()) return known;
  std::array<std::string_view, article_folders.size()> names;
  std::ranges::transform(article_folders, names.begin(), &article_folder::folder);
  found.push_back({.code = "content-folder",
                   .where = {.file = path},
                   .pointer = {},
                   .message = fmt::format("nothing is made of the folder {}{}", in_quotes(name),
                                          did_you_mean(name, names)),
                   .hint = {}});
  return nullptr;
}

/// The name becomes an address.
bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char one) {
    return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '-';
  });
}

void check_name(std::string_view name, const std::string& path, findings& found) {
  if (is_name(name)) return;
  found.push_back({.code = "content-name",
                   .where = {.file = path},
                   .pointer = {},
                   .message = "a file is named with lower-case letters, digits and hyphens",
                   .hint = "its name becomes the address of its page"});
}

/// `name`: below the folder of the language and without the extension, "stories/tex4im".
void add_file(content& all, const std::string& name, const std::string& path, std::string_view text,
              findings& found) {
  const auto front = front_matter::read(path, text, found);
  if (!front) return;
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos) {
    all.pages.emplace(name, make_prose(path, *front, found));
    return;
  }
  const article_folder* folder = folder_named(name.substr(0, slash), path, found);
  if (folder == nullptr) return;
  check_name(std::string_view(name).substr(slash + 1), path, found);
  all.articles.push_back(make_article(folder->kind, path, *front, found));
  all.articles.back().name = name.substr(slash + 1);
}

}  // namespace

result<content> read_content(const file_reader& files, const std::string& folder,
                             const std::string& language, findings& found) {
  const std::string root = fmt::format("{}/{}", folder, language);
  const auto paths = files.list(root);
  if (!paths) return tl::unexpected(paths.error().within("cannot read the prose"));
  content all;
  for (const std::string& path : *paths) {
    if (!path.ends_with(extension)) continue;
    const auto text = read_text(files, path);
    if (!text) return tl::unexpected(text.error().within("cannot read the prose"));
    if (!is_utf8(path, *text, found)) continue;
    const std::size_t length = path.size() - root.size() - 1 - extension.size();
    add_file(all, path.substr(root.size() + 1, length), path, *text, found);
  }
  std::ranges::sort(all.articles, {},
                    [](const article& one) { return std::tie(one.kind, one.order, one.name); });
  return all;
}

std::vector<const article*> articles_of(const content& all, article_kind kind) {
  model::note_read(&all.articles);
  std::vector<const article*> list;
  for (const article& one : all.articles) {
    if (one.kind == kind) list.push_back(&one);
  }
  return list;
}

const article* find_article(const content& all, article_kind kind, std::string_view name) {
  model::note_read(&all.articles);
  const auto found = std::ranges::find_if(
      all.articles, [&](const article& one) { return one.kind == kind && one.name == name; });
  return found == all.articles.end() ? nullptr : &*found;
}

}  // namespace escp::render
