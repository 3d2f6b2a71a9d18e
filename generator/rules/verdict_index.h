#pragma once

#include <map>
#include <span>
#include <string_view>
#include <unordered_map>

#include "base/string_hash.h"
#include "rules/verdict.h"

namespace escp::rules {

/// Verdicts by the record that they are about. Points into the list, in which those on one record
/// stand side by side, as engine::judge_all gives them.
class verdict_index {
 public:
  explicit verdict_index(std::span<const verdict> all);

  [[nodiscard]] std::span<const verdict> all() const { return all_; }
  /// The verdicts on a record, in the order of the calls' ids; empty when no call judges it.
  [[nodiscard]] std::span<const verdict> of(model::kind kind, std::string_view id) const;

 private:
  std::span<const verdict> all_;
  std::map<model::kind, std::unordered_map<std::string_view, std::span<const verdict>, string_hash>>
      of_record_;
};

}  // namespace escp::rules
