#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/catalogue.h"
#include "quality/notices.h"

namespace escp::quality {

/// Who can mend what was found: no source says it or the sources disagree, or the catalogue has not
/// looked closely enough.
enum class mender { source, catalogue };
[[nodiscard]] std::string_view name_of(mender one);

/// A place in a record where something is missing or doubtful.
struct place {
  std::string_view record;
  std::string pointer;      ///< JSON pointer of the field: "/region"
  std::string value;        ///< what stands there; empty for what is not on file
  std::string detail = {};  ///< what the description of the rule leaves open
};

/// Counts what a rule looks at, and takes what it finds.
struct examination {
  const model::catalogue& catalogue;
  std::function<void()> examined;
  std::function<void(place)> found;
};

/// A question that is asked of every record of a kind, or one that the check asks while data are
/// loaded: then there is no function, and notices of that code and kind are its answers. The
/// sentence for readers is the text `quality.rule.<code>`.
struct issue_rule {
  std::string_view code;
  model::kind kind;
  escp::level level;
  quality::mender mender;
  std::string_view description;
  void (*examine)(const examination& of);
};

/// All rules, by kind. To add one: a function, a row, a text, a test.
[[nodiscard]] std::span<const issue_rule> issue_rules();

/// The rule for notices of a kind that no rule is for, so that none is lost.
[[nodiscard]] const issue_rule& other_rule(model::kind kind);

}  // namespace escp::quality
