// Judges a composition under a call, as generator/rules/ does: docs/rules.md is the text of both, and
// tests/checker/differential.mjs holds them together. Pure; runs in the page and under node.
import { allOf, anyOf, negation } from './kleene.js';
import { dayOf, judgement, readComposition } from './composition.js';
import * as members from './member_rules.js';
import * as records from './record_rules.js';
import { parseDate } from './dates.js';

const outcomesOf = (parts) => parts.map((part) => part.outcome);

function combined(rule, on, combine) {
  const parts = rule.rules.map((part) => judgeRule(part, on));
  return judgement(combine(outcomesOf(parts)), [], [], [], parts);
}

/** All kinds, by the name they have in call files. */
export const ruleKinds = {
  'all-of': (rule, on) => combined(rule, on, allOf),
  'any-of': (rule, on) => combined(rule, on, anyOf),
  'budget-share': records.budget_share,
  'compare': records.compare,
  'distinct-countries': members.distinct_countries,
  'fields-complete': records.fields_complete,
  'member-region-category': members.member_region_category,
  'member-types': members.member_types,
  'not': (rule, on) => combined(rule, on, (outcomes) => negation(allOf(outcomes))),
  'on-file': records.on_file,
  'own-legal-entity': members.own_legal_entity,
  'regional-evidence': members.regional_evidence,
  'theme-regions': records.theme_regions,
  'window': records.window,
};

function judgeRule(rule, on) {
  if (!Object.hasOwn(ruleKinds, rule.kind)) throw new Error(`no rule kind ${rule.kind}`);
  return ruleKinds[rule.kind](rule, on);
}

/** What the rules look at: the reference, the call with its id, the composition read from its JSON, and the day. */
export const evaluationOf = (call, composition, reference, today = reference.today) =>
  ({ reference, call, composition: readComposition(composition, reference), today: parseDate(today) });

/** The `on` of the first rule that names one; its day is shown with the condition. */
function firstReference(rule) {
  if (rule.on !== undefined) return rule.on;
  return rule.rules?.length > 0 ? firstReference(rule.rules[0]) : 'award';
}

/**
 * The verdict on a composition. `overall` is all of the required conditions; those for information do not count.
 * `call`: one of `reference.calls` with its `id`; `today`: the day of rules that say "today".
 */
export function judge(call, composition, reference, today = reference.today) {
  const on = evaluationOf(call, composition, reference, today);
  const conditions = call.conditions.map(({ id, severity, rule }) => ({
    id,
    severity,
    reference_date: dayOf(firstReference(rule), on).text,
    judgement: judgeRule(rule, on),
  }));
  const required = conditions.filter((one) => one.severity === 'required');
  return {
    subject: on.composition.id,
    call: call.id,
    overall: allOf(required.map((one) => one.judgement.outcome)),
    conditions,
  };
}
