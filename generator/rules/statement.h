#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/record.h"

namespace escp::rules {

enum class argument_form : std::uint8_t { text, count, day, list };

/// Ids or codes. It and what it views outlive every verdict that names it.
using text_list = std::span<const std::string_view>;

/// Stands where a statement has nothing to fill in.
inline const std::string no_text;

/// What is filled into a statement: an id or code, a count, a date, or a list of ids or codes.
class value {
 public:
  /// As in the data: "IT", "3", "2018-10", "ITF3,ITF4". A date that is not given is empty.
  [[nodiscard]] std::string text() const;
  /// Of a list; empty when it holds something else.
  [[nodiscard]] text_list list() const;

 private:
  friend class statement;

  /// A date in eight bytes; the year 0 when none is given.
  struct packed_date {
    std::int32_t year;
    std::uint16_t month;
    std::uint16_t day;
  };
  /// One word, whatever it holds. Which of them is said by the statement's kind.
  union word {
    const std::string* text;
    std::size_t count;
    packed_date day;
    const text_list* list;
  };

  value(argument_form form, word held) : form_(form), held_(held) {}

  argument_form form_;
  word held_;
};

struct argument {
  std::string_view name;
  rules::value value;
};

/// A sort of sentence: its code, for which every language has a text (`verdict.<code>` in
/// templates/i18n/), and the names and forms of what is to be filled in.
struct statement_kind {
  static constexpr std::size_t most_arguments = 4;

  std::string_view code;
  std::size_t count = 0;
  std::array<std::string_view, most_arguments> names;
  std::array<argument_form, most_arguments> forms{};
};

/// One sentence of an explanation, without words: its kind and the arguments, all of them views
/// into the catalogue, the call or the memory of the verdict. Six words, made by the million: the
/// sentences that can be said are in statements.h.
class statement {
 public:
  using sources_of_fact = std::vector<model::source_ref>;

  /// A text of the catalogue or of a bound rule, which stays where it is.
  struct text {
    text(const std::string& stays) : held(&stays) {}  // NOLINT: reads as the text
    text(shared_text stays) : held(&stays.text()) {}  // NOLINT: reads as the text
    text(std::string&& goes) = delete;
    const std::string* held;
  };
  /// A list that stays where it is.
  struct list {
    list(const text_list& stays) : held(&stays) {}  // NOLINT: reads as the list
    list(text_list&& goes) = delete;
    const text_list* held;
  };

  statement() = default;

  /// `arguments` are text, std::size_t, date or list, as many and of the forms that the kind has.
  template <class... argument_types>
  explicit statement(const statement_kind& kind, const argument_types&... arguments)
      : kind_(&kind), words_{word_of(arguments)...} {}

  /// With where the fact that counts was read.
  [[nodiscard]] statement from(const sources_of_fact& sources) const {
    statement sourced = *this;
    sourced.sources_ = &sources;
    return sourced;
  }

  [[nodiscard]] std::string_view code() const { return kind_->code; }
  [[nodiscard]] std::vector<argument> arguments() const;
  /// Empty when the statement is about the lack of a fact.
  [[nodiscard]] std::span<const model::source_ref> sources() const;
  /// The same sentence with the same texts, read in the same place.
  bool operator==(const statement& other) const;

 private:
  static value::word word_of(const text& one) { return {.text = one.held}; }
  static value::word word_of(std::size_t one) { return {.count = one}; }
  static value::word word_of(const date& one) {
    return {.day = {one.year, static_cast<std::uint16_t>(one.month),
                    static_cast<std::uint16_t>(one.day)}};
  }
  static value::word word_of(const list& one) { return {.list = one.held}; }

  const statement_kind* kind_ = nullptr;
  std::array<value::word, statement_kind::most_arguments> words_{};
  const sources_of_fact* sources_ = nullptr;
};

using statement_list = std::span<const statement>;

}  // namespace escp::rules
