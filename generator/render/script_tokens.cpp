#include "render/script_tokens.h"

#include <algorithm>
#include <array>
#include <span>

namespace escp::render {

namespace {

using kind = script_token::kind;

constexpr std::string_view opening = "([{";
constexpr std::string_view closing = ")]}";

/// Words after which a slash begins a regular expression.
constexpr std::array<std::string_view, 14> before_value{
    "await", "case", "delete", "do",    "else",   "in",   "instanceof",
    "new",   "of",   "return", "throw", "typeof", "void", "yield"};

/// Words whose bracket is followed by a statement.
constexpr std::array<std::string_view, 4> before_condition{"for", "if", "while", "with"};

bool is_in(std::string_view letters, char one) {
  return letters.find(one) != std::string_view::npos;
}

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_of_word(char one) {
  const bool is_letter = (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
  const bool is_digit = one >= '0' && one <= '9';
  return is_letter || is_digit || is_in("_$#\\", one) || static_cast<unsigned char>(one) >= 0x80;
}

class reader {
 public:
  explicit reader(std::string_view text) : text_(text) {}

  script read() {
    while (is_fine() && at_ < text_.size()) step();
    if (is_fine() && !open_.empty()) {
      fail("this bracket is never closed", open_.back().at);
    }
    return std::move(script_);
  }

 private:
  struct bracket {
    char what = '(';
    std::size_t at = 0;
    bool is_condition = false;  ///< what follows its end is a statement
  };

  [[nodiscard]] bool is_fine() const { return script_.problem.empty(); }
  [[nodiscard]] bool starts(std::string_view letters) const {
    return text_.substr(at_).starts_with(letters);
  }
  [[nodiscard]] const script_token* last() const {
    return script_.tokens.empty() ? nullptr : &script_.tokens.back();
  }

  void fail(std::string why, std::size_t at) {
    script_.problem = std::move(why);
    script_.problem_at = at;
    at_ = text_.size();
  }

  void add(kind what, std::size_t start) {
    script_.tokens.push_back({.what = what,
                              .text = text_.substr(start, at_ - start),
                              .at = start,
                              .depth = open_.size()});
  }

  void step() {
    const std::size_t start = at_;
    const char one = text_[at_];
    if (is_in(" \t\r\n", one)) {
      ++at_;
    } else if (starts("//")) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (starts("/*")) {
      pass_comment();
    } else if (is_in("'\"", one)) {
      if (pass_until(one, "this string is never closed")) add(kind::text, start);
    } else if (one == '`') {
      if (pass_template()) add(kind::text, start);
    } else if (one == '/' && is_value_expected()) {
      if (pass_pattern()) add(kind::pattern, start);
    } else if (is_of_word(one)) {
      at_ = static_cast<std::size_t>(std::ranges::find_if_not(text_.substr(at_), is_of_word) -
                                     text_.begin());
      add(kind::word, start);
    } else {
      take_sign(one);
    }
  }

  void take_sign(char one) {
    const bool is_opening = is_in(opening, one);
    if (is_in(closing, one) && !close(one)) return;
    ++at_;
    if (one != ')') ends_condition_ = false;
    const bool is_condition = last() != nullptr && last()->what == kind::word &&
                              is_one_of(before_condition, last()->text);
    add(kind::sign, at_ - 1);
    if (is_opening) open_.push_back({.what = one, .at = at_ - 1, .is_condition = is_condition});
  }

  bool close(char one) {
    if (open_.empty() || opening.find(open_.back().what) != closing.find(one)) {
      fail("this bracket closes nothing", at_);
      return false;
    }
    ends_condition_ = open_.back().is_condition;
    open_.pop_back();
    return true;
  }

  [[nodiscard]] bool is_value_expected() const {
    if (last() == nullptr) return true;
    if (last()->what == kind::word) return is_one_of(before_value, last()->text);
    if (last()->what != kind::sign) return false;
    if (last()->is(")")) return ends_condition_;
    return !last()->is("]") && !last()->is("}");
  }

  void pass_comment() {
    const std::size_t end = text_.find("*/", at_ + 2);
    if (end == std::string_view::npos) return fail("this comment is never closed", at_);
    at_ = end + 2;
  }

  /// To behind the next `mark` in the line that no backslash precedes.
  bool pass_until(char mark, std::string why) {
    const std::size_t start = at_++;
    for (; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == mark) return ++at_ > 0;
      if (text_[at_] == '\\') ++at_;
    }
    fail(std::move(why), start);
    return false;
  }

  bool pass_pattern() {
    const std::size_t start = at_++;
    bool is_in_class = false;
    for (; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      const char one = text_[at_];
      if (one == '/' && !is_in_class) return ++at_ > 0;
      if (one == '\\') ++at_;
      if (one == '[') is_in_class = true;
      if (one == ']') is_in_class = false;
    }
    fail("this regular expression is never closed", start);
    return false;
  }

  bool pass_template() {
    const std::size_t start = at_++;
    while (at_ < text_.size()) {
      const char one = text_[at_];
      if (one == '`') return ++at_ > 0;
      if (starts("${")) {
        if (!pass_value(start)) return false;
      } else {
        at_ += one == '\\' ? 2 : 1;
      }
    }
    fail("this template is never closed", start);
    return false;
  }

  /// Over `${…}`, which is read as a script of its own.
  bool pass_value(std::size_t start) {
    const std::string_view inside = text_.substr(at_ + 2);
    reader value(inside);
    while (value.is_fine() && value.at_ < inside.size()) {
      if (inside[value.at_] == '}' && value.open_.empty()) {
        at_ += 2 + value.at_ + 1;
        return true;
      }
      value.step();
    }
    fail("this template is never closed", start);
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<bracket> open_;
  bool ends_condition_ = false;
  script script_;
};

}  // namespace

script read_script(std::string_view text) { return reader(text).read(); }

}  // namespace escp::render
