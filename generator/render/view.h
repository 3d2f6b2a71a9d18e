#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string_view>

#include "base/html.h"

namespace escp::render {

struct compiled_shape;

/// One showing of a section, or the page itself: a slot for every name of the section in the shape.
struct view_node {
  struct list {
    view_node* first;
    view_node* last;
  };
  /// Which of the two it is, the shape's entry says.
  union slot {
    std::string_view text;
    list views;
  };

  view_node* next = nullptr;  ///< the section's next showing
  slot* slots = nullptr;
};

/// What is filled into a template: values by name, and sections, each shown once per `add`. Names
/// are checked against the page's shape: an unknown one is a bug and throws std::logic_error. A
/// view of a section is valid as long as the view of its page.
class view {
 public:
  /// Text, escaped where the template puts it.
  view& set(std::string_view name, std::string_view text);
  /// Ready HTML; the shape must mark the name with `!`.
  view& set(std::string_view name, const html& ready);
  /// Shows the section `name` once (more), with values of its own.
  view add(std::string_view name);
  /// `set` in a section of the same name: shown only when there is text.
  /// "title" needs the shape entries "title*" and "title*/text".
  view& set_if(std::string_view name, std::string_view text);

 private:
  friend class page_view;
  view(view_node* node, std::pmr::memory_resource* memory, const compiled_shape* shape,
       std::size_t section)
      : node_(node), memory_(memory), shape_(shape), section_(section) {}

  view_node* node_;
  std::pmr::memory_resource* memory_;
  const compiled_shape* shape_;
  std::size_t section_;
};

/// The view of a whole page; owns everything, in memory that is given back at once.
class page_view {
 public:
  explicit page_view(const compiled_shape& shape);

  [[nodiscard]] view root();
  [[nodiscard]] const compiled_shape& shape() const { return *shape_; }
  [[nodiscard]] const view_node& node() const { return *root_; }

 private:
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;
  view_node* root_;
  const compiled_shape* shape_;
};

}  // namespace escp::render
