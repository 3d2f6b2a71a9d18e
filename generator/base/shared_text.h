#pragma once

#include <fmt/core.h>

#include <compare>
#include <concepts>
#include <string>
#include <string_view>

namespace escp {

/// A text that is stored once, however often it is said: the records of a catalogue name the same
/// organisations, countries and roles over and over, and most of their fields are empty. As large
/// as a pointer. It is used like the `const std::string` that it stands for. What is stored stays
/// until the process ends; any number of threads may make texts at once.
class shared_text {
 public:
  shared_text() : stored_(&nothing()) {}
  explicit shared_text(std::string_view text) : stored_(&stored(text)) {}
  shared_text(const char* text) : shared_text(std::string_view(text)) {}

  shared_text& operator=(const shared_text&) = default;
  shared_text(const shared_text&) = default;
  template <std::convertible_to<std::string_view> text_type>
  shared_text& operator=(const text_type& text) {
    return *this = shared_text(std::string_view(text));
  }

  [[nodiscard]] const std::string& text() const { return *stored_; }
  operator const std::string&() const { return *stored_; }
  operator std::string_view() const { return *stored_; }

  [[nodiscard]] bool empty() const { return stored_->empty(); }
  [[nodiscard]] std::size_t size() const { return stored_->size(); }

  /// Equal texts are one.
  friend bool operator==(shared_text left, shared_text right) {
    return left.stored_ == right.stored_;
  }
  friend bool operator==(shared_text left, std::string_view right) { return left.text() == right; }
  friend bool operator==(shared_text left, const std::string& right) {
    return left.text() == right;
  }
  friend bool operator==(shared_text left, const char* right) { return left.text() == right; }
  friend std::strong_ordering operator<=>(shared_text left, shared_text right) {
    return left.text() <=> right.text();
  }
  friend std::strong_ordering operator<=>(shared_text left, std::string_view right) {
    return std::string_view(left) <=> right;
  }

 private:
  static const std::string& stored(std::string_view text);
  static const std::string& nothing();

  const std::string* stored_;
};

[[nodiscard]] inline std::string operator+(shared_text left, std::string_view right) {
  return std::string(left.text()).append(right);
}
[[nodiscard]] inline std::string operator+(std::string_view left, shared_text right) {
  return std::string(left).append(right.text());
}
template <std::same_as<std::string> left_type>
[[nodiscard]] std::string operator+(left_type&& left, shared_text right) {
  return std::move(left.append(right.text()));
}
template <std::same_as<shared_text> left_type, std::same_as<shared_text> right_type>
[[nodiscard]] std::string operator+(left_type left, right_type right) {
  return left.text() + right.text();
}

}  // namespace escp

template <>
struct fmt::formatter<escp::shared_text> : fmt::formatter<std::string_view> {
  template <class context>
  auto format(escp::shared_text one, context& to) const {
    return fmt::formatter<std::string_view>::format(std::string_view(one), to);
  }
};
