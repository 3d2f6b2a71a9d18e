#pragma once

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "base/string_hash.h"

namespace escp::render {

/// The ways of a language with names, numbers and order, from ICU. Thread-safe.
class locale_format {
 public:
  [[nodiscard]] static result<locale_format> load(const icu::Locale& locale);

  [[nodiscard]] std::string country_name(std::string_view iso2) const;
  [[nodiscard]] std::string number(std::string_view decimal) const;
  [[nodiscard]] std::string money(std::string_view decimal, std::string_view currency) const;
  [[nodiscard]] std::string date(const escp::date& day) const;
  [[nodiscard]] bool less(std::string_view left, std::string_view right) const;
  [[nodiscard]] std::string initial(std::string_view name) const;

 private:
  locale_format() = default;

  text_table<std::string> countries_;
  icu::number::LocalizedNumberFormatter numbers_;
  icu::number::LocalizedNumberFormatter amounts_;
  icu::number::LocalizedNumberFormatter euros_;
  /// Formatting a date sets fields of the format's calendar: one thread at a time.
  std::unique_ptr<std::mutex> dating_ = std::make_unique<std::mutex>();
  std::unique_ptr<const icu::SimpleDateFormat> days_;
  std::unique_ptr<const icu::SimpleDateFormat> months_;
  std::unique_ptr<const icu::SimpleDateFormat> years_;
  std::unique_ptr<const icu::Collator> order_;
  std::unique_ptr<const icu::Collator>
      letters_;  ///< takes letters with marks for the same as without
};

}  // namespace escp::render
