#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "model/record.h"

namespace escp::rules {

/// What is filled into a statement: an id or code, a count, a date, or a list of ids or codes.
/// Texts are views into the catalogue, the call or the program, which outlive every verdict.
class value {
 public:
  value() = default;
  value(std::string_view text) : held_(text) {}  // NOLINT: reads as the value it holds
  value(const std::string& text) : held_(std::string_view(text)) {}      // NOLINT
  value(const char* text) : held_(std::string_view(text)) {}             // NOLINT
  value(std::size_t count) : held_(count) {}                             // NOLINT
  value(const date& day) : held_(day) {}                                 // NOLINT
  value(std::vector<std::string_view> list) : held_(std::move(list)) {}  // NOLINT

  /// As in the data: "IT", "3", "2018-10", "ITF3,ITF4".
  [[nodiscard]] std::string text() const;
  /// Of a list; empty when it holds something else.
  [[nodiscard]] std::span<const std::string_view> list() const;
  bool operator==(const value&) const = default;

 private:
  std::variant<std::string_view, std::size_t, date, std::vector<std::string_view>> held_;
};

struct argument {
  std::string_view name;
  rules::value value;
  bool operator==(const argument&) const = default;
};

/// One sentence of an explanation, without words: a code that every language has a text for
/// (`verdict.<code>` in templates/i18n/), and what is to be filled in. The names of the arguments
/// say what they hold; docs/rules.md lists the codes.
class statement {
 public:
  static constexpr std::size_t most_arguments = 4;

  statement() = default;
  statement(std::string_view code, std::initializer_list<argument> arguments,
            const std::vector<model::source_ref>* sources = nullptr);

  [[nodiscard]] std::string_view code() const { return code_; }
  [[nodiscard]] std::span<const argument> arguments() const { return {arguments_.data(), count_}; }
  /// Where the fact that counts was read; empty when the statement is about the lack of one.
  [[nodiscard]] std::span<const model::source_ref> sources() const;
  bool operator==(const statement&) const = default;

 private:
  std::string_view code_;
  std::array<argument, most_arguments> arguments_;
  std::size_t count_ = 0;
  const std::vector<model::source_ref>* sources_ = nullptr;
};

}  // namespace escp::rules
