#include "render/template_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace escp::render {

namespace {

constexpr std::string_view letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

bool is_made_of(std::string_view word, std::string_view more = {}) {
  return !word.empty() && std::ranges::all_of(word, [&](char one) {
    return letters.find(one) != std::string_view::npos || more.find(one) != std::string_view::npos;
  });
}

class reader {
 public:
  reader(std::string path, std::string_view text) : text_(text) { source_.path = std::move(path); }

  template_source read() {
    while (at_ < text_.size()) {
      const std::size_t start = std::min(text_.find("{{", at_), text_.size());
      if (start > at_) add(token::kind::text, text_.substr(at_, start - at_), at_);
      if (start == text_.size()) break;
      at_ = start;
      if (!read_marker()) break;
    }
    for (const token& one : open_) {
      report("template-syntax", fmt::format("the section {} is never closed", in_quotes(one.word)),
             one.where);
    }
    return std::move(source_);
  }

 private:
  [[nodiscard]] position place(std::size_t offset) const {
    const line_column found = line_column_at(text_, offset);
    return {.file = source_.path, .line = found.line, .column = found.column};
  }

  void add(token::kind what, std::string_view word, std::size_t offset) {
    source_.tokens.push_back({.what = what, .word = std::string(word), .where = place(offset)});
  }

  void report(std::string code, std::string message, position where, std::string hint = {}) {
    source_.problems.push_back({.code = std::move(code),
                                .where = std::move(where),
                                .pointer = {},
                                .message = std::move(message),
                                .hint = std::move(hint)});
  }

  bool read_marker() {
    const std::size_t start = at_;
    const std::size_t end = text_.find("}}", start);
    if (end == std::string_view::npos) {
      report("template-syntax", "\"{{\" without \"}}\"", place(start));
      return false;
    }
    at_ = end + 2;
    const std::string_view inside = text_.substr(start + 2, end - start - 2);
    if (!inside.starts_with('!')) take(inside, start);
    return true;
  }

  void take(std::string_view inside, std::size_t offset) {
    const std::string_view rest = inside.substr(std::min<std::size_t>(1, inside.size()));
    if (inside.starts_with("t:") && is_made_of(inside.substr(2), ".-")) {
      add(token::kind::translated, inside.substr(2), offset);
    } else if (inside.starts_with('>') && is_made_of(rest, "-/")) {
      add(token::kind::include, rest, offset);
    } else if (inside.starts_with('#') && is_made_of(rest)) {
      add(token::kind::open, rest, offset);
      open_.push_back(source_.tokens.back());
    } else if (inside.starts_with('/') && is_made_of(rest)) {
      close(rest, offset);
    } else if (is_made_of(inside)) {
      add(token::kind::value, inside, offset);
    } else {
      report_unknown(inside, offset);
    }
  }

  void close(std::string_view name, std::size_t offset) {
    const auto last = std::ranges::find(open_.rbegin(), open_.rend(), name, &token::word);
    if (last == open_.rend()) {
      report("template-syntax", fmt::format("{{{{/{}}}}} closes nothing", name), place(offset));
      return;
    }
    for (; open_.back().word != name; open_.pop_back()) {
      report("template-syntax",
             fmt::format("{{{{/{}}}}} stands before {{{{/{}}}}}", name, open_.back().word),
             place(offset));
      add(token::kind::close, open_.back().word, offset);
    }
    open_.pop_back();
    add(token::kind::close, name, offset);
  }

  void report_unknown(std::string_view inside, std::size_t offset) {
    const std::string_view name = inside.substr(0, inside.find(':'));
    if (name.size() < inside.size() &&
        is_made_of(name.substr(name.starts_with('>') ? 1 : 0), "-/")) {
      report("template-modifier", fmt::format("modifiers are not allowed: {}", in_quotes(inside)),
             place(offset), "whether a value is ready HTML is said by the shape alone");
      return;
    }
    report("template-syntax",
           fmt::format("{} is not a marker", in_quotes(fmt::format("{{{{{}}}}}", inside))),
           place(offset));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  template_source source_;
  std::vector<token> open_;
};

}  // namespace

template_source read_template(std::string path, std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  return reader(std::move(path), text).read();
}

}  // namespace escp::render
