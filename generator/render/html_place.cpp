#include "render/html_place.h"

namespace escp::render {

namespace {

bool is_blank(char letter) {
  return std::string_view(" \t\r\n\f").find(letter) != std::string_view::npos;
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_letter(char letter) { return lower(letter) >= 'a' && lower(letter) <= 'z'; }

/// Keeps the end of a text that is read letter by letter.
void push_to_tail(std::string& tail, char letter) {
  constexpr std::size_t longest_end = 9;  // "</script>"
  tail += lower(letter);
  if (tail.size() > longest_end) tail.erase(0, 1);
}

}  // namespace

html_place::kind html_place::here() const {
  if (state_ == state::text) return kind::text;
  if (state_ == state::quoted) return kind::attribute;
  return state_ == state::raw && tag_ == "script" ? kind::script : kind::elsewhere;
}

std::size_t html_place::pass(std::string_view html) {
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (!can_take(html[at])) return at;
    take(html[at]);
  }
  return html.size();
}

bool html_place::can_take(char letter) const {
  const auto is_none_of = [&](std::string_view letters) {
    return letters.find(letter) == std::string_view::npos;
  };
  switch (state_) {
    case state::tag_name:
      return is_none_of("\"'<=");
    case state::tag:
      return is_none_of("\"'<") && (letter != '=' || !attribute_.empty());
    case state::attribute_name:
      return is_none_of("\"'<");
    case state::unquoted:
      return is_none_of("\"'<=`");
    case state::after_quoted:
      return is_blank(letter) || letter == '/' || letter == '>';
    default:
      return true;
  }
}

void html_place::take(char letter) {
  switch (state_) {
    case state::text:
      return take_text(letter);
    case state::raw:
      return take_raw(letter);
    case state::tag_name:
    case state::tag:
    case state::attribute_name:
    case state::after_quoted:
    case state::unquoted:
      return take_tag(letter);
    case state::before_value:
      return take_before_value(letter);
    case state::quoted:
      return take_quoted(letter);
    case state::comment:
      return take_comment(letter);
  }
}

void html_place::take_text(char letter) {
  if (letter != '<') {
    // "<" begins a tag only when a letter, "/" or "!" follows at once.
    const bool begins = tail_ == "<" && (is_letter(letter) || letter == '/' || letter == '!');
    tail_.clear();
    if (!begins) return;
    tag_ = lower(letter);
    attribute_.clear();
    state_ = state::tag_name;
    return;
  }
  tail_ = "<";
}

void html_place::take_tag(char letter) {
  if (letter == '>') return end_tag();
  if (state_ == state::tag_name && !is_blank(letter)) {
    tag_ += lower(letter);
    if (tag_ == "!--") {
      tail_.clear();
      state_ = state::comment;
    }
    return;
  }
  if (is_blank(letter) || (letter == '/' && state_ != state::unquoted)) {
    state_ = state::tag;
  } else if (letter == '=' && state_ != state::unquoted) {
    state_ = state::before_value;
  } else if (state_ == state::tag) {
    attribute_ = lower(letter);
    state_ = state::attribute_name;
  } else if (state_ == state::attribute_name) {
    attribute_ += lower(letter);
  }
}

void html_place::take_before_value(char letter) {
  if (is_blank(letter)) return;
  if (letter == '>') return end_tag();
  const bool quoted = letter == '"' || letter == '\'';
  quote_ = letter;
  value_before_ = false;
  begins_attribute_ = true;
  state_ = quoted ? state::quoted : state::unquoted;
}

void html_place::take_quoted(char letter) {
  begins_attribute_ = false;
  if (letter == quote_) {
    state_ = state::after_quoted;
    attribute_.clear();
  }
  if (letter == '/' || letter == '?' || letter == '#') value_before_ = false;
}

void html_place::take_raw(char letter) {
  push_to_tail(tail_, letter);
  if (!tail_.ends_with("</" + tag_)) return;
  tag_ = "/" + tag_;
  state_ = state::tag;
}

void html_place::take_comment(char letter) {
  push_to_tail(tail_, letter);
  if (!tail_.ends_with("-->")) return;
  tail_.clear();
  state_ = state::text;
}

void html_place::end_tag() {
  tail_.clear();
  state_ = tag_ == "script" || tag_ == "style" ? state::raw : state::text;
}

}  // namespace escp::render
