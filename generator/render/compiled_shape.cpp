#include "render/compiled_shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <stdexcept>

#include "base/text.h"

namespace escp::render {

namespace {

using kind = compiled_shape::kind;

[[noreturn]] void refuse(const compiled_shape& all, std::string_view path, std::string_view why) {
  throw std::logic_error(fmt::format("shape of the page \"{}\": \"{}\" {}", all.page, path, why));
}

std::vector<compiled_shape::entry>::iterator place_for(compiled_shape::section& in,
                                                       std::string_view name) {
  return std::ranges::lower_bound(in.entries, name, std::less<>(), &compiled_shape::entry::name);
}

kind kind_of(std::string_view word) {
  if (word.ends_with('*')) return kind::section;
  return word.ends_with('!') ? kind::ready : kind::value;
}

/// The section in which the last name of the path stands.
std::size_t section_of(const compiled_shape& all, std::string_view path) {
  std::vector<std::string_view> words = split(path, '/');
  words.pop_back();
  std::size_t at = 0;
  for (const std::string_view word : words) {
    const bool marked = kind_of(word) == kind::section;
    const auto* opened = marked ? all.find(at, word.substr(0, word.size() - 1)) : nullptr;
    if (opened == nullptr || opened->what != kind::section) {
      refuse(all, path, fmt::format("stands in \"{}\", which is no section before it", word));
    }
    at = opened->inner;
  }
  return at;
}

void add(compiled_shape& all, std::string_view path) {
  const std::size_t at = section_of(all, path);
  const std::string_view word = path.substr(path.rfind('/') + 1);
  const kind what = kind_of(word);
  const std::string name(what == kind::value ? word : word.substr(0, word.size() - 1));
  if (name.empty()) refuse(all, path, "has no name");
  if (all.find(at, name) != nullptr) refuse(all, path, "is there twice");
  const std::size_t inner = what == kind::section ? all.sections.size() : 0;
  if (what == kind::section) all.sections.push_back({.name = name, .outer = at, .entries = {}});
  auto& entries = all.sections[at].entries;
  entries.insert(place_for(all.sections[at], name),
                 {.name = name, .what = what, .inner = inner, .slot = 0});
}

void number_slots(compiled_shape& all) {
  for (auto& section : all.sections) {
    for (std::size_t at = 0; at < section.entries.size(); ++at) section.entries[at].slot = at;
  }
}

}  // namespace

const compiled_shape::entry* compiled_shape::find(std::size_t at, std::string_view name) const {
  const auto& entries = sections[at].entries;
  const auto found = std::ranges::lower_bound(entries, name, std::less<>(), &entry::name);
  return found != entries.end() && found->name == name ? &*found : nullptr;
}

compiled_shape::found_entry compiled_shape::find_visible(std::size_t at,
                                                         std::string_view name) const {
  const entry* found = find(at, name);
  while (found == nullptr && at != 0) {
    at = sections[at].outer;
    found = find(at, name);
  }
  return {found, at};
}

std::vector<std::string_view> compiled_shape::visible_names(std::size_t at) const {
  std::vector<std::string_view> names;
  while (true) {
    for (const entry& one : sections[at].entries) names.push_back(one.name);
    if (at == 0) return names;
    at = sections[at].outer;
  }
}

compiled_shape compile(const shape& one, std::span<const std::string_view> layout_names) {
  compiled_shape all{.page = std::string(one.page), .template_text = {}, .sections = {{}}};
  for (const std::string_view path : layout_names) add(all, path);
  for (const std::string_view path : one.names) add(all, path);
  number_slots(all);
  return all;
}

}  // namespace escp::render
