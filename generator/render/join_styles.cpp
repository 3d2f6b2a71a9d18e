#include "render/join_styles.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "base/text.h"
#include "render/style_tokens.h"

namespace escp::render {

namespace {

using kind = style_token::kind;
using token_span = std::span<const style_token>;

constexpr std::string_view import_form = "write @import url(\"css/part.css\") layer(name);";

struct part_import {
  std::string path;
  std::string layer;  ///< empty when it names none
};

/// "css/part.css" of `url("css/part.css")`, or nothing.
std::string quoted_address(std::string_view address) {
  if (!address.starts_with("url(\"") || !address.ends_with("\")")) return {};
  return std::string(address.substr(5, address.size() - 7));
}

/// "name" of `layer(name)`, or nothing.
std::string layer_name(std::string_view word) {
  if (!word.starts_with("layer(") || !word.ends_with(')')) return {};
  return std::string(word.substr(6, word.size() - 7));
}

/// What the tokens between `@import` and its semicolon say; no path when they say anything else.
part_import read_import(token_span tokens) {
  std::vector<style_token> words;
  std::ranges::copy_if(tokens, std::back_inserter(words),
                       [](const style_token& one) { return one.what != kind::space; });
  if (words.empty() || words.size() > 2) return {};
  if (words.size() == 1) return {.path = quoted_address(words[0].text), .layer = {}};
  const std::string layer = layer_name(words[1].text);
  return layer.empty() ? part_import{}
                       : part_import{.path = quoted_address(words[0].text), .layer = layer};
}

class joiner {
 public:
  joiner(const std::string& folder, const asset_texts& sheets, findings& found)
      : folder_(folder), texts_(sheets), found_(found) {
    for (const auto& [path, text] : sheets) {
      style_sheet sheet = read_style(text);
      if (!sheet.problem.empty())
        report("style-syntax", path, sheet.problem_at, sheet.problem, "close it");
      sheets_.emplace(path, std::move(sheet));
    }
  }

  std::string join(const std::string& path) {
    const std::vector<style_token>& tokens = sheets_.at(path).tokens;
    std::string joined;
    std::vector<style_token> own;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (tokens[at].text != "@import") {
        own.push_back(tokens[at]);
        continue;
      }
      joined += squeeze(std::exchange(own, {}));
      const std::size_t end = end_of_statement(tokens, at);
      joined += inlined(path, tokens[at].at, token_span(tokens).subspan(at + 1, end - at - 1));
      at = end;
    }
    return joined + squeeze(own) + "\n";
  }

  void report_unused() {
    for (const auto& [path, sheet] : sheets_) {
      if (is_entry(path) || used_.contains(path)) continue;
      found_.push_back({.code = "style-unused",
                        .level = level::warning,
                        .where = {.file = folder_ + "/" + path},
                        .pointer = {},
                        .message = "no style sheet imports this part",
                        .hint = "import it in a sheet that pages load"});
    }
  }

  static bool is_entry(std::string_view path) { return path.find('/') == std::string_view::npos; }

 private:
  // NOLINTNEXTLINE(readability-function-size): a finding has these parts
  void report(std::string code, const std::string& path, std::size_t offset, std::string message,
              std::string_view hint) {
    const line_column at = line_column_at(texts_.at(path), offset);
    found_.push_back({.code = std::move(code),
                      .where = {.file = folder_ + "/" + path, .line = at.line, .column = at.column},
                      .pointer = {},
                      .message = std::move(message),
                      .hint = std::string(hint)});
  }

  static std::size_t end_of_statement(const std::vector<style_token>& tokens, std::size_t at) {
    const auto end = std::ranges::find(tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                       tokens.end(), ";", &style_token::text);
    return static_cast<std::size_t>(end - tokens.begin());
  }

  /// The part that the import in `path` names, in its layer; nothing where that is a finding.
  std::string inlined(const std::string& path, std::size_t offset, token_span words) {
    const part_import wanted = read_import(words);
    if (wanted.path.empty()) {
      report("style-import", path, offset, "this import cannot be joined", import_form);
      return {};
    }
    const auto part = sheets_.find(wanted.path);
    if (part == sheets_.end() || is_entry(wanted.path)) {
      report("style-missing", path, offset,
             fmt::format("there is no part {}{}", in_quotes(wanted.path),
                         did_you_mean(wanted.path, parts())),
             "parts stand in folders below that of the sheet");
      return {};
    }
    if (used_.insert(wanted.path).second) check_part(wanted.path, part->second);
    const std::string text = squeeze(part->second.tokens);
    return wanted.layer.empty() ? text : fmt::format("@layer {}{{{}}}", wanted.layer, text);
  }

  [[nodiscard]] std::vector<std::string_view> parts() const {
    std::vector<std::string_view> paths;
    for (const auto& [path, sheet] : sheets_) {
      if (!is_entry(path)) paths.push_back(path);
    }
    return paths;
  }

  void check_part(const std::string& path, const style_sheet& part) {
    for (const style_token& one : part.tokens) {
      if (one.text == "@import") {
        report("style-import", path, one.at, "a part cannot import others",
               "import them in the sheet that pages load");
      }
      if (one.what == kind::address && one.text.find("data:") == std::string_view::npos) {
        report("style-address", path, one.at,
               "this address means another place in the sheet that the part is joined into",
               "use a data: address, or say it in the sheet that pages load");
      }
    }
  }

  const std::string& folder_;
  const asset_texts& texts_;
  findings& found_;
  std::map<std::string, style_sheet, std::less<>> sheets_;
  std::set<std::string> used_;
};

}  // namespace

output_files join_styles(const std::string& folder, const asset_texts& sheets, findings& found) {
  joiner all(folder, sheets, found);
  output_files joined;
  for (const auto& [path, text] : sheets) {
    if (joiner::is_entry(path)) joined.push_back({.path = path, .bytes = all.join(path)});
  }
  all.report_unused();
  return joined;
}

}  // namespace escp::render
