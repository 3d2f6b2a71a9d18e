#include "render/style_tokens.h"

#include <algorithm>

namespace escp::render {

namespace {

using kind = style_token::kind;

constexpr std::string_view white = " \t\r\n\f";
constexpr std::string_view signs = "{};,:";

bool is_in(std::string_view letters, char one) {
  return letters.find(one) != std::string_view::npos;
}

class reader {
 public:
  explicit reader(std::string_view text) : text_(text) {}

  style_sheet read() {
    while (at_ < text_.size()) step();
    if (sheet_.problem.empty() && !open_.empty()) {
      fail("this brace is never closed", open_.back());
    }
    return std::move(sheet_);
  }

 private:
  [[nodiscard]] bool starts(std::string_view letters) const {
    return text_.substr(at_).starts_with(letters);
  }

  void fail(std::string why, std::size_t at) {
    sheet_.problem = std::move(why);
    sheet_.problem_at = at;
    at_ = text_.size();
  }

  void add(kind what, std::size_t start) {
    sheet_.tokens.push_back({.what = what, .text = text_.substr(start, at_ - start), .at = start});
  }

  void step() {
    const std::size_t start = at_;
    const char one = text_[at_];
    if (is_in(white, one)) {
      at_ = std::min(text_.find_first_not_of(white, at_), text_.size());
      add(kind::space, start);
    } else if (starts("/*")) {
      if (pass("*/", 2, "this comment is never closed")) add(kind::comment, start);
    } else if (is_in("'\"", one)) {
      if (pass_string()) add(kind::text, start);
    } else if (starts("url(")) {
      if (pass_address()) add(kind::address, start);
    } else if (is_in(signs, one)) {
      take_sign(one);
    } else {
      pass_word();
      add(kind::word, start);
    }
  }

  bool pass(std::string_view end, std::size_t skipped, std::string why) {
    const std::size_t found = text_.find(end, at_ + skipped);
    if (found == std::string_view::npos) {
      fail(std::move(why), at_);
      return false;
    }
    at_ = found + end.size();
    return true;
  }

  bool pass_string() {
    const std::size_t start = at_;
    const char mark = text_[at_++];
    for (; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == mark) return ++at_ > 0;
      if (text_[at_] == '\\') ++at_;
    }
    fail("this string is never closed", start);
    return false;
  }

  bool pass_address() {
    const std::size_t start = at_;
    at_ = std::min(text_.find_first_not_of(white, at_ + 4), text_.size());
    if (at_ < text_.size() && is_in("'\"", text_[at_]) && !pass_string()) return false;
    if (pass(")", 0, {})) return true;
    sheet_.problem = "this address is never closed";
    sheet_.problem_at = start;
    return false;
  }

  void take_sign(char one) {
    if (one == '{') open_.push_back(at_);
    if (one == '}') {
      if (open_.empty()) return fail("this brace closes nothing", at_);
      open_.pop_back();
    }
    ++at_;
    add(kind::sign, at_ - 1);
  }

  void pass_word() {
    do {
      at_ += text_[at_] == '\\' ? 2 : 1;
      at_ = std::min(at_, text_.size());
    } while (at_ < text_.size() && !is_in(white, text_[at_]) && !is_in(signs, text_[at_]) &&
             !is_in("'\"", text_[at_]) && !starts("/*") && !starts("url("));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;
  style_sheet sheet_;
};

bool is_bare(kind what) { return what != kind::sign && what != kind::space; }

}  // namespace

style_sheet read_style(std::string_view text) { return reader(text).read(); }

std::string squeeze(const std::vector<style_token>& tokens) {
  std::string squeezed;
  kind last = kind::sign;  // as after a sign, white space at the beginning means nothing
  bool is_apart = false;   // a comment stood here, which keeps words apart without being a space
  for (const style_token& one : tokens) {
    if (one.what == kind::comment) {
      is_apart = true;
      continue;
    }
    if (one.what == kind::space) {
      if (last != kind::sign) last = kind::space;
      continue;
    }
    const bool is_sign = one.what == kind::sign;
    if (last == kind::space && (!is_sign || one.text == ":")) squeezed += ' ';
    if (is_apart && is_bare(last) && is_bare(one.what)) squeezed += "/**/";
    if (one.text == "}" && squeezed.ends_with(';')) squeezed.pop_back();
    squeezed += one.text;
    last = one.what;
    is_apart = false;
  }
  return squeezed;
}

}  // namespace escp::render
