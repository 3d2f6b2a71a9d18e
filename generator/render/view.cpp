#include "render/view.h"

#include <ctemplate/template.h>
#include <fmt/format.h>

#include <stdexcept>

#include "render/compiled_shape.h"

namespace escp::render {

namespace {

using kind = compiled_shape::kind;

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

ctemplate::TemplateString as_template_string(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

view& view::set(std::string_view name, std::string_view text) {
  const auto& entry = entry_for(*shape_, section_, name, kind::value);
  dictionary_->SetValue(as_template_string(entry.slot), as_template_string(text));
  return *this;
}

view& view::set(std::string_view name, const html& ready) {
  const auto& entry = entry_for(*shape_, section_, name, kind::ready);
  dictionary_->SetValue(as_template_string(entry.slot), as_template_string(ready.text));
  return *this;
}

view view::add(std::string_view name) {
  const auto& entry = entry_for(*shape_, section_, name, kind::section);
  return {dictionary_->AddSectionDictionary(as_template_string(entry.slot)), shape_, entry.inner};
}

view& view::set_if(std::string_view name, std::string_view text) {
  if (!text.empty()) add(name).set("text", text);
  return *this;
}

page_view::page_view(const compiled_shape& shape)
    : dictionary_(std::make_unique<ctemplate::TemplateDictionary>(as_template_string(shape.page))),
      shape_(&shape) {}

page_view::page_view(page_view&&) noexcept = default;
page_view& page_view::operator=(page_view&&) noexcept = default;
page_view::~page_view() = default;

view page_view::root() { return {dictionary_.get(), shape_, 0}; }

}  // namespace escp::render
