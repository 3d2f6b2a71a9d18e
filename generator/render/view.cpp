#include "render/view.h"

#include <fmt/format.h>

#include <cstring>
#include <new>
#include <stdexcept>

#include "render/compiled_shape.h"

namespace escp::render {

namespace {

using kind = compiled_shape::kind;

/// Most pages need less; the memory grows when one needs more.
constexpr std::size_t first_memory = std::size_t{48} << 10;

[[noreturn]] void refuse(const compiled_shape& shape, std::size_t section, std::string_view name,
                         std::string_view why) {
  const std::string& inside = shape.sections[section].name;
  throw std::logic_error(fmt::format("view of the page \"{}\"{}: \"{}\" {}", shape.page,
                                     inside.empty() ? "" : fmt::format(", section \"{}\"", inside),
                                     name, why));
}

/// The shape's entry for a name that is about to be filled.
const compiled_shape::entry& entry_for(const compiled_shape& shape, std::size_t section,
                                       std::string_view name, kind wanted) {
  const auto* found = shape.find(section, name);
  if (found == nullptr) refuse(shape, section, name, "is not in the shape");
  if (found->what != wanted) {
    refuse(shape, section, name,
           found->what == kind::section ? "is a section"
           : found->what == kind::ready ? "is ready HTML"
           : wanted == kind::section    ? "is a value, not a section"
                                        : "is a value, not ready HTML");
  }
  return *found;
}

std::string_view copied(std::string_view text, std::pmr::memory_resource& memory) {
  if (text.empty()) return {};
  auto* letters = static_cast<char*>(memory.allocate(text.size(), 1));
  std::memcpy(letters, text.data(), text.size());
  return {letters, text.size()};
}

view_node* make_node(const compiled_shape::section& section, std::pmr::memory_resource& memory) {
  auto* node = new (memory.allocate(sizeof(view_node), alignof(view_node))) view_node;
  const std::size_t count = section.entries.size();
  void* place = memory.allocate(count * sizeof(view_node::slot), alignof(view_node::slot));
  node->slots = static_cast<view_node::slot*>(place);
  for (std::size_t at = 0; at < count; ++at) {
    auto* slot = new (node->slots + at) view_node::slot{.text = {}};
    if (section.entries[at].what == kind::section) slot->views = {nullptr, nullptr};
  }
  return node;
}

}  // namespace

view& view::set(std::string_view name, std::string_view text) {
  const auto& entry = entry_for(*shape_, section_, name, kind::value);
  node_->slots[entry.slot].text = copied(text, *memory_);
  return *this;
}

view& view::set(std::string_view name, const html& ready) {
  const auto& entry = entry_for(*shape_, section_, name, kind::ready);
  node_->slots[entry.slot].text = copied(ready.text, *memory_);
  return *this;
}

view view::add(std::string_view name) {
  const auto& entry = entry_for(*shape_, section_, name, kind::section);
  view_node::list& views = node_->slots[entry.slot].views;
  view_node* node = make_node(shape_->sections[entry.inner], *memory_);
  (views.first == nullptr ? views.first : views.last->next) = node;
  views.last = node;
  return {node, memory_, shape_, entry.inner};
}

view& view::set_if(std::string_view name, std::string_view text) {
  if (!text.empty()) add(name).set("text", text);
  return *this;
}

page_view::page_view(const compiled_shape& shape)
    : memory_(std::make_unique<std::pmr::monotonic_buffer_resource>(first_memory)),
      root_(make_node(shape.sections.front(), *memory_)),
      shape_(&shape) {}

view page_view::root() { return {root_, memory_.get(), shape_, 0}; }

}  // namespace escp::render
