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

/// Out of as many folders as the path names.
std::string way_up(std::string_view path) {
  std::string way;
  for (auto depth = std::ranges::count(path, '/'); depth > 0; --depth) way += "../";
  return way;
}

}  // namespace

links::links(std::string_view page, std::string_view language)
    : root_(way_up(page)), folder_(together({language, "/"})) {
  if (page.starts_with(folder_)) {
    home_ = way_up(page.substr(folder_.size()));
    if (home_.empty()) home_ = "./";
  } else {
    home_ = root_ + folder_;
  }
}

links links::from_root(std::string root, std::string_view language) {
  links all("", language);
  all.root_ = std::move(root);
  all.home_ = all.root_ + all.folder_;
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

std::string links::below_root(std::string_view address) const {
  if (address.starts_with(root_)) return std::string(address.substr(root_.size()));
  return together({folder_, address.substr(home_.size())});
}

std::string page_path(std::string_view language, std::string_view folder, std::string_view id) {
  std::string path(language);
  for (const std::string_view part : {folder, id}) {
    if (!part.empty()) path += "/" + std::string(part);
  }
  return path + "/index.html";
}

}  // namespace escp::render
