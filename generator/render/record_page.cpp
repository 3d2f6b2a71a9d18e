#include "render/record_page.h"

#include <fmt/format.h>

#include "releases/history.h"
#include "render/change_views.h"
#include "render/cite_views.h"
#include "render/issue_forms.h"
#include "render/on_file.h"

namespace escp::render {

shape_names record_page_names() {
  return together({on_file_names(),
                   history_names(),
                   {"record_place", "record_page"},
                   cite_names(),
                   within("report", {"href"}),
                   {"no_report*"}});
}

namespace {

void add_report(page_draft& page, std::string_view place, const citation& one) {
  page.root().set("record_place", place).set("record_page", page.permanent_address());
  const std::string& repository = page.site().repository;
  if (repository.empty()) {
    page.root().add("no_report");
    return;
  }
  page.root().add("report").set("href", issue_form(repository, "record-error.yml",
                                                   {{"title", "record: " + one.title},
                                                    {"record", std::string(place)},
                                                    {"name", one.title},
                                                    {"address", page.permanent_address()}}));
}

void add_structured_data(page_draft& page, const std::string& title, nlohmann::json entity) {
  nlohmann::json graph = nlohmann::json::array({breadcrumb_list(page, title)});
  if (!entity.is_null()) {
    if (!entity.contains("url")) entity["url"] = page.permanent_address();
    graph.push_back(std::move(entity));
  }
  page.root().add("json_ld").set(
      "block", data_block({{"@context", "https://schema.org"}, {"@graph", std::move(graph)}}));
}

}  // namespace

void add_record_end(page_draft& page, model::kind kind, const model::record& one,
                    const citation& cited, nlohmann::json entity) {
  add_on_file(page, kind, one);
  add_history(page, kind, one);
  page.jump("on-file", page.text("on-file.title"));
  if (page.site().history != nullptr && !page.site().history->steps.empty())
    page.jump("history", page.text("history.title"));
  page.jump("take-away", page.text("files.title"));
  page.jump("cite", page.text("cite.title"));
  page.jump("report", page.text("report.title"));
  if (!one.sources.empty()) page.jump("sources", page.text("sources.title"));
  add_citation(page, cited);
  add_report(page, fmt::format("{}/{}", model::name_of(kind), one.id), cited);
  add_structured_data(page, cited.title, std::move(entity));
}

}  // namespace escp::render
