#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/finding.h"

namespace escp::model {

/// How sure a source makes a fact.
enum class basis {
  stated,       ///< the source says it
  inferred,     ///< worked out from what the source says
  unconfirmed,  ///< no source confirms it
};

/// Where a fact was read: a record of kind `sources`, and the place in it.
struct source_ref {
  std::string source;
  std::string section;
  model::basis basis = basis::stated;
  std::string note;
  bool operator==(const source_ref&) const = default;
};

/// What every record has. `json` is the record as it is published: compact, keys sorted.
struct record {
  std::string id;
  position where;  ///< its first line in the input
  std::vector<source_ref> sources;
  std::map<std::string, std::vector<source_ref>, std::less<>>
      field_sources;  ///< JSON pointer to sources
  std::vector<std::string> notes;
  std::string json;
};

/// A figure that a source published. Two sources that disagree are two claims of one measure.
struct claim {
  std::string measure;    ///< code in the taxonomy "measures"
  std::string value;      ///< decimal number as text, never a double
  std::string qualifier;  ///< "about", "at-least", "more-than", "up-to", or empty
  std::string nature;     ///< "total", "target", "result", "planned", "reported"
  std::string unit;       ///< "EUR", "months"; empty for plain counts
  std::optional<date> as_of;
  std::string note;
  std::vector<source_ref> sources;
};

/// A region as a source names it; `region` only when the name is certainly one NUTS-2 region.
struct named_region {
  std::string name;
  std::string country;
  std::string region;                   ///< NUTS-2 code (NUTS 2021) or empty
  std::vector<std::string> candidates;  ///< it is one of these, when `region` is empty
  std::string role;  ///< "lead", "co-lead", "partner", "participating", "mentioned"
};

}  // namespace escp::model
