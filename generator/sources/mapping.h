#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "sources/snapshot.h"
#include "sources/source_description.h"

namespace escp::sources {

/// A value that did not become a field; the record is made without it.
struct mapping_problem {
  std::string target;
  std::string message;
  bool operator==(const mapping_problem&) const = default;
};

/// The fields of a record as one row gives them, in the order of the description; a field without
/// a value is left out.
struct mapped_row {
  nlohmann::json record = nlohmann::json::object();
  std::vector<mapping_problem> problems = {};
};

/// Makes records of rows, as a description says. `fields` are the names of a row's values.
class row_mapper {
 public:
  row_mapper(const source_description& source, std::span<const std::string> fields);

  [[nodiscard]] mapped_row map(const kept_row& row) const;

  /// What `map` would leave out of the row's record, and why.
  [[nodiscard]] std::vector<mapping_problem> problems(const kept_row& row) const;

  /// Fields that a mapping asks for and the rows do not have.
  [[nodiscard]] const std::vector<std::string>& unknown_fields() const { return unknown_; }

 private:
  struct bound_field {
    const field_mapping* mapping;
    nlohmann::json::json_pointer target;
    std::vector<std::size_t> places;
  };

  std::vector<bound_field> bound_;
  std::vector<std::string> unknown_;
};

}  // namespace escp::sources
