#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/finding.h"
#include "render/compiled_shape.h"
#include "render/html_place.h"
#include "render/template_source.h"
#include "render/translation.h"

namespace escp::render {

/// A page template in one piece, in ctemplate's own language: partials and texts put in, names
/// replaced by the slots of the shape.
struct flat_template {
  /// A marker of ctemplate in the text, and where it comes from.
  struct marker {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_section = false;
    position where;
    std::string included_from;
  };

  std::string file;  ///< of the page
  std::string text;
  std::vector<marker> markers;
};

/// Template files by name.
using templates = std::map<std::string, template_source, std::less<>>;

/// Makes the flat template of one page and checks every name in it against the page's shape.
class template_flattener {
 public:
  template_flattener(const compiled_shape& shape, const templates& all, const translation& texts)
      : shape_(shape), partials_(all), texts_(texts) {}

  [[nodiscard]] flat_template flatten(const template_source& page, findings& found);

  /// The partials that were put in so far.
  [[nodiscard]] const std::set<std::string>& used() const { return used_; }

 private:
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);

  /// A section that is open: where its names are found in the shape, and its slot in the flat text.
  struct scope {
    std::size_t section = 0;
    std::string name;
    std::string slot;
  };

  void walk(const template_source& source);
  void take(const token& one);
  void put_value(const token& one);
  void open(const token& one);
  void close(const token& one);
  void include(const token& one);
  void translate(const token& one);
  void check_place(const token& one, compiled_shape::kind what);
  void put_marker(const token& one, const std::string& marker);
  void report(const token& one, std::string code, std::string message);
  void report_name(const token& one);
  [[nodiscard]] std::string included_from() const;

  const compiled_shape& shape_;
  const templates& partials_;
  const translation& texts_;
  flat_template flat_;
  findings* found_ = nullptr;
  html_place place_;
  std::vector<scope> scopes_;
  std::vector<const token*> includes_;  ///< the include markers that led here, outermost first
  std::set<std::string> used_;
};

}  // namespace escp::render
