#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace escp {

enum class json_type : std::uint8_t { null, no, yes, integer, decimal, text, list, object };

/// A value of a json_tree: what is below it follows it, a member's key stands before its value.
struct json_node {
  const char* text;    ///< of a text (unescaped), a key or a number
  std::uint32_t size;  ///< bytes of `text`; elements of a list, members of an object
  std::uint32_t span;  ///< nodes up to the next value beside it
  json_type type;
};

class json_iterator;

/// A value in a json_tree, which must outlive it. What it is asked for reads as with nlohmann/json.
class json_view {
 public:
  explicit json_view(const json_node* here) : here_(here) {}

  [[nodiscard]] json_type type() const { return here_->type; }
  [[nodiscard]] bool is_string() const { return type() == json_type::text; }
  [[nodiscard]] bool is_array() const { return type() == json_type::list; }
  [[nodiscard]] bool is_object() const { return type() == json_type::object; }
  [[nodiscard]] bool is_structured() const { return type() >= json_type::list; }
  [[nodiscard]] bool is_number() const {
    return type() == json_type::integer || type() == json_type::decimal;
  }

  /// Of a text or a number: as it stands in the file, a text without its escapes. Empty for others.
  [[nodiscard]] std::string_view text() const {
    return is_structured() ? std::string_view() : std::string_view(here_->text, here_->size);
  }
  /// Elements of a list, members of an object; null has none, and any other value is one.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] bool empty() const { return size() == 0; }

  /// The elements of a list.
  [[nodiscard]] json_iterator begin() const;
  [[nodiscard]] json_iterator end() const;

  /// The value of a member, or end(); also of what is no object.
  [[nodiscard]] json_iterator find(std::string_view key) const;
  [[nodiscard]] bool contains(std::string_view key) const;
  /// The value of a member that is there.
  [[nodiscard]] json_view at(std::string_view key) const;

  template <class wanted>
  [[nodiscard]] wanted get() const {
    if constexpr (std::same_as<wanted, bool>) {
      return type() == json_type::yes;
    } else if constexpr (std::integral<wanted>) {
      return static_cast<wanted>(integer());
    } else {
      return wanted(text());
    }
  }

  /// Compact, keys sorted, to the byte as nlohmann/json has it.
  void dump_to(std::string& into) const;
  [[nodiscard]] std::string dump() const;

  /// Calls `visit(key, value)` for each member of an object, in the order of the text.
  template <class visitor>
  void each_member(const visitor& visit) const {
    if (!is_object()) return;
    const json_node* key = here_ + 1;
    for (std::uint32_t seen = 0; seen < here_->size; ++seen) {
      const json_node* value = key + 1;
      visit(std::string_view(key->text, key->size), json_view(value));
      key = value + value->span;
    }
  }

 private:
  friend class json_iterator;
  [[nodiscard]] std::int64_t integer() const;

  const json_node* here_;
};

class json_iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = json_view;
  using difference_type = std::ptrdiff_t;
  using pointer = const json_view*;
  using reference = const json_view&;

  explicit json_iterator(const json_node* at) : view_(at) {}

  const json_view& operator*() const { return view_; }
  const json_view* operator->() const { return &view_; }
  json_iterator& operator++() {
    view_.here_ += view_.here_->span;
    return *this;
  }
  bool operator==(const json_iterator& other) const { return view_.here_ == other.view_.here_; }

 private:
  json_view view_;
};

inline json_iterator json_view::begin() const { return json_iterator(here_ + 1); }
inline json_iterator json_view::end() const { return json_iterator(here_ + here_->span); }

}  // namespace escp
