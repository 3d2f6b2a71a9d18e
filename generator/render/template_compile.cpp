#include "render/template_compile.h"

#include <ctemplate/template.h>
#include <fmt/format.h>

#include <iostream>
#include <span>
#include <sstream>

#include "base/text.h"

namespace escp::render {

namespace {

/// Catches what ctemplate writes to std::cerr: it has no other way to say why it refuses a
/// template.
class caught_log {
 public:
  caught_log() : before_(std::cerr.rdbuf(log_.rdbuf())) {}
  caught_log(const caught_log&) = delete;
  caught_log& operator=(const caught_log&) = delete;
  ~caught_log() { std::cerr.rdbuf(before_); }

  /// The first line, without the words that ctemplate puts before each.
  [[nodiscard]] std::string reason() const {
    const std::string all = log_.str();
    std::string_view line = std::string_view(all).substr(0, all.find('\n'));
    const std::size_t last_prefix = line.find("Auto-Escape: ");
    if (last_prefix != std::string_view::npos) line.remove_prefix(last_prefix + 13);
    return std::string(trim(line));
  }

 private:
  std::ostringstream log_;
  std::streambuf* before_;
};

std::unique_ptr<const ctemplate::Template> try_compile(const std::string& text) {
  const std::string whole = "{{%AUTOESCAPE context=\"HTML\"}}" + text;
  return std::unique_ptr<const ctemplate::Template>(
      ctemplate::Template::StringToTemplate(whole, ctemplate::STRIP_BLANK_LINES));
}

/// The text up to the end of a marker, without sections: ctemplate reads templates in one line.
std::string beginning(const flat_template& flat, std::size_t last_marker) {
  std::string text;
  std::size_t from = 0;
  for (const auto& marker : std::span(flat.markers).first(last_marker + 1)) {
    const std::size_t to = marker.is_section ? marker.begin : marker.end;
    text += flat.text.substr(from, to - from);
    from = marker.end;
  }
  return text;
}

/// The first marker that ctemplate does not get past, or their number.
std::size_t first_refused(const flat_template& flat) {
  std::size_t low = 0;
  std::size_t high = flat.markers.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const bool is_accepted = try_compile(beginning(flat, middle)) != nullptr;
    (is_accepted ? low : high) = is_accepted ? middle + 1 : middle;
  }
  return low;
}

}  // namespace

std::unique_ptr<const ctemplate::Template> compile(const flat_template& flat, findings& found) {
  const caught_log log;
  auto compiled = try_compile(flat.text);
  if (compiled != nullptr) return compiled;

  const std::string reason = log.reason();
  const std::size_t at = first_refused(flat);
  const bool is_known = at < flat.markers.size();
  found.push_back(
      {.code = "template-syntax",
       .where = is_known ? flat.markers[at].where : position{.file = flat.file},
       .pointer = {},
       .message = fmt::format("the HTML {} cannot be followed: {}",
                              is_known ? "before this place" : "after the last marker", reason),
       .hint = is_known ? flat.markers[at].included_from : std::string()});
  return nullptr;
}

}  // namespace escp::render
