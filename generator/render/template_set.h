#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"
#include "render/shape.h"
#include "render/translation.h"
#include "render/view.h"

namespace escp::render {

/// The page templates in one language, checked against the shapes and compiled once.
///
/// In `templates/pages/*.html` and `templates/partials/*.html`:
///     {{name}}            a value, escaped for the place where it stands
///     {{#name}}…{{/name}} a section, once per view added
///     {{>partial}}        the text of templates/partials/partial.html, put in when templates are
///     loaded
///     {{t:key}}           the text of that key in the language, put in (escaped) when templates
///     are loaded
///     {{!comment}}        nothing
/// Modifiers are not allowed: whether a value is ready HTML is said by the shape alone. Inside a
/// section `name`, {{#name_separator}}…{{/name_separator}} is shown between two of its views. The
/// names of a section are its own and those of the sections around it in the shape, not in the
/// template.
///
/// A value may stand in text and in quoted attributes (not in on…, formaction, ping, poster,
/// srcdoc, srcset, xlink:href), ready HTML in text and in scripts. An address (href, src, action,
/// cite, data) that is a value must be relative or http, https or ftp, else "#" is shown; for
/// others the scheme is written in the template: href="mailto:{{address}}".
///
/// Findings, all of them in one run, with file, line and column, and with the chain of includes
/// when it is in a partial ("included from templates/pages/home.html:12:3"):
///     template-missing, template-syntax (unclosed or crossed sections), template-name (a name that
///     no view provides, with a suggestion), template-section (a value used as a section or the
///     reverse), template-text (a key that the language file has not, with a suggestion),
///     template-partial (missing, or including itself), template-modifier, template-place (a value
///     where it could do harm), template-unused (a page or partial that nothing uses: warning),
///     text-encoding
/// A page whose template has errors cannot be expanded: the caller stops when there are any.
class template_set {
 public:
  [[nodiscard]] static result<template_set> load(const file_reader& files,
                                                 const std::string& folder,
                                                 const translation& texts,
                                                 std::span<const shape> shapes,
                                                 std::span<const std::string_view> layout_names,
                                                 findings& found);

  template_set(template_set&&) noexcept;
  template_set& operator=(template_set&&) noexcept;
  ~template_set();

  /// An empty view for the page kind; an unknown one throws std::logic_error.
  [[nodiscard]] page_view make_view(std::string_view page) const;
  /// The page. Thread-safe.
  [[nodiscard]] std::string expand(const page_view& filled) const;

 private:
  struct parts;
  explicit template_set(std::unique_ptr<parts> all);
  std::unique_ptr<parts> parts_;
};

}  // namespace escp::render
