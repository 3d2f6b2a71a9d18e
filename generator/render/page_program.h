#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/flat_template.h"
#include "render/view.h"

namespace escp::render {

/// A page template as a list of steps, each of which puts out a text, a value or the views of a
/// section: nothing is looked up by name any more.
class page_program {
 public:
  explicit page_program(const flat_template& flat);

  /// The page. Thread-safe.
  [[nodiscard]] std::string expand(const view_node& page) const;

 private:
  struct step {
    flat_piece::kind what;
    std::uint16_t frame;  ///< the open section that has the slot; the page is the first
    std::uint16_t slot;
    std::uint32_t begin;  ///< of a text in `texts_`; of a section: the frame of its views
    std::uint32_t end;    ///< of a text in `texts_`; of a section: the step behind it
  };
  struct expansion;

  void add(const flat_piece& piece, std::vector<std::size_t>& open);

  std::string texts_;
  std::vector<step> steps_;
  std::size_t frames_ = 1;
};

}  // namespace escp::render
