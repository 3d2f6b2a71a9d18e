#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/finding.h"
#include "render/compiled_shape.h"
#include "render/flat_template.h"
#include "render/html_place.h"
#include "render/template_source.h"
#include "render/translation.h"

namespace escp::render {

/// Template files by name.
using templates = std::map<std::string, template_source, std::less<>>;

/// Makes the flat template of one page, checks every name in it against the page's shape, and
/// settles how each value is escaped.
class template_flattener {
 public:
  template_flattener(const compiled_shape& shape, const templates& all, const translation& texts)
      : shape_(shape), partials_(all), texts_(texts) {}

  [[nodiscard]] flat_template flatten(const template_source& page, findings& found);

  /// The partials that were put in so far.
  [[nodiscard]] const std::set<std::string>& used() const { return used_; }

 private:
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);

  /// A section that is open, and where its names are found in the shape.
  struct scope {
    std::size_t section = 0;
    std::string name = {};
    std::size_t frame = 0;  ///< of its views
  };

  void walk(const template_source& source);
  void take(const token& one);
  void put_value(const token& one);
  void open(const token& one);
  void close(const token& one);
  void include(const token& one);
  void translate(const token& one);
  void check_place(const token& one, compiled_shape::kind what);
  void put_text(const token& one);
  [[nodiscard]] scope open_section(const token& one, const compiled_shape::found_entry& found);
  [[nodiscard]] std::size_t frame_of(std::size_t section) const;
  [[nodiscard]] flat_piece::kind kind_here(compiled_shape::kind what) const;
  void report(const token& one, std::string code, std::string message);
  void report_name(const token& one);
  [[nodiscard]] std::string included_from() const;

  const compiled_shape& shape_;
  const templates& partials_;
  const translation& texts_;
  flat_template flat_;
  findings* found_ = nullptr;
  html_place place_;
  bool is_lost_ = false;  ///< the HTML could not be followed up to here
  std::vector<scope> scopes_;
  std::vector<const token*> includes_;  ///< the include markers that led here, outermost first
  std::set<std::string> used_;
};

}  // namespace escp::render
