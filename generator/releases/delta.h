#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "releases/record_set.h"

namespace escp::releases {

/// What happened to a record or to one of its fields.
enum class operation {
  add,     ///< the record is new; `after` is all of it
  remove,  ///< the record is gone; `before` is all of it
  rename,  ///< the record has another id; `before` and `after` are the ids
  modify,  ///< one field: without `before` it is new, without `after` it is gone
};

/// Why a value changed.
enum class reason {
  source,      ///< a source says something else, or a source was added
  processing,  ///< computed anew from the same sources: rules, schema, program
  correction,  ///< the ledger of corrections has an entry for the field
};

[[nodiscard]] std::string_view name_of(operation one);
[[nodiscard]] std::string_view name_of(reason one);
[[nodiscard]] std::optional<operation> operation_named(std::string_view name);
[[nodiscard]] std::optional<reason> reason_named(std::string_view name);

/// One row of a delta.
struct change {
  releases::operation operation = operation::modify;
  record_key record;  ///< of the earlier release for `rename`, else of the later one
  std::string field;  ///< JSON pointer into the record; empty for the record as a whole
  std::optional<nlohmann::json> before;
  std::optional<nlohmann::json> after;
  releases::reason reason = reason::source;
  bool operator==(const change&) const = default;
};

/// All that differs between two releases. Objects are taken apart into fields; a list is one value,
/// because its items have no names of their own.
struct delta {
  std::string from;  ///< version of the earlier release
  std::string to;    ///< version of the later one
  std::vector<change> changes;
  bool operator==(const delta&) const = default;
};

}  // namespace escp::releases
