#pragma once

#include <unicode/locid.h>
#include <unicode/msgfmt.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace escp::render {

/// An ICU message, parsed once: its pattern, and of each argument whether it is a number.
struct message {
  std::unique_ptr<const icu::MessageFormat> format;
  std::map<std::string, bool, std::less<>> arguments;
  /// A text, and the argument that follows it; the last one has none.
  struct piece {
    std::string text;
    std::string argument;
  };
  std::vector<piece> pieces;  ///< when every argument is put in as it is; else empty
  std::string text;           ///< the whole, when there are no arguments
  std::string pattern;        ///< as it stands in the file
};

/// Arguments have names; a failure says what is wrong with the pattern.
[[nodiscard]] result<message> parse_message(std::string_view pattern, const icu::Locale& locale);

}  // namespace escp::render
