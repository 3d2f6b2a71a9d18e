#include "render/links.h"

#include <algorithm>
#include <initializer_list>

namespace escp::render {

namespace {

/// The parts in one piece: addresses are made by the thousand.
std::string together(std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (const std::string_view part : parts) size += part.size();
  std::string whole;
  whole.reserve(size);
  for (const std::string_view part : parts) whole += part;
  return whole;
}

}  // namespace

links::links(std::string_view page, std::string_view language) {
  const auto depth = std::ranges::count(page, '/');
  for (std::ptrdiff_t step = 0; step < depth; ++step) root_ += "../";
  home_ = together({root_, language, "/"});
}

links links::from_root(std::string root, std::string_view language) {
  links all("", language);
  all.root_ = std::move(root);
  all.home_ = together({all.root_, language, "/"});
  return all;
}

std::string links::page(std::string_view folder) const { return together({home_, folder, "/"}); }

std::string links::record(model::kind of, std::string_view id) const {
  using model::kind;
  switch (of) {
    case kind::sources:
    case kind::s3_evidence:
    case kind::events:
    case kind::support_actions:
      return together({home_, model::name_of(of), "/#", id});
    case kind::taxonomies:
      return json(of, id);
    default:
      return together({home_, model::name_of(of), "/", id, "/"});
  }
}

std::string links::json(model::kind of, std::string_view id) const {
  return together({root_, "api/v1/", model::name_of(of), "/", id, ".json"});
}

std::string links::file(std::string_view path) const { return together({root_, path}); }

std::string page_path(std::string_view language, std::string_view folder, std::string_view id) {
  std::string path(language);
  for (const std::string_view part : {folder, id}) {
    if (!part.empty()) path += "/" + std::string(part);
  }
  return path + "/index.html";
}

}  // namespace escp::render
