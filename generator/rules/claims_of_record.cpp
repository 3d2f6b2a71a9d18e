#include <memory>

#include "rules/decimal.h"
#include "rules/rule_kinds.h"

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

std::vector<const model::claim*> claims_with(const composition& one, std::string_view measure) {
  std::vector<const model::claim*> found;
  for (const model::claim& claim : one.claims) {
    if (claim.measure == measure) found.push_back(&claim);
  }
  return found;
}

judgement judge_share(const wanted_share& wanted, const evaluation& on) {
  judgement whole;
  bool some_met = false;
  bool some_not = false;
  for (const model::claim* part : claims_with(on.composition, wanted.part)) {
    for (const model::claim* all : claims_with(on.composition, wanted.whole)) {
      const auto reaches = reaches_share(part->value, all->value, wanted.percent);
      if (!reaches) continue;
      const bool is_met = *reaches;
      (is_met ? some_met : some_not) = true;
      if (is_met) {
        whole.evidence.push_back(
            {"share", {{"part", part->value}, {"whole", all->value}}, &part->sources});
      } else {
        whole.missing.push_back(
            {"share-too-small",
             {{"part", part->value}, {"whole", all->value}, {"needed", wanted.percent}},
             &part->sources});
      }
    }
  }
  if (!some_met && !some_not) {
    whole.missing.push_back(
        {"share-not-on-file", {{"part_measure", wanted.part}, {"whole_measure", wanted.whole}}});
  }
  if (some_met != some_not) whole.outcome = some_met ? outcome::met : outcome::not_met;
  if (whole.outcome != outcome::met)
    whole.settle.push_back({"settle-share", {{"needed", wanted.percent}}});
  return whole;
}

judgement judge_figure(const wanted_figure& wanted, const evaluation& on) {
  judgement whole;
  if (wanted.what == "members") {
    whole.outcome = outcome::met;
    whole.evidence.push_back({"compared",
                              {{"what", wanted.what},
                               {"value", on.composition.members.size()},
                               {"typical", wanted.typical}}});
    return whole;
  }
  for (const model::claim* claim : claims_with(on.composition, wanted.what)) {
    whole.outcome = outcome::met;
    whole.evidence.push_back(
        {"compared",
         {{"what", wanted.what}, {"value", claim->value}, {"typical", wanted.typical}},
         &claim->sources});
  }
  if (whole.outcome != outcome::met)
    whole.missing.push_back({"figure-not-on-file", {{"what", wanted.what}}});
  return whole;
}

}  // namespace

judge_function bind_budget_share(const rule& one) {
  const auto wanted = std::make_shared<const wanted_share>(wanted_share{
      one.parameters.at("part").get<std::string>(), one.parameters.at("whole").get<std::string>(),
      number_text(one.parameters.at("at_least"))});
  return [wanted](const evaluation& on) { return judge_share(*wanted, on); };
}

judge_function bind_compare(const rule& one) {
  const auto wanted = std::make_shared<const wanted_figure>(wanted_figure{
      one.parameters.at("what").get<std::string>(), number_text(one.parameters.at("typical"))});
  return [wanted](const evaluation& on) { return judge_figure(*wanted, on); };
}

}  // namespace escp::rules
