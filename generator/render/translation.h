#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"

namespace escp::render {

/// One language: the texts of `templates/i18n/<language>.json` (a flat object, key to ICU message),
/// and names, numbers, dates and order from ICU. Thread-safe once loaded.
class translation {
 public:
  /// A message that is not valid ICU syntax, a wrong type or a key given twice is a finding.
  /// Without the file there is no translation: a failure.
  [[nodiscard]] static result<translation> load(const file_reader& files, const std::string& folder,
                                                const std::string& language, findings& found);

  translation(translation&&) noexcept;
  translation& operator=(translation&&) noexcept;
  ~translation();

  using arguments = std::vector<std::pair<std::string_view, std::string>>;

  [[nodiscard]] const std::string& language() const;
  [[nodiscard]] bool has(std::string_view key) const;
  /// The text of the key, or nullptr when there is none or it takes arguments.
  [[nodiscard]] const std::string* find_text(std::string_view key) const;
  /// Keys in order.
  [[nodiscard]] std::vector<std::string_view> keys() const;
  /// Whether the message has arguments, so that only `format` can fill it in.
  [[nodiscard]] bool takes_arguments(std::string_view key) const;
  /// Whether the message has an argument of that name: a sentence may leave one out.
  [[nodiscard]] bool takes(std::string_view key, std::string_view argument) const;
  /// A text without arguments. An unknown key throws std::out_of_range naming it, a message with
  /// arguments std::logic_error: bugs.
  [[nodiscard]] const std::string& text(std::string_view key) const;
  /// The message as it stands in the language file, for pages that fill it in themselves.
  [[nodiscard]] const std::string& pattern(std::string_view key) const;
  /// A message with its arguments filled in. The message says what an argument is: a number in
  /// `{n, plural, …}`, `{n, selectordinal, …}` and `{n, number}`, which needs a whole number and
  /// groups it as the language does; anything else is inserted as it is, so that `{year}` stays
  /// 2018. An argument too many, too few or of the wrong form throws std::logic_error: a bug.
  [[nodiscard]] std::string format(std::string_view key, const arguments& with) const;

  /// "Italy" for "IT" (ISO 3166 alpha-2), from ICU; empty when ICU has no name.
  [[nodiscard]] std::string country_name(std::string_view iso2) const;
  /// A decimal number as text ("466607.74", never through a double) with the language's grouping
  /// and decimal sign.
  [[nodiscard]] std::string number(std::string_view decimal) const;
  /// The same as an amount: "EUR 466,607.74" by the language's pattern.
  [[nodiscard]] std::string money(std::string_view decimal, std::string_view currency) const;
  /// "1 October 2018", "October 2018", "2018".
  [[nodiscard]] std::string date(const escp::date& day) const;
  /// Ordering of names by the language's collation; bytes decide between equals.
  [[nodiscard]] bool less(std::string_view left, std::string_view right) const;
  /// The letter under which a name stands in an A-Z list: first letter, diacritics folded, upper
  /// case.
  [[nodiscard]] std::string initial(std::string_view name) const;

 private:
  struct parts;
  [[nodiscard]] std::string fill(std::string_view key, const arguments& with) const;
  explicit translation(std::unique_ptr<parts> all);
  std::unique_ptr<parts> parts_;
};

}  // namespace escp::render
