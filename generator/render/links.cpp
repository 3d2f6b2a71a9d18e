#include "render/links.h"

#include <algorithm>

namespace escp::render {

links::links(std::string_view page, std::string_view language) : language_(language) {
  const auto depth = std::ranges::count(page, '/');
  for (std::ptrdiff_t step = 0; step < depth; ++step) root_ += "../";
}

links links::from_root(std::string root, std::string_view language) {
  links all("", language);
  all.root_ = std::move(root);
  return all;
}

std::string links::home() const { return root_ + language_ + "/"; }

std::string links::page(std::string_view folder) const {
  return home() + std::string(folder) + "/";
}

std::string links::record(model::kind of, std::string_view id) const {
  using model::kind;
  const std::string name(id);
  switch (of) {
    case kind::sources:
      return page("sources") + "#" + name;
    case kind::s3_evidence:
      return page("s3-evidence") + "#" + name;
    case kind::events:
      return page("events") + "#" + name;
    case kind::support_actions:
      return page("support-actions") + "#" + name;
    case kind::taxonomies:
      return json(of, id);
    default:
      return page(std::string(model::name_of(of)) + "/" + name);
  }
}

std::string links::json(model::kind of, std::string_view id) const {
  return file("api/v1/" + std::string(model::name_of(of)) + "/" + std::string(id) + ".json");
}

std::string links::file(std::string_view path) const { return root_ + std::string(path); }

std::string page_path(std::string_view language, std::string_view folder, std::string_view id) {
  std::string path(language);
  for (const std::string_view part : {folder, id}) {
    if (!part.empty()) path += "/" + std::string(part);
  }
  return path + "/index.html";
}

}  // namespace escp::render
