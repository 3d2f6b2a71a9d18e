#include "render/page_program.h"

#include <algorithm>

#include "base/html.h"
#include "render/safe_address.h"

namespace escp::render {

namespace {

using kind = flat_piece::kind;

/// A page's text grows to some times its template's before it has to be moved.
constexpr std::size_t usual_growth = 6;

}  // namespace

/// One run of the program.
struct page_program::expansion {
  const page_program& program;
  std::vector<const view_node*> frames;
  std::string out;

  void run(std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
      const step& one = program.steps_[at];
      switch (one.what) {
        case kind::text:
          out.append(program.texts_, one.begin, one.end - one.begin);
          break;
        case kind::value:
          append_escaped(out, value_of(one));
          break;
        case kind::address:
          append_address(out, value_of(one));
          break;
        case kind::ready:
          out.append(value_of(one));
          break;
        case kind::open:
          show_views(one, at + 1);
          at = one.end - 1;
          break;
        case kind::separator:
          if (frames[one.frame]->next == nullptr) at = one.end - 1;
          break;
        case kind::close:
          break;
      }
    }
  }

  [[nodiscard]] std::string_view value_of(const step& one) const {
    return frames[one.frame]->slots[one.slot].text;
  }

  void show_views(const step& one, std::size_t body) {
    const view_node* shown = frames[one.frame]->slots[one.slot].views.first;
    for (; shown != nullptr; shown = shown->next) {
      frames[one.begin] = shown;
      run(body, one.end);
    }
  }
};

page_program::page_program(const flat_template& flat) {
  std::vector<std::size_t> open;
  for (const flat_piece& one : flat.pieces) add(one, open);
}

void page_program::add(const flat_piece& piece, std::vector<std::size_t>& open) {
  if (piece.what == kind::close) {
    steps_[open.back()].end = static_cast<std::uint32_t>(steps_.size());
    open.pop_back();
    return;
  }
  if (piece.what == kind::open || piece.what == kind::separator) open.push_back(steps_.size());
  const auto begin = piece.what == kind::text ? texts_.size() : piece.inner_frame;
  texts_ += piece.text;
  frames_ = std::max(frames_, piece.inner_frame + 1);
  steps_.push_back({.what = piece.what,
                    .frame = static_cast<std::uint16_t>(piece.frame),
                    .slot = static_cast<std::uint16_t>(piece.slot),
                    .begin = static_cast<std::uint32_t>(begin),
                    .end = static_cast<std::uint32_t>(texts_.size())});
}

std::string page_program::expand(const view_node& page) const {
  expansion one{*this, std::vector<const view_node*>(frames_, &page), {}};
  one.out.reserve(texts_.size() * usual_growth);
  one.run(0, steps_.size());
  return std::move(one.out);
}

}  // namespace escp::render
