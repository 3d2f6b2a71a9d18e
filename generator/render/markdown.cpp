#include "render/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>

#include <cstdlib>
#include <memory>
#include <set>
#include <vector>

#include "base/text.h"
#include "render/icu_text.h"

namespace escp::render {

namespace {

constexpr int options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES;

struct node_deleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using document = std::unique_ptr<cmark_node, node_deleter>;

struct parser_deleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using markdown_parser = std::unique_ptr<cmark_parser, parser_deleter>;

struct iterator_deleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

markdown_parser make_parser() {
  // cmark keeps its extensions in a global list, which threads may not make at the same time.
  static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
  static_cast<void>(registered);
  markdown_parser parser(cmark_parser_new(options));
  for (const char* name : {"table", "autolink", "strikethrough"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  return parser;
}

/// Calls `visit` on each node as it is entered.
template <class visitor>
void for_each_node(cmark_node* root, visitor visit) {
  const std::unique_ptr<cmark_iter, iterator_deleter> at(cmark_iter_new(root));
  for (auto event = cmark_iter_next(at.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(at.get())) {
    if (event == CMARK_EVENT_ENTER) visit(cmark_iter_get_node(at.get()));
  }
}

std::string plain_text(cmark_node* root) {
  std::string text;
  for_each_node(root, [&](cmark_node* node) {
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) text += cmark_node_get_literal(node);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) text += ' ';
  });
  return text;
}

/// "What a label says" becomes "what-a-label-says".
std::string slug(const std::string& text) {
  std::string made;
  const icu::UnicodeString letters = from_utf8(text).toLower(icu::Locale::getRoot());
  for (int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    const UChar32 letter = letters.char32At(at);
    if (u_isalnum(letter) != 0) {
      made += to_utf8(icu::UnicodeString(letter));
    } else if (!made.empty() && made.back() != '-') {
      made += '-';
    }
  }
  while (made.ends_with('-')) made.pop_back();
  return made.empty() ? "section" : made;
}

std::vector<std::string> heading_ids(cmark_node* root) {
  std::vector<std::string> ids;
  std::set<std::string> taken;
  for_each_node(root, [&](cmark_node* node) {
    if (cmark_node_get_type(node) != CMARK_NODE_HEADING) return;
    const std::string plain = slug(plain_text(node));
    std::string id = plain;
    for (int count = 2; !taken.insert(id).second; ++count) id = fmt::format("{}-{}", plain, count);
    ids.push_back(id);
  });
  return ids;
}

/// cmark writes headings without attributes, and "<h1>" for nothing else: raw HTML is left out.
std::string with_ids(std::string_view page, const std::vector<std::string>& ids) {
  std::string out;
  std::size_t from = 0;
  for (const std::string& id : ids) {
    std::size_t at = page.find("<h", from);
    while (page[at + 2] < '1' || page[at + 2] > '6') at = page.find("<h", at + 2);
    out += page.substr(from, at + 3 - from);
    out += fmt::format(" id=\"{}\"", id);
    from = at + 3;
  }
  return out.append(page.substr(from));
}

document parse(std::string_view text) {
  const markdown_parser parser = make_parser();
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return document(cmark_parser_finish(parser.get()));
}

html rendered(cmark_node* root) {
  // Table rows and cells need the extension that made them; it is attached to no single page.
  const markdown_parser parser = make_parser();
  auto* const extensions = cmark_parser_get_syntax_extensions(parser.get());
  const std::unique_ptr<char, decltype(&std::free)> page(
      cmark_render_html(root, options, extensions), &std::free);
  return {with_ids(page.get(), heading_ids(root))};
}

position place_of(cmark_node* node) {
  return {.file = {},
          .line = static_cast<std::size_t>(cmark_node_get_start_line(node)),
          .column = static_cast<std::size_t>(cmark_node_get_start_column(node))};
}

markdown_link link_at(cmark_node* node) {
  // A link that runs over several lines carries the line on which it ends.
  cmark_node* const first = cmark_node_first_child(node);
  position where = place_of(node);
  if (first != nullptr && cmark_node_get_start_line(first) > 0)
    where.line = static_cast<std::size_t>(cmark_node_get_start_line(first));
  return {.address = cmark_node_get_url(node),
          .title = cmark_node_get_title(node),
          .has_text = first != nullptr,
          .where = std::move(where)};
}

std::vector<cmark_node*> link_nodes(cmark_node* root) {
  std::vector<cmark_node*> all;
  for_each_node(root, [&](cmark_node* node) {
    if (cmark_node_get_type(node) == CMARK_NODE_LINK) all.push_back(node);
  });
  return all;
}

/// A text that stands for ready HTML while the page is rendered: cmark lets table cells hold no
/// nodes of our own. The characters are private ones.
std::string stand_in(std::size_t index) {
  return "\xEE\x80\x80" + std::to_string(index) + "\xEE\x80\x81";
}

void replace_by_text(cmark_node* node, const std::string& text) {
  cmark_node* const made = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(made, text.c_str());
  cmark_node_replace(node, made);
  cmark_node_free(node);
}

}  // namespace

html markdown(std::string_view text) { return rendered(parse(text).get()); }

html markdown(std::string_view text, const link_resolver& resolve) {
  const document root = parse(text);
  std::vector<html> instead;
  for (cmark_node* node : link_nodes(root.get())) {
    const auto target = resolve(link_at(node));
    if (!target) continue;
    if (target->instead.text.empty()) {
      cmark_node_set_url(node, target->address.c_str());
    } else {
      replace_by_text(node, stand_in(instead.size()));
      instead.push_back(target->instead);
    }
  }
  html page = rendered(root.get());
  for (std::size_t index = 0; index < instead.size(); ++index)
    page.text = replace_all(std::move(page.text), stand_in(index), instead[index].text);
  return page;
}

std::vector<markdown_link> links_in(std::string_view text) {
  const document root = parse(text);
  std::vector<markdown_link> all;
  for (cmark_node* node : link_nodes(root.get())) all.push_back(link_at(node));
  return all;
}

findings raw_html(std::string_view text) {
  const document root = parse(text);
  findings found;
  for_each_node(root.get(), [&](cmark_node* node) {
    const auto type = cmark_node_get_type(node);
    if (type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_HTML_INLINE) return;
    found.push_back({.code = "content-html",
                     .where = place_of(node),
                     .pointer = {},
                     .message = "HTML in Markdown is left out of the page",
                     .hint = "write it as Markdown"});
  });
  return found;
}

}  // namespace escp::render
