#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/content_links.h"
#include "render/markdown.h"

namespace escp::render {

namespace {

/// The pages that are no record's and no article's, by folder.
constexpr std::array<std::string_view, 22> page_names{"about",          "accessibility",
                                                      "checker",        "countries",
                                                      "data",           "events",
                                                      "guides",         "legal",
                                                      "method",         "organisations",
                                                      "partner-search", "partner-search/interest",
                                                      "partnerships",   "privacy",
                                                      "programmes",     "regions",
                                                      "s3-evidence",    "sources",
                                                      "stories",        "support-actions",
                                                      "themes",         ""};

/// What a link may be about, and what there is of it.
struct known_scheme {
  std::string name;
  std::vector<std::string_view> ids;
};

/// The ids of a kind, sorted.
std::vector<std::string_view> record_ids(const model::catalogue& records, model::kind kind) {
  std::vector<std::string_view> ids;
  records.each([&](model::kind of, const model::record& one) {
    if (of == kind) ids.push_back(one.id);
  });
  return ids;
}

std::vector<known_scheme> schemes_of(const content& all, const model::catalogue& records) {
  std::vector<known_scheme> schemes{{"page", {page_names.begin(), page_names.end()}}};
  for (const model::kind_row& row : model::kinds)
    schemes.push_back({scheme_of(row.kind), record_ids(records, row.kind)});
  for (const article_folder& folder : article_folders) {
    if (folder.scheme.empty()) continue;
    known_scheme one{std::string(folder.scheme), {}};
    for (const article* each : articles_of(all, folder.kind)) one.ids.push_back(each->name);
    schemes.push_back(std::move(one));
  }
  return schemes;
}

/// Checks the texts of a language one after the other.
class content_checker {
 public:
  content_checker(const content& all, const model::catalogue& records, findings& found)
      : records_(records), found_(found), schemes_(schemes_of(all, records)) {}

  void check_text(const written_text& text, const std::vector<placed_text>* sources);
  void check_article(const article& one);

 private:
  void report(std::string code, position where, std::string message, std::string hint = {});
  void check_address(const inner_address& one, const position& where);
  void check_mark(const markdown_link& link, const inner_address& one, const position& where,
                  const std::vector<placed_text>* sources);
  void check_records(const article& one);
  void check_sources(const article& one);

  const model::catalogue& records_;
  findings& found_;
  std::vector<known_scheme> schemes_;
};

void content_checker::report(std::string code, position where, std::string message,
                             std::string hint) {
  found_.push_back({.code = std::move(code),
                    .where = std::move(where),
                    .pointer = {},
                    .message = std::move(message),
                    .hint = std::move(hint)});
}

void content_checker::check_address(const inner_address& one, const position& where) {
  const auto scheme = std::ranges::find(schemes_, one.scheme, &known_scheme::name);
  if (scheme == schemes_.end()) {
    const std::vector<std::string_view> names = [&] {
      std::vector<std::string_view> all;
      for (const known_scheme& each : schemes_) all.push_back(each.name);
      return all;
    }();
    report("content-link-kind", where,
           fmt::format("nothing in the catalogue is called {}{}", in_quotes(one.scheme),
                       did_you_mean(one.scheme, names)),
           "write a kind, a colon and an id, such as partnership:tex4im");
    return;
  }
  if (std::ranges::find(scheme->ids, one.id) != scheme->ids.end()) return;
  report("content-link-unknown", where,
         fmt::format("there is no {} {}{}", scheme->name, in_quotes(one.id),
                     did_you_mean(one.id, scheme->ids)));
}

/// A link without text is the mark of a source, which the front matter has to name.
void content_checker::check_mark(const markdown_link& link, const inner_address& one,
                                 const position& where, const std::vector<placed_text>* sources) {
  if (link.has_text) return;
  if (one.scheme != scheme_of(model::kind::sources)) {
    report("content-link-empty", where, "the link has no text",
           "only the mark of a source stands without: [](source:id \"section\")");
  } else if (sources != nullptr &&
             std::ranges::find(*sources, one.id, &placed_text::text) == sources->end()) {
    report("content-source-unnamed", where,
           fmt::format("the source {} is not among the sources of the front matter",
                       in_quotes(one.id)));
  }
}

void content_checker::check_text(const written_text& text,
                                 const std::vector<placed_text>* sources) {
  for (const markdown_link& link : links_in(text.markdown)) {
    const auto parts = parse_inner(link.address);
    if (!parts) continue;
    position where = link.where;
    where.file = text.file;
    where.line += text.line - 1;
    check_address(*parts, where);
    check_mark(link, *parts, where, sources);
  }
}

void content_checker::check_records(const article& one) {
  const position start{.file = one.body.file, .line = 1, .column = 1};
  bool leads_somewhere = false;
  for (const placed_text& each : one.records) {
    const auto parts = parse_inner(each.text);
    if (!parts || !parse_record_ref(each.text)) {
      report("content-record", each.where,
             fmt::format("{} is not a kind of record and an id", in_quotes(each.text)),
             "write it as partnership:tex4im");
      continue;
    }
    check_address(*parts, each.where);
    leads_somewhere |= parse_record_ref(each.text)->kind == model::kind::support_actions;
  }
  if (one.kind == article_kind::question && !leads_somewhere)
    report("content-question", start, "the question leads to no support action",
           "name one in the records of its front matter: \"support-action:reconfirm\"");
  if (one.kind == article_kind::programme && records_.find<model::programme>(one.name) == nullptr) {
    report("content-programme", start,
           fmt::format("there is no programme {}{}", in_quotes(one.name),
                       did_you_mean(one.name, record_ids(records_, model::kind::programmes))),
           "the file is named for the programme that it is about");
  }
}

void content_checker::check_sources(const article& one) {
  if (one.sources.empty()) {
    report("content-sources", {.file = one.body.file, .line = 1, .column = 1},
           "the front matter names no sources", "write sources = [\"<id>\"]");
  }
  for (const placed_text& each : one.sources)
    check_address({.scheme = "source", .id = each.text, .place = {}}, each.where);
}

void content_checker::check_article(const article& one) {
  check_records(one);
  check_sources(one);
  check_text(one.body, &one.sources);
}

}  // namespace

void check_content(const content& all, const model::catalogue& records, findings& found) {
  content_checker checker(all, records, found);
  for (const auto& [name, page] : all.pages) checker.check_text(page.body, nullptr);
  for (const article& one : all.articles) checker.check_article(one);
}

}  // namespace escp::render
