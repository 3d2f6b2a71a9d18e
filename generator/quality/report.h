#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "quality/issue_rules.h"

namespace escp::quality {

/// Something that is missing or doubtful in a record that is published all the same.
struct issue {
  const issue_rule* rule = nullptr;
  std::string record;
  std::string pointer;
  std::string value;
  std::string detail = {};
  bool operator==(const issue&) const = default;
};

/// A rule, how much it looked at and how often it found something.
struct check {
  const issue_rule* rule = nullptr;
  std::size_t examined = 0;
  std::size_t found = 0;
  bool operator==(const check&) const = default;
};

/// How many of some records have each field on file; fields that none has are left out.
struct fill {
  std::size_t records = 0;
  std::map<std::string, std::size_t, std::less<>> filled;
  bool operator==(const fill&) const = default;

  [[nodiscard]] std::size_t of(std::string_view field) const;
};

using fills = std::map<std::string, fill, std::less<>>;

/// The quality of the data of one version. The completeness over time is that of the versions'
/// reports, one after the other.
struct report {
  std::vector<issue> issues;  ///< by rule, then by record
  std::vector<check> checks;  ///< one per rule, then those for the rest that found something
  std::array<fill, model::kinds.size()> of_kind;
  fills of_country;    ///< organisations by the id of their country, "" for none
  fills of_programme;  ///< partnerships by the id of their programme

  [[nodiscard]] const fill& of(model::kind kind) const {
    return of_kind[static_cast<std::size_t>(kind)];
  }
};

/// `noticed` is what the check found while the data were loaded. A notice of a code that a rule
/// looks for itself is not told twice.
[[nodiscard]] report make_report(const model::catalogue& records,
                                 std::span<const notice> noticed = {});

}  // namespace escp::quality
