#include "render/site_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "render/page_kinds.h"

namespace escp::render {

std::vector<page_task> plan_pages(const site_input& input) {
  page_plan pages(input);
  for (const page_kind& one : page_kinds()) one.plan(pages);
  std::vector<page_task> tasks = std::move(pages).take();
  std::ranges::sort(tasks, {}, &page_task::path);
  const auto twice = std::ranges::adjacent_find(tasks, {}, &page_task::path);
  if (twice != tasks.end()) throw std::logic_error("two pages have the address " + twice->path);
  return tasks;
}

void check_pages(const content& all, const std::string& folder, const std::string& language,
                 findings& found) {
  constexpr std::array<std::string_view, 8> needed{"about", "accessibility", "checker", "data",
                                                   "home",  "legal",         "method",  "privacy"};
  for (const std::string_view name : needed) {
    if (all.pages.contains(std::string(name))) continue;
    found.push_back({.code = "content-missing",
                     .where = {.file = fmt::format("{}/{}/{}.md", folder, language, name)},
                     .pointer = {},
                     .message = "this page of prose is missing",
                     .hint = "write it, with a title and a description between +++ lines"});
  }
}

}  // namespace escp::render
