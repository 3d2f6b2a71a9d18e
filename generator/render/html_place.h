#pragma once

#include <string>
#include <string_view>

namespace escp::render {

/// Follows the HTML of a template, stretch by stretch, and knows where in it the next value would
/// stand: that decides how it is escaped, and whether it may stand there at all.
class html_place {
 public:
  enum class kind { text, attribute, script, elsewhere };

  /// Passes over a stretch of the template's own HTML. Stops at a letter that HTML does not have in
  /// such a place, where browsers would guess; returns how many letters it passed.
  std::size_t pass(std::string_view html);
  /// Passes over a value.
  void pass_value() {
    value_before_ = true;
    begins_attribute_ = false;
  }

  [[nodiscard]] kind here() const;
  /// The attribute in whose quotes this place is, in lower case.
  [[nodiscard]] const std::string& attribute() const { return attribute_; }
  /// In an attribute: a value stands before this place and no `/`, `?` or `#` since, so that both
  /// together could make up the scheme of an address.
  [[nodiscard]] bool continues_value() const { return value_before_; }
  /// In an attribute: nothing stands before this place.
  [[nodiscard]] bool begins_attribute() const { return begins_attribute_; }

 private:
  enum class state {
    text,
    raw,
    tag_name,
    tag,
    attribute_name,
    before_value,
    quoted,
    after_quoted,
    unquoted,
    comment
  };

  [[nodiscard]] bool can_take(char letter) const;
  void take(char letter);
  void take_text(char letter);
  void take_tag(char letter);
  void take_before_value(char letter);
  void take_quoted(char letter);
  void take_raw(char letter);
  void take_comment(char letter);
  void end_tag();

  state state_ = state::text;
  char quote_ = '"';
  bool value_before_ = false;
  bool begins_attribute_ = false;
  std::string tag_;  ///< name of the tag that is open or was last opened, "/" in front when closing
  std::string attribute_;
  std::string tail_;  ///< the last letters of raw text or a comment
};

}  // namespace escp::render
