#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"

/// What people write for the site: Markdown files in `content/<language>/`, each with TOML front
/// matter between `+++` lines.
namespace escp::render {

/// A text of the front matter with its place in the file.
struct placed_text {
  std::string text;
  position where;
  bool operator==(const placed_text&) const = default;
};

/// Markdown as it is written, and where it stands. Its links are resolved when a page is made, see
/// content_links.h.
struct written_text {
  std::string file;
  std::size_t line = 1;  ///< of the file, on which the text begins
  std::string markdown;
};

/// A page of prose: `<name>.md` with title and description.
struct prose {
  std::string title;
  std::string description;
  written_text body;
};

enum class article_kind { story, guide, question, programme };

/// Where articles of a kind stand, `<folder>/<name>.md`, and what they are for.
struct article_folder {
  article_kind kind;
  std::string_view folder;
  std::string_view scheme;  ///< of links to them; empty: they have no page of their own
};

inline constexpr std::array<article_folder, 4> article_folders{{
    {article_kind::story, "stories", "story"},
    {article_kind::guide, "guides", "guide"},
    {article_kind::question, "questions", ""},    ///< leads from a question to support actions
    {article_kind::programme, "programmes", ""},  ///< says how a programme's figures were obtained
}};

/// A text about records: title, summary, `records` ("partnership:tex4im") and `sources` (ids).
struct article {
  article_kind kind = article_kind::story;
  std::string name;
  std::string title;
  std::string summary;
  std::int64_t order = 0;
  std::vector<placed_text> records;
  std::vector<placed_text> sources;
  written_text body;
};

struct content {
  std::map<std::string, prose> pages;  ///< by name: "about", "method"
  std::vector<article> articles;       ///< by kind, then order, then name
};

/// Everything that is written in a language. What is wrong with a file is a finding with line and
/// column: front matter, an unknown key, HTML in the Markdown, a folder that is not known. A file
/// that cannot be read is a failure.
[[nodiscard]] result<content> read_content(const file_reader& files, const std::string& folder,
                                           const std::string& language, findings& found);

/// The articles of a kind, in order.
[[nodiscard]] std::vector<const article*> articles_of(const content& all, article_kind kind);

/// The article of that kind and name, or nullptr.
[[nodiscard]] const article* find_article(const content& all, article_kind kind,
                                          std::string_view name);

}  // namespace escp::render
