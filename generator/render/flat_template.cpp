#include "render/flat_template.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace escp::render {

namespace {

using kind = flat_piece::kind;

bool is_removable(const flat_piece& one) {
  return one.what == kind::open || one.what == kind::separator || one.what == kind::close;
}

/// Lines as they are completed.
class line_filter {
 public:
  void take(flat_piece piece) {
    if (piece.what != kind::text) return line_.push_back(std::move(piece));
    std::string_view rest = piece.text;
    for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
      line_.push_back({.text = std::string(rest.substr(0, end + 1))});
      end_line();
      rest.remove_prefix(end + 1);
    }
    if (!rest.empty()) line_.push_back({.text = std::string(rest)});
  }

  flat_template take_all() {
    end_line();
    return std::move(kept_);
  }

 private:
  void end_line() {
    const auto is_marker = [](const flat_piece& one) { return one.what != kind::text; };
    const bool is_blank = std::ranges::all_of(line_, [](const flat_piece& one) {
      return one.what == kind::text ? trim(one.text).empty() : is_removable(one);
    });
    const bool is_left_out = is_blank && std::ranges::count_if(line_, is_marker) < 2;
    for (flat_piece& one : line_) {
      if (!is_left_out || is_marker(one)) keep(std::move(one));
    }
    line_.clear();
  }

  void keep(flat_piece piece) {
    auto& pieces = kept_.pieces;
    const bool joins =
        piece.what == kind::text && !pieces.empty() && pieces.back().what == kind::text;
    if (joins) {
      pieces.back().text += piece.text;
    } else {
      pieces.push_back(std::move(piece));
    }
  }

  std::vector<flat_piece> line_;
  flat_template kept_;
};

}  // namespace

std::string text_of(const flat_template& flat) {
  std::string text;
  for (const flat_piece& one : flat.pieces) {
    text += fmt::format("{} {} {} {} {}:{}\n", static_cast<int>(one.what), one.frame, one.slot,
                        one.inner_frame, one.text.size(), one.text);
  }
  return text;
}

flat_template without_blank_lines(flat_template flat) {
  line_filter lines;
  for (flat_piece& one : flat.pieces) lines.take(std::move(one));
  return lines.take_all();
}

}  // namespace escp::render
