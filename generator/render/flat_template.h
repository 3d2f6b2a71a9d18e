#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace escp::render {

/// A stretch of a flat template: text that is put out as it is, or what stands for a marker.
struct flat_piece {
  enum class kind {
    text,
    value,      ///< escaped
    address,    ///< escaped, and "#" in place of one that could run something
    ready,      ///< HTML, as it is
    open,       ///< a section, shown once for each of its views
    separator,  ///< shown between two views of the section that is open
    close       ///< of either
  };

  kind what = kind::text;
  std::string text = {};
  std::size_t frame = 0;        ///< the open section that has the slot; the page is the first
  std::size_t slot = 0;         ///< see compiled_shape::entry
  std::size_t inner_frame = 0;  ///< of the section that is opened
};

/// A page template in one piece: partials and texts put in, names replaced by the slots of the
/// shape.
struct flat_template {
  std::vector<flat_piece> pieces;
};

/// The template as one text: two that say the same give the same.
[[nodiscard]] std::string text_of(const flat_template& flat);

/// Leaves out lines that are blank, and line break and blanks of those that hold nothing but the
/// beginning or the end of one section: they are there for who reads the template.
[[nodiscard]] flat_template without_blank_lines(flat_template flat);

}  // namespace escp::render
