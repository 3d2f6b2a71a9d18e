#pragma once

#include <variant>

#include "model/catalogue.h"

namespace escp::opendata {

/// One record of any kind, as exporters are fed with it.
class any_record {
 public:
  template <class record_type>
  any_record(model::kind kind, const record_type& one) : kind_(kind), head_(&one), typed_(&one) {}

  [[nodiscard]] model::kind kind() const { return kind_; }
  [[nodiscard]] const model::record& head() const { return *head_; }

  /// The record when it is of that type, or nullptr.
  template <class record_type>
  [[nodiscard]] const record_type* as() const {
    const auto* held = std::get_if<const record_type*>(&typed_);
    return held == nullptr ? nullptr : *held;
  }

  template <class visitor>
  void visit(visitor&& use) const {
    std::visit([&](const auto* one) { use(*one); }, typed_);
  }

 private:
  model::kind kind_;
  const model::record* head_;
  std::variant<const model::partnership*, const model::organisation*, const model::region*,
               const model::country*, const model::programme*, const model::call*,
               const model::platform*, const model::theme*, const model::support_action*,
               const model::event*, const model::expression_of_interest*, const model::s3_evidence*,
               const model::taxonomy*, const model::source*>
      typed_;
};

}  // namespace escp::opendata
