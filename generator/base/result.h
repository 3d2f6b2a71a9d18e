#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace escp {

/// Why a step could not be done: one sentence that grows from the inside out as layers add context.
struct failure {
  std::string message;

  /// Puts `context` in front: "cannot read templates: no such file".
  [[nodiscard]] failure within(const std::string& context) const {
    return {context + ": " + message};
  }
  bool operator==(const failure&) const = default;
};

/// A value, or the failure that prevented it. Findings about data are not failures; see finding.h.
template <class value>
using result = tl::expected<value, failure>;

/// Shorthand for returning a failure: `return fail("cannot open …")`.
inline tl::unexpected<failure> fail(std::string message) {
  return tl::unexpected<failure>(failure{std::move(message)});
}

}  // namespace escp
