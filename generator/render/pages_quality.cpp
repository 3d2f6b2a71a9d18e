#include "render/pages_quality.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "model/reads.h"
#include "quality/report.h"
#include "releases/history.h"
#include "render/page_draft.h"
#include "render/record_names.h"

namespace escp::render {

shape_names quality_names() {
  const shape_names row = together({{"name", "found", "examined", "level", "mender"},
                                    {"warning*"},
                                    optional({"more"}),
                                    within("records", {"href", "name"})});
  const shape_names cell = {"cells*", "cells*/shade", "cells*/share", "cells*/label"};
  const shape_names line = together({{"name!", "records"}, cell});
  const shape_names table = together({{"anchor", "title", "caption", "heading"},
                                      within("heads", {"name"}),
                                      within("lines", line)});
  return together({within("tallies", {"count", "name", "href"}),
                   {"nothing*"},
                   within("kinds", together({{"name"}, within("rules", row)})),
                   within("tables", table)});
}

namespace {

constexpr std::size_t most_records = 5;  ///< that are named for a rule; the files have them all
constexpr std::size_t shades = 5;

/// A field in the head of a table of completeness, and the text that names it.
struct shown_field {
  std::string_view field;
  std::string_view text;
};

constexpr auto organisation_fields =
    std::to_array<shown_field>({{"type", "organisation.type"},
                                {"legal_entity", "organisation.legal-entity"},
                                {"region", "organisation.region"},
                                {"city", "organisation.city"},
                                {"identifiers", "charts.identifiers"},
                                {"website", "organisation.website"}});
constexpr auto partnership_fields =
    std::to_array<shown_field>({{"partners", "partners.title"},
                                {"title", "charts.full-name"},
                                {"call", "partnership.call"},
                                {"start", "charts.start"},
                                {"claims", "claims.title"},
                                {"website", "partnership.website"}});

std::string number(const page_draft& page, std::size_t count) {
  return page.texts().number(std::to_string(count));
}

/// The first records that a rule found something in, each once.
void add_records(page_draft& page, view row, const quality::check& check,
                 std::span<const quality::issue> issues) {
  std::set<std::string_view> named;
  for (const quality::issue& one : issues) {
    if (one.rule != check.rule || !named.insert(one.record).second) continue;
    if (named.size() > most_records) continue;
    row.add("records")
        .set("href", page.to().record(one.rule->kind, one.record))
        .set("name", record_name(page, one.rule->kind, one.record));
  }
  if (named.size() > most_records) {
    row.set_if("more", page.format("quality.more",
                                   {{"count", std::to_string(named.size() - most_records)}}));
  }
}

void add_rule(page_draft& page, view kind, const quality::check& check,
              std::span<const quality::issue> issues) {
  const quality::issue_rule& rule = *check.rule;
  view row = kind.add("rules");
  row.set("name", page.text(fmt::format("quality.rule.{}", rule.code)))
      .set("found", number(page, check.found))
      .set("examined", number(page, check.examined))
      .set("level", page.text(fmt::format("quality.level.{}", name_of(rule.level))))
      .set("mender", page.text(fmt::format("quality.mender.{}", quality::name_of(rule.mender))));
  if (rule.level == level::warning && check.found > 0) row.add("warning");
  add_records(page, row, check, issues);
}

/// What is looked for while the data are loaded is told when it is found.
bool is_shown(const quality::check& one) { return one.rule->examine != nullptr || one.found > 0; }

void add_rules(page_draft& page, const quality::report& report) {
  std::optional<model::kind> last;
  std::optional<view> kind;
  for (const quality::check& one : report.checks) {
    if (!is_shown(one)) continue;
    if (last != one.rule->kind) {
      kind = page.root().add("kinds");
      kind->set("name", page.text(fmt::format("table.{}", model::name_of(one.rule->kind))));
      last = one.rule->kind;
    }
    add_rule(page, *kind, one, report.issues);
  }
}

/// A cell says how many in a hundred have the field; its shade says it again.
void add_cell(const page_draft& page, view line, const quality::fill& of, std::string_view field) {
  const std::size_t filled = of.of(field);
  const std::size_t share = of.records == 0 ? 0 : filled * 100 / of.records;
  const std::size_t shade = filled == 0 ? 0 : std::max<std::size_t>(1, share * shades / 100);
  line.add("cells")
      .set("shade", std::to_string(shade))
      .set("share", page.format("quality.share", {{"share", std::to_string(share)}}))
      .set("label", page.format("quality.of", {{"filled", number(page, filled)},
                                               {"records", number(page, of.records)}}));
}

view add_table(page_draft& page, std::string_view anchor, std::span<const shown_field> fields) {
  view table = page.root().add("tables");
  table.set("anchor", anchor)
      .set("title", page.text(fmt::format("quality.{}", anchor)))
      .set("caption", page.text(fmt::format("quality.{}-caption", anchor)))
      .set("heading", page.text(fmt::format("quality.{}-heading", anchor)));
  for (const shown_field& one : fields) table.add("heads").set("name", page.text(one.text));
  return table;
}

void add_line(const page_draft& page, view table, const html& name, const quality::fill& of,
              std::span<const shown_field> fields) {
  view line = table.add("lines");
  line.set("name", name).set("records", number(page, of.records));
  for (const shown_field& one : fields) add_cell(page, line, of, one.field);
}

void add_programmes(page_draft& page, const quality::report& report) {
  view table = add_table(page, "by-programme", partnership_fields);
  for (const auto& [id, fill] : report.of_programme) {
    const auto* programme = page.catalogue().find<model::programme>(id);
    const std::string name = programme == nullptr ? id : programme->acronym;
    add_line(page, table, link(page.to().record(model::kind::programmes, id), name), fill,
             partnership_fields);
  }
}

void add_countries(page_draft& page, const quality::report& report) {
  view table = add_table(page, "by-country", organisation_fields);
  std::vector<const quality::fills::value_type*> sorted;
  for (const auto& one : report.of_country) sorted.push_back(&one);
  std::ranges::stable_sort(sorted, [](const auto* left, const auto* right) {
    return left->second.records > right->second.records;
  });
  for (const auto* one : sorted) {
    const html name =
        one->first.empty() ? escaped(page.text("absent")) : page.country_link(one->first);
    add_line(page, table, name, one->second, organisation_fields);
  }
}

/// Of so many versions the table can still be read.
constexpr std::size_t most_versions = 24;

/// How complete the records of a kind were in each version, the latest first.
void add_versions(page_draft& page, std::string_view anchor,
                  releases::field_counts releases::release_step::*kind,
                  std::span<const shown_field> fields) {
  const releases::release_history* history = page.site().history;
  if (history == nullptr || history->steps.empty()) return;
  view table = add_table(page, anchor, fields);
  const auto& steps = history->steps;
  for (std::size_t at = 0; at < std::min(most_versions, steps.size()); ++at) {
    const releases::release_step& step = steps[steps.size() - 1 - at];
    const releases::field_counts& counts = step.*kind;
    const std::string href = page.to().page("changes/" + step.version);
    add_line(page, table, link(href, step.version), {counts.records, counts.filled}, fields);
  }
}

void add_tally(page_draft& page, std::size_t count, std::string_view key, std::string_view href) {
  page.root()
      .add("tallies")
      .set("count", number(page, count))
      .set("href", href)
      .set("name", page.format(key, {{"count", std::to_string(count)}}));
}

void add_tallies(page_draft& page, std::span<const quality::issue> issues) {
  const auto count = [&](auto wanted) {
    return static_cast<std::size_t>(std::ranges::count_if(
        issues, [&](const quality::issue& one) { return wanted(*one.rule); }));
  };
  using quality::issue_rule;
  add_tally(page, page.catalogue().size(), "quality.records", page.to().page("data"));
  add_tally(page, count([](const issue_rule& one) { return one.level == level::warning; }),
            "quality.warnings", "#findings");
  add_tally(page,
            count([](const issue_rule& one) { return one.mender == quality::mender::source; }),
            "quality.for-sources", page.to().file("data/issues.csv"));
  add_tally(page,
            count([](const issue_rule& one) { return one.mender == quality::mender::catalogue; }),
            "quality.for-catalogue", page.to().file("data/issues.csv"));
}

std::string make_quality(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "quality", page_path(texts.language(), "data", "quality"),
                  {.title = texts.text("quality.title"),
                   .description = texts.text("quality.description"),
                   .section = "data",
                   .kicker = {}});
  page.crumb(page.to().page("data"), page.text("nav.data"));
  model::note_read(&site.quality);
  const quality::report& report = site.quality;
  add_tallies(page, report.issues);
  add_rules(page, report);
  add_programmes(page, report);
  add_countries(page, report);
  add_versions(page, "partnerships-by-version", &releases::release_step::partnerships,
               partnership_fields);
  add_versions(page, "organisations-by-version", &releases::release_step::organisations,
               organisation_fields);
  page.file(page.to().file("data/issues.csv"), page.text("quality.issues-csv"),
            page.text("quality.issues-detail"));
  page.file(page.to().file("data/issues.json"), page.text("quality.issues-json"),
            page.text("quality.issues-json-detail"));
  page.file(page.to().file("data/checks.json"), page.text("quality.checks"),
            page.text("quality.checks-detail"));
  return page.finish();
}

}  // namespace

void plan_quality(page_plan& pages) {
  pages.add(page_path(pages.language(), "data", "quality"),
            [&site = pages.site()] { return make_quality(site); });
}

}  // namespace escp::render
