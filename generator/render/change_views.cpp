#include "render/change_views.h"

#include <algorithm>
#include <set>

#include "releases/history.h"

namespace escp::render {

namespace {

using releases::change;
using releases::release_history;
using releases::release_step;

/// How many records the home page names.
constexpr std::size_t latest_shown = 6;

std::string version_address(const page_draft& page, const std::string& version) {
  return page.to().page("changes/" + version);
}

const release_step* newest_with_changes(const release_history& history) {
  for (auto at = history.steps.rbegin(); at != history.steps.rend(); ++at) {
    if (!at->changes.changes.empty()) return &*at;
  }
  return nullptr;
}

void add_event(page_draft& page, view table, const release_step& step, const change& one) {
  view row = table.add("rows");
  const change_words words = words_of(page, one);
  row.set("href", version_address(page, step.version)).set("version", step.version);
  row.set("what", words.what).set("why", words.why);
  row.set_if("before", words.before).set_if("after", words.after);
}

/// When a record was added; the first release does not say it, as it is compared with none.
std::string since(const page_draft& page, const release_history& history,
                  const std::vector<releases::record_event>& events) {
  for (const releases::record_event& at : events) {
    const release_step& step = history.steps[at.step];
    if (step.changes.changes[at.change].operation == releases::operation::add &&
        step.changes.changes[at.change].record.kind != "outcomes")
      return page.format("history.since", {{"version", step.version}});
  }
  return page.format("history.first", {{"version", history.steps.front().version}});
}

}  // namespace

shape_names change_row_names() {
  return within("rows", together({{"name", "what", "why"},
                                  optional({"before", "after"}),
                                  within("link", {"href"}),
                                  {"no_link*"}}));
}

shape_names history_names() {
  const shape_names row =
      together({{"href", "version", "what", "why"}, optional({"before", "after"})});
  return within("history",
                together({{"since", "permanent"}, within("table", within("rows", row))}));
}

shape_names latest_names() {
  return within(
      "latest",
      together({{"summary", "version"},
                within("items",
                       together({{"name"}, within("link", {"href"}), {"no_link*", "detail"}}))}));
}

void add_change_row(page_draft& page, view table, const change& one) {
  const change_words words = words_of(page, one);
  view row = table.add("rows");
  row.set("name", words.name).set("what", words.what).set("why", words.why);
  row.set_if("before", words.before).set_if("after", words.after);
  if (words.href.empty()) {
    row.add("no_link");
  } else {
    row.add("link").set("href", words.href);
  }
}

void add_history(page_draft& page, model::kind kind, const model::record& one) {
  const release_history* history = page.site().history;
  if (history == nullptr || history->steps.empty()) return;
  const releases::record_key key{std::string(model::name_of(kind)), one.id};
  const auto found = history->of_record.find(key);
  const std::vector<releases::record_event> none;
  const auto& events = found == history->of_record.end() ? none : found->second;
  view block = page.root().add("history");
  block.set("since", since(page, *history, events));
  block.set("permanent", page.absolute(page.to().file("id/" + key.kind + "/" + key.id + "/")));
  if (events.empty()) return;
  view table = block.add("table");
  for (auto at = events.rbegin(); at != events.rend(); ++at) {
    const release_step& step = history->steps[at->step];
    add_event(page, table, step, step.changes.changes[at->change]);
  }
}

void add_latest_changes(page_draft& page) {
  const release_history* history = page.site().history;
  if (history == nullptr || history->steps.empty()) return;
  view block = page.root().add("latest");
  const release_step* newest = newest_with_changes(*history);
  const release_step& shown = newest == nullptr ? history->steps.back() : *newest;
  block.set("version", shown.version);
  if (newest == nullptr) {
    block.set("summary", page.format("latest.first", {{"version", shown.version},
                                                      {"count", std::to_string(shown.records)}}));
    return;
  }
  block.set("summary",
            page.format("latest.summary", {{"version", shown.version},
                                           {"counts", count_words(page, shown.changes)}}));
  std::set<std::string> names;
  for (const change& one : shown.changes.changes) {
    const change_words words = words_of(page, one);
    if (names.size() == latest_shown) break;
    if (!names.insert(words.name).second) continue;
    view item = block.add("items");
    item.set("name", words.name).set("detail", words.what);
    if (words.href.empty()) {
      item.add("no_link");
    } else {
      item.add("link").set("href", words.href);
    }
  }
}

}  // namespace escp::render
