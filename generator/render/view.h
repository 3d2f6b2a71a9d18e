#pragma once

#include <memory>
#include <string_view>

#include "base/html.h"

namespace ctemplate {
class TemplateDictionary;
}

namespace escp::render {

struct compiled_shape;

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
  view(ctemplate::TemplateDictionary* dictionary, const compiled_shape* shape, std::size_t section)
      : dictionary_(dictionary), shape_(shape), section_(section) {}

  ctemplate::TemplateDictionary* dictionary_;
  const compiled_shape* shape_;
  std::size_t section_;
};

/// The view of a whole page; owns everything.
class page_view {
 public:
  explicit page_view(const compiled_shape& shape);
  page_view(page_view&&) noexcept;
  page_view& operator=(page_view&&) noexcept;
  ~page_view();

  [[nodiscard]] view root();
  [[nodiscard]] const compiled_shape& shape() const { return *shape_; }
  [[nodiscard]] const ctemplate::TemplateDictionary& dictionary() const { return *dictionary_; }

 private:
  std::unique_ptr<ctemplate::TemplateDictionary> dictionary_;
  const compiled_shape* shape_;
};

}  // namespace escp::render
