#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/document.h"

namespace escp::rules {

/// A rule as it stands in the document of a call.
struct placed_rule {
  const model::document& call;
  const nlohmann::json& rule;
  const std::string& pointer;
};

/// The lists of values that rules name.
enum class value_list {
  statuses,
  periods,
  categories,
  types,
  evidence,
  measures,
  fields,  ///< of the records that the call judges
  dates,   ///< those of the fields that hold a date
};

/// What the values of rules may be, given the records on file. A list of which a record could not
/// be read, or which is empty, allows everything: its own findings say what is wrong.
class rule_values {
 public:
  explicit rule_values(const model::documents& input);

  /// `rule-value-unknown` for names that nothing has, `rule-threshold` for numbers that are always
  /// or never reached. The parameters must have the form that their kind asks for.
  void check(const placed_rule& one, findings& found) const;

  /// The values of `type` in the schemas of organisations and of S3 evidence.
  [[nodiscard]] static std::span<const std::string_view> organisation_types();
  [[nodiscard]] static std::span<const std::string_view> evidence_types();

 private:
  using names = std::set<std::string_view>;

  [[nodiscard]] names known(value_list list, const model::document& call) const;
  void check_names(const placed_rule& one, findings& found) const;
  void check_name(const placed_rule& one, const std::string& pointer, std::string_view name,
                  value_list list, findings& found) const;
  void check_thresholds(const placed_rule& one, findings& found) const;

  std::array<names, 6> known_;
  std::size_t countries_ = 0;
};

}  // namespace escp::rules
