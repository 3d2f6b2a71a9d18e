#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/record.h"

namespace escp::rules {

enum class severity { required, information };

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
  model::source_ref source;
  rules::severity severity = severity::required;
  rules::rule rule;
};

/// The conditions of a call, from the JSON that its schema has checked.
[[nodiscard]] std::vector<condition> read_conditions(const nlohmann::json& conditions);

}  // namespace escp::rules
