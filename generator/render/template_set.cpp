#include "render/template_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/text.h"
#include "model/reads.h"
#include "render/compiled_shape.h"
#include "render/page_program.h"
#include "render/template_flattener.h"
#include "render/text_file.h"

namespace escp::render {

namespace {

constexpr std::string_view extension = ".html";

struct sources {
  templates pages;
  templates parts;
};

finding at_file(std::string code, level weight, std::string file, std::string message) {
  return {.code = std::move(code),
          .level = weight,
          .where = {.file = std::move(file)},
          .pointer = {},
          .message = std::move(message),
          .hint = {}};
}

/// The name of a template below `folder`, or nothing for another kind of file.
std::string_view name_below(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder) || !path.ends_with(extension)) return {};
  path.remove_prefix(folder.size());
  return path.substr(0, path.size() - extension.size());
}

result<templates> read_folder(const file_reader& files, const std::string& folder,
                              findings& found) {
  templates all;
  const auto paths = files.list(folder);
  if (!paths) return tl::unexpected(paths.error().within("cannot read the templates"));
  for (const std::string& path : *paths) {
    const std::string_view name = name_below(path, folder + "/");
    if (name.empty()) continue;
    const auto text = read_text(files, path);
    if (!text) return tl::unexpected(text.error().within("cannot read the templates"));
    if (is_utf8(path, *text, found)) all.emplace(name, read_template(path, *text));
  }
  return all;
}

result<sources> read_sources(const file_reader& files, const std::string& folder, findings& found) {
  auto pages = read_folder(files, folder + "/pages", found);
  if (!pages) return tl::unexpected(pages.error());
  auto parts = read_folder(files, folder + "/partials", found);
  if (!parts) return tl::unexpected(parts.error());
  return sources{.pages = std::move(*pages), .parts = std::move(*parts)};
}

std::vector<std::string_view> names_of(const templates& all) {
  std::vector<std::string_view> names;
  names.reserve(all.size());
  for (const auto& [name, source] : all) names.push_back(name);
  return names;
}

void report_unused(const sources& all, std::span<const shape> shapes,
                   const std::set<std::string>& used, findings& found) {
  for (const auto& [name, source] : all.pages) {
    if (std::ranges::find(shapes, name, &shape::page) != shapes.end()) continue;
    found.push_back(
        at_file("template-unused", level::warning, source.path, "no page uses this template"));
    found.insert(found.end(), source.problems.begin(), source.problems.end());
  }
  for (const auto& [name, source] : all.parts) {
    if (used.contains(name)) continue;
    found.push_back(
        at_file("template-unused", level::warning, source.path, "no page includes this partial"));
    found.insert(found.end(), source.problems.begin(), source.problems.end());
  }
}

finding missing(std::string_view page, const std::string& folder, const templates& pages) {
  return at_file("template-missing", level::error,
                 fmt::format("{}/pages/{}{}", folder, page, extension),
                 fmt::format("the template of the page \"{}\" is missing{}", page,
                             did_you_mean(page, names_of(pages))));
}

/// Null when the template has faults, which are findings then.
std::unique_ptr<const page_program> compile_page(const template_source& page,
                                                 template_flattener& flattener,
                                                 compiled_shape& shape, findings& found) {
  const std::size_t before = found.size();
  const flat_template flat = flattener.flatten(page, found);
  shape.template_text = text_of(flat);
  return found.size() == before ? std::make_unique<page_program>(flat) : nullptr;
}

/// A fault in a partial is found once per page; the first way to it is enough.
void keep_first_of_each(findings& found, std::size_t from) {
  findings kept(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(from));
  for (std::size_t at = from; at < found.size(); ++at) {
    const finding& one = found[at];
    const bool is_known = std::any_of(
        kept.begin() + static_cast<std::ptrdiff_t>(from), kept.end(), [&](const finding& other) {
          return other.where == one.where && other.code == one.code && other.message == one.message;
        });
    if (!is_known) kept.push_back(one);
  }
  found = std::move(kept);
}

}  // namespace

struct template_set::parts {
  struct page {
    compiled_shape shape;
    std::unique_ptr<const page_program> compiled;
  };
  std::map<std::string, page, std::less<>> pages;  // stable places: views point to the shapes

  [[nodiscard]] const page& at(std::string_view name) const {
    const auto found = pages.find(name);
    if (found == pages.end()) throw std::logic_error(fmt::format("no page is called \"{}\"", name));
    return found->second;
  }
};

template_set::template_set(std::unique_ptr<parts> all) : parts_(std::move(all)) {}
template_set::template_set(template_set&&) noexcept = default;
template_set& template_set::operator=(template_set&&) noexcept = default;
template_set::~template_set() = default;

// NOLINTNEXTLINE(readability-function-size): six inputs, each from elsewhere
result<template_set> template_set::load(const file_reader& files, const std::string& folder,
                                        const translation& texts, std::span<const shape> shapes,
                                        std::span<const std::string_view> layout_names,
                                        findings& found) {
  const std::size_t before = found.size();
  const auto all = read_sources(files, folder, found);
  if (!all) return tl::unexpected(all.error());
  auto set = std::make_unique<parts>();
  std::set<std::string> used;
  for (const shape& one : shapes) {
    auto& page = set->pages[std::string(one.page)];
    page.shape = render::compile(one, layout_names);
    const auto source = all->pages.find(one.page);
    if (source == all->pages.end()) {
      found.push_back(missing(one.page, folder, all->pages));
      continue;
    }
    template_flattener flattener(page.shape, all->parts, texts);
    page.compiled = compile_page(source->second, flattener, page.shape, found);
    used.insert(flattener.used().begin(), flattener.used().end());
  }
  report_unused(*all, shapes, used, found);
  keep_first_of_each(found, before);
  return template_set(std::move(set));
}

page_view template_set::make_view(std::string_view page) const {
  const compiled_shape& shape = parts_->at(page).shape;
  model::note_read(&shape);
  return page_view(shape);
}

std::string template_set::expand(const page_view& filled) const {
  const parts::page& page = parts_->at(filled.shape().page);
  if (page.compiled == nullptr || &page.shape != &filled.shape()) {
    throw std::logic_error(
        fmt::format("the template of the page \"{}\" cannot be used", filled.shape().page));
  }
  return page.compiled->expand(filled.node());
}

}  // namespace escp::render
