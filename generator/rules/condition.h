#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace escp::rules {

enum class severity { required, information };

/// "required", "information".
[[nodiscard]] constexpr std::string_view name_of(severity one) {
  return one == severity::required ? "required" : "information";
}

/// A rule as it stands in a call: a kind (see rule_kinds.h), its parameters, and for all-of, any-of
/// and not the rules inside.
struct rule {
  std::string kind;
  nlohmann::json parameters;
  std::vector<rule> parts;
};

/// One condition of a call, as `data/calls/<id>.json` states it.
struct condition {
  std::string id;
  std::string title;
  std::string wording;      ///< what the document asks for, in the catalogue's own words
  std::string explanation;  ///< how the catalogue checks it, for a layman
  std::vector<model::source_ref> sources;  ///< one: the document and the place in it
  rules::severity severity = severity::required;
  rules::rule rule;
};

/// Which records a call judges; see docs/rules.md.
struct subjects {
  std::string kind = "partnerships";
  std::string programme;  ///< all partnerships of it, whether or not they name the call
  std::string platform;   ///< the thematic areas of it
};

/// The conditions of a call, from the JSON that its schema has checked.
[[nodiscard]] std::vector<condition> read_conditions(const nlohmann::json& conditions);

/// `null` gives the default: the partnerships that name the call.
[[nodiscard]] subjects read_subjects(const nlohmann::json& subjects);

}  // namespace escp::rules
