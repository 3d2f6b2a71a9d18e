#include "render/compiled_shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
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

/// The entry of the name while the shape is being put together.
const compiled_shape::entry* found_in(const compiled_shape::section& in, std::string_view name) {
  const auto found = std::ranges::find(in.entries, name, &compiled_shape::entry::name);
  return found == in.entries.end() ? nullptr : &*found;
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
    const auto* opened =
        marked ? found_in(all.sections[at], word.substr(0, word.size() - 1)) : nullptr;
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
  if (found_in(all.sections[at], name) != nullptr) refuse(all, path, "is there twice");
  const std::size_t inner = what == kind::section ? all.sections.size() : 0;
  if (what == kind::section) all.sections.push_back({.name = name, .outer = at, .entries = {}});
  auto& entries = all.sections[at].entries;
  entries.insert(place_for(all.sections[at], name),
                 {.name = name, .what = what, .inner = inner, .slot = 0});
}

/// Names of one section differ in their lengths and outer letters more often than not.
std::size_t hash_of(std::string_view name) {
  const auto letter = [&](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(name[at]));
  };
  return name.empty() ? 0
                      : name.size() * 31 + letter(0) * 7 + letter(name.size() - 1) * 3 +
                            letter(name.size() / 2);
}

void index_names(compiled_shape::section& one) {
  one.places.assign(std::bit_ceil(one.entries.size() * 4 + 1), 0);
  for (std::size_t entry = 0; entry < one.entries.size(); ++entry) {
    std::size_t at = hash_of(one.entries[entry].name);
    while (one.places[at & (one.places.size() - 1)] != 0) ++at;
    one.places[at & (one.places.size() - 1)] = static_cast<std::uint16_t>(entry + 1);
  }
}

void number_slots(compiled_shape& all) {
  for (auto& section : all.sections) {
    for (std::size_t at = 0; at < section.entries.size(); ++at) section.entries[at].slot = at;
    index_names(section);
  }
}

}  // namespace

const compiled_shape::entry* compiled_shape::find(std::size_t at, std::string_view name) const {
  const section& in = sections[at];
  for (std::size_t place = hash_of(name);; ++place) {
    const std::size_t found = in.places[place & (in.places.size() - 1)];
    if (found == 0) return nullptr;
    if (in.entries[found - 1].name == name) return &in.entries[found - 1];
  }
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
