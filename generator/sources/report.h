#pragma once

#include <string>

#include "base/finding.h"

namespace escp::sources {

/// What a finding is about, and how much it weighs.
struct matter {
  std::string code;
  level weight;
};

/// Adds a finding without a pointer.
inline void report(findings& found, matter what, position where, std::string message,
                   std::string hint = {}) {
  found.push_back({.code = std::move(what.code),
                   .level = what.weight,
                   .where = std::move(where),
                   .pointer = {},
                   .message = std::move(message),
                   .hint = std::move(hint)});
}

}  // namespace escp::sources
