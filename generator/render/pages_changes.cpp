#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "releases/history.h"
#include "render/atom_feed.h"
#include "render/change_views.h"
#include "render/page_kinds.h"

namespace escp::render {

shape_names changes_names() {
  const shape_names version = {"href", "version", "day", "records", "counts"};
  return together({within("versions", within("rows", version)),
                   within("windows", within("rows", together({{"name", "counts", "from"},
                                                              within("files", {"href", "name"})}))),
                   within("refused", within("reasons", {"text"})),
                   {"none*", "ahead*"}});
}

shape_names change_names() {
  return together({{"summary", "first*"},
                   optional({"rest"}),
                   within("kinds", together({{"name", "anchor"}, change_row_names()}))});
}

namespace {

using releases::change;
using releases::delta;
using releases::release_history;
using releases::release_step;

/// A page shows so many changes; all of them are in its files.
constexpr std::size_t changes_shown = 120;

void add_delta_files(const page_draft& page, view row, const std::string& name) {
  for (const char* format : {"CSV", "JSON", "NDJSON"}) {
    std::string extension(format);
    std::ranges::transform(extension, extension.begin(),
                           [](char letter) { return static_cast<char>(letter + 32); });
    row.add("files")
        .set("href", page.to().file(fmt::format("data/changes/{}.{}", name, extension)))
        .set("name", format);
  }
}

void add_version(page_draft& page, view table, const release_step& one) {
  view row = table.add("rows");
  row.set("href", page.to().page("changes/" + one.version)).set("version", one.version);
  row.set("day", page.texts().date(one.day))
      .set("records", page.texts().number(std::to_string(one.records)));
  row.set("counts",
          one.changes.from.empty() ? page.text("changes.first") : count_words(page, one.changes));
}

void add_windows(page_draft& page, const release_history& history) {
  if (history.steps.size() < 2) return;
  view table = page.root().add("windows");
  for (const releases::change_window& one : history.windows) {
    view row = table.add("rows");
    row.set("name", page.format("changes.window", {{"days", std::to_string(one.days)}}))
        .set("counts", count_words(page, one.changes))
        .set("from", page.format("changes.from", {{"version", one.changes.from}}));
    add_delta_files(page, row, fmt::format("last-{}-days", one.days));
  }
}

void add_refusal(page_draft& page, const release_history& history) {
  if (!history.refused) return;
  view block = page.root().add("refused");
  for (const std::string& reason : history.refused->reasons)
    block.add("reasons").set("text", reason);
}

std::string make_changes(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "changes", page_path(texts.language(), "changes"),
                  {.title = texts.text("changes.title"),
                   .description = texts.text("changes.description"),
                   .section = "data",
                   .kicker = {}});
  const release_history& history = *site.history;
  page.alternate(page.to().file("feed.xml"), "application/atom+xml");
  if (history.steps.empty()) page.root().add("none");
  if (!history.steps.empty() && !site.is_released) page.root().add("ahead");
  add_refusal(page, history);
  if (!history.steps.empty()) {
    view table = page.root().add("versions");
    for (auto one = history.steps.rbegin(); one != history.steps.rend(); ++one)
      add_version(page, table, *one);
  }
  add_windows(page, history);
  page.file(page.to().file("data/versions.json"), page.text("file.versions"),
            page.text("file.versions-detail"));
  page.file(page.to().file("feed.xml"), page.text("file.changes-feed"),
            page.text("file.changes-feed-detail"));
  return page.finish();
}

/// The changes of each kind of record, in the order of the delta.
std::vector<std::pair<std::string, std::vector<const change*>>> by_kind(const delta& changes) {
  std::vector<std::pair<std::string, std::vector<const change*>>> kinds;
  for (const change& one : changes.changes) {
    const auto same =
        std::ranges::find(kinds, one.record.kind, [](const auto& kind) { return kind.first; });
    auto& kind = same == kinds.end()
                     ? kinds.emplace_back(one.record.kind, std::vector<const change*>())
                     : *same;
    kind.second.push_back(&one);
  }
  return kinds;
}

void add_changes(page_draft& page, const delta& changes) {
  std::size_t shown = 0;
  for (const auto& [kind, list] : by_kind(changes)) {
    if (shown == changes_shown) break;
    const std::string name = kind_heading(page, kind);
    view table = page.root().add("kinds");
    table.set("name", name).set("anchor", kind);
    page.jump(kind, name);
    for (const change* one : list) {
      if (shown == changes_shown) break;
      add_change_row(page, table, *one);
      ++shown;
    }
  }
  const std::size_t rest = changes.changes.size() - shown;
  if (rest > 0)
    page.root().set_if("rest", page.format("changes.rest", {{"count", std::to_string(rest)}}));
}

void add_version_files(page_draft& page, const release_step& step) {
  if (!step.changes.from.empty()) {
    for (const char* extension : {"csv", "json", "ndjson"}) {
      page.file(page.to().file(fmt::format("data/changes/{}.{}", step.version, extension)),
                page.text(fmt::format("file.changes-{}", extension)),
                page.text("file.changes-detail"));
    }
  }
  page.file(page.to().file(fmt::format("data/v/{}/partnerships.ndjson", step.version)),
            page.text("file.version"), page.text("file.version-detail"));
}

std::string make_change(const site_input& site, const release_step& step) {
  page_draft page(site, "change", page_path(site.texts.language(), "changes", step.version),
                  {.title = site.texts.format("changes.version", {{"version", step.version}}),
                   .description = {},
                   .section = "data",
                   .kicker = site.texts.date(step.day)});
  page.crumb(page.to().page("changes"), page.text("changes.title"));
  if (step.changes.from.empty()) {
    page.root().add("first");
    page.root().set("summary",
                    page.format("changes.first-about", {{"count", std::to_string(step.records)}}));
  } else {
    page.root().set("summary",
                    page.format("changes.since", {{"version", step.changes.from},
                                                  {"counts", count_words(page, step.changes)}}));
    add_changes(page, step.changes);
  }
  add_version_files(page, step);
  return page.finish();
}

std::string make_changes_feed(const site_input& site) {
  page_draft naming(site, "changes", "feed.xml", {});
  feed made{.key = "changes",
            .title = naming.text("site.name") + ": " + naming.text("changes.title"),
            .language = site.texts.language(),
            .page = naming.to().page("changes"),
            .updated = site.version,
            .entries = {}};
  for (const release_step& one : site.history->steps) {
    made.entries.push_back({.key = "changes/" + one.version,
                            .title = naming.format("changes.version", {{"version", one.version}}),
                            .href = naming.to().page("changes/" + one.version),
                            .summary = one.changes.from.empty() ? naming.text("changes.first")
                                                                : count_words(naming, one.changes),
                            .updated = one.day});
  }
  return atom_text(made);
}

}  // namespace

void plan_changes(page_plan& pages) {
  if (pages.site().history == nullptr) return;
  pages.add_list("changes", make_changes);
  pages.add("feed.xml", [&site = pages.site()] { return make_changes_feed(site); });
}

void plan_change(page_plan& pages) {
  if (pages.site().history == nullptr) return;
  for (const release_step& one : pages.site().history->steps) {
    pages.add(page_path(pages.language(), "changes", one.version),
              [&site = pages.site(), &one] { return make_change(site, one); });
  }
}

}  // namespace escp::render
