#include <memory>

#include "rules/decimal.h"
#include "rules/rule_kinds.h"
#include "rules/statements.h"

namespace escp::rules {

namespace {

struct wanted_share {
  std::string part;
  std::string whole;
  std::string percent;
};

struct wanted_figure {
  std::string what;
  std::string typical;
};

/// A whole number without a point, whether or not it was written with one.
std::string number_text(const nlohmann::json& number) {
  const std::string text = number.dump();
  return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

/// Calls `visit` with every claim of the measure.
template <class visitor>
void each_claim(const composition& one, std::string_view measure, visitor visit) {
  for (const model::claim& claim : one.claims) {
    if (claim.measure == measure) visit(claim);
  }
}

judgement judge_share(const wanted_share& wanted, const evaluation& on) {
  draft said(on.memory);
  each_claim(on.composition, wanted.part, [&](const model::claim& part) {
    each_claim(on.composition, wanted.whole, [&](const model::claim& all) {
      const auto reaches = reaches_share(part.value, all.value, wanted.percent);
      if (reaches == true) {
        said.evidence.push_back(say::share(part.value, all.value).from(part.sources));
      } else if (reaches == false) {
        said.missing.push_back(
            say::share_too_small(part.value, all.value, wanted.percent).from(part.sources));
      }
    });
  });
  const bool some_met = !said.evidence.empty();
  const bool some_not = !said.missing.empty();
  if (!some_met && !some_not) {
    said.missing.push_back(say::share_not_on_file(wanted.part, wanted.whole));
  }
  outcome whole = outcome::not_determined;
  if (some_met != some_not) whole = some_met ? outcome::met : outcome::not_met;
  if (whole != outcome::met) said.settle.push_back(say::settle_share(wanted.percent));
  return said.finished(whole);
}

judgement judge_figure(const wanted_figure& wanted, const evaluation& on) {
  draft said(on.memory);
  if (wanted.what == "members") {
    said.evidence.push_back(
        say::compared_count(wanted.what, on.composition.members.size(), wanted.typical));
    return said.finished(outcome::met);
  }
  each_claim(on.composition, wanted.what, [&](const model::claim& claim) {
    said.evidence.push_back(
        say::compared(wanted.what, claim.value, wanted.typical).from(claim.sources));
  });
  if (!said.evidence.empty()) return said.finished(outcome::met);
  said.missing.push_back(say::figure_not_on_file(wanted.what));
  return said.finished(outcome::not_determined);
}

}  // namespace

judge_function bind_budget_share(const rule& one, const reference_tables& /*none needed*/) {
  const auto wanted = std::make_shared<const wanted_share>(wanted_share{
      one.parameters.at("part").get<std::string>(), one.parameters.at("whole").get<std::string>(),
      number_text(one.parameters.at("at_least"))});
  return [wanted](const evaluation& on) { return judge_share(*wanted, on); };
}

judge_function bind_compare(const rule& one, const reference_tables& /*none needed*/) {
  const auto wanted = std::make_shared<const wanted_figure>(wanted_figure{
      one.parameters.at("what").get<std::string>(), number_text(one.parameters.at("typical"))});
  return [wanted](const evaluation& on) { return judge_figure(*wanted, on); };
}

}  // namespace escp::rules
