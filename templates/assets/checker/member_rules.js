// The kinds of rule that look at the members (docs/rules.md, "Kinds"); each function is named as in generator/rules/.
import { allOf, atLeast } from './kleene.js';
import { dayOf, judgement, membersOn, onFile, statement, unlessMet } from './composition.js';
import { statusOn } from './country_status.js';

const isOpen = (on) => !on.composition.isComplete;
const about = (code) => (id) => statement(code, { organisation: id });

// --- distinct-countries ------------------------------------------------------------------------

function tallyCountries(rule, members, day, on) {
  const counted = { certain: new Set(), possible: new Set(), without: 0, evidence: [], missing: [], settle: [] };
  for (const one of members) {
    const country = onFile(one, 'country');
    if (country === undefined) {
      counted.without += 1;
      counted.missing.push(about('country-not-on-file')(one.id));
      counted.settle.push(about('settle-country')(one.id));
      continue;
    }
    const { outcome, status } = statusOn(on.reference.countries[country], rule.statuses, day);
    const said = { organisation: one.id, country, status, date: day.text };
    if (outcome === 'met') {
      counted.certain.add(country);
      counted.evidence.push(statement('country-counts', said));
    } else if (outcome === 'not-determined') {
      counted.possible.add(country);
      counted.missing.push(statement('country-status-unknown', said));
      counted.settle.push(about('settle-country')(one.id));
    } else {
      counted.evidence.push(
        statement('country-not-eligible', { organisation: one.id, country, date: day.text }));
    }
  }
  return counted;
}

export function distinct_countries(rule, on) {
  const needed = rule.at_least;
  const day = dayOf(rule.on, on);
  const left = [];
  const counted = tallyCountries(rule, membersOn(day, on, left), day, on);
  const count = counted.certain.size;
  const more = needed - count;
  const possible = counted.possible.size + counted.without + (isOpen(on) ? needed : 0);
  const outcome = atLeast(needed, count, possible);
  const total = statement('country-certain-count',
    { count, needed, countries: [...counted.certain].sort().join(',') });
  const wanted = statement('countries-more-needed', { count: more, needed });
  return judgement(outcome, [total, ...left, ...counted.evidence],
    unlessMet(outcome, [wanted, ...counted.missing]),
    unlessMet(outcome, [...counted.settle, statement('settle-add-countries', { count: more })]));
}

// --- member-types, own-legal-entity ------------------------------------------------------------

/** What an unsettled list of members adds to a rule about every member: nothing when the list is known to be whole. */
function unsettled(count, on) {
  if (count === 0) return [statement('no-members')];
  return isOpen(on) ? [statement('members-incomplete', { count })] : [];
}

/** All members through `judgeMember`; an incomplete list can never be met, only refuted. */
function everyMember(rule, on, judgeMember) {
  const evidence = [];
  const missing = [];
  const settle = [];
  const outcomes = [];
  const present = membersOn(dayOf(rule.on, on), on, evidence);
  for (const one of present) {
    const judged = judgeMember(one);
    outcomes.push(judged.outcome);
    if (judged.outcome === 'met') {
      evidence.push(judged.said);
    } else {
      missing.push(judged.said);
      settle.push(about(judged.settle)(one.id));
    }
  }
  const open = unsettled(present.length, on);
  const outcome = allOf(open.length > 0 ? [...outcomes, 'not-determined'] : outcomes);
  const completing = open.length > 0 ? [statement('settle-complete')] : [];
  return judgement(outcome, evidence, [...missing, ...open], unlessMet(outcome, [...settle, ...completing]));
}

/** A fact about a member that is looked for: not there, not confirmed, or fitting or not. */
function factJudgement(one, field, { absent, unconfirmed, settle, said, fits, yes, no }) {
  const isFact = onFile(one, field) !== undefined;
  if (one[field] === undefined) return { outcome: 'not-determined', said: about(absent)(one.id), settle };
  if (!isFact) return { outcome: 'not-determined', said: statement(unconfirmed, said), settle };
  return fits ? { outcome: 'met', said: statement(yes, said) }
    : { outcome: 'not-met', said: statement(no, said), settle: 'settle-replace' };
}

export function member_types(rule, on) {
  return everyMember(rule, on, (one) => factJudgement(one, 'type', {
    absent: 'type-not-on-file', unconfirmed: 'type-unconfirmed', settle: 'settle-type',
    said: { organisation: one.id, type: one.type },
    fits: rule.types.includes(one.type), yes: 'type-fits', no: 'type-other',
  }));
}

export function own_legal_entity(rule, on) {
  return everyMember(rule, on, (one) => factJudgement(one, 'legal_entity', {
    absent: 'entity-not-on-file', unconfirmed: 'entity-unconfirmed', settle: 'settle-entity',
    said: { organisation: one.id },
    fits: one.legal_entity === 'yes', yes: 'entity-yes', no: 'entity-no',
  }));
}

// --- member-region-category --------------------------------------------------------------------

const currentRegions = new WeakMap();

/** The regions of NUTS 2021 of every country, in the order of the reference. */
function regionsByCountry(reference) {
  if (!currentRegions.has(reference)) {
    const made = new Map();
    for (const [code, [, country, isCurrent]] of Object.entries(reference.regions)) {
      if (isCurrent) made.set(country, [...(made.get(country) ?? []), code]);
    }
    currentRegions.set(reference, made);
  }
  return currentRegions.get(reference);
}

/** The codes of the regions that an organisation can be in, by what is on file. */
export function possibleRegions(one, reference) {
  const region = onFile(one, 'region');
  if (region !== undefined) return [region];
  if (one.candidates.length > 0) return one.candidates;
  return regionsByCountry(reference).get(onFile(one, 'country')) ?? [];
}

/** [category, confidence] of the region's entries for the period. */
export const categoriesOf = (code, period, reference) =>
  reference.regions[code][5].filter(([of]) => of === period).map(([, category, confidence]) => [category, confidence]);

export function isInCategory(code, rule, reference) {
  const entries = categoriesOf(code, rule.period, reference);
  const inside = entries.filter(([category]) => rule.categories.includes(category)).length;
  if (entries.length === 0 || (inside > 0 && inside < entries.length)) return 'not-determined';
  return inside > 0 ? 'met' : 'not-met';
}

/** What the organisation brings: whether it counts, the regions it can be in and their common category. */
export function regionJudgement(one, rule, reference) {
  const codes = possibleRegions(one, reference);
  const entries = codes.map((code) => categoriesOf(code, rule.period, reference));
  if (onFile(one, 'country') !== undefined && entries.every((each) => each.length === 0))
    return { outcome: 'not-met', isOutside: true, codes, category: '', confidence: '' };
  const outcomes = codes.map((code) => isInCategory(code, rule, reference));
  const isShared = codes.length > 0 && outcomes.every((each) => each === outcomes[0]);
  const outcome = isShared ? outcomes[0] : 'not-determined';
  const [category, confidence] = entries[0]?.[0] ?? ['', ''];
  const isOneCategory = entries.every((each) => each[0]?.[0] === category);
  return { outcome, isOutside: false, codes, category: isOneCategory ? category : '', confidence };
}

function decidedRegion(one, { outcome, isOutside, codes, category, confidence }) {
  const country = one.country ?? '';
  if (isOutside) return statement('region-outside', { organisation: one.id, country });
  const isIn = outcome === 'met';
  if (codes.length === 1) {
    return statement(isIn ? 'region-in-category' : 'region-other-category',
      { organisation: one.id, region: codes[0], category, confidence });
  }
  return statement(isIn ? 'region-all-in-category' : 'region-all-other-category',
    { organisation: one.id, country, candidates: codes.join(','), category });
}

export function member_region_category(rule, on) {
  const needed = rule.at_least;
  const evidence = [];
  const missing = [];
  const settle = [];
  let certain = 0;
  for (const one of membersOn(dayOf(rule.on, on), on, evidence)) {
    const judged = regionJudgement(one, rule, on.reference);
    if (judged.outcome !== 'not-determined') {
      certain += judged.outcome === 'met' ? 1 : 0;
      evidence.push(decidedRegion(one, judged));
      continue;
    }
    const fitting = judged.codes.filter((code) => isInCategory(code, rule, on.reference) === 'met').join(',');
    const isPlaced = onFile(one, 'region') !== undefined || one.candidates.length > 0;
    missing.push(statement(isPlaced ? 'region-mixed' : 'region-not-on-file',
      { organisation: one.id, country: one.country ?? '', candidates: fitting }));
    if (fitting) settle.push(statement('settle-region', { organisation: one.id, candidates: fitting }));
  }
  const outcome = atLeast(needed, certain, missing.length + (isOpen(on) ? needed : 0));
  const categories = rule.categories.join(',');
  return judgement(outcome, evidence,
    unlessMet(outcome, [statement('region-needed', { categories }), ...missing]),
    unlessMet(outcome, [...settle, statement('settle-add-region', { categories })]));
}

// --- regional-evidence -------------------------------------------------------------------------

/** Whether the record holds for the member: it names it, or its regions are all that the member can be in. */
function covers(record, member, region) {
  const regions = record.regions ?? [];
  if ((record.organisations ?? []).includes(member.id)) return true;
  if (region !== '') return regions.includes(region);
  const candidates = member.candidates ?? [];
  return candidates.length > 0 && candidates.every((code) => regions.includes(code));
}

function directEvidence(member, region, accepts, on) {
  const { id, themes } = on.composition;
  const isDirect = (one) => {
    const isOurs = id !== '' && one.partnership === id;
    if (covers(one, member, region)) return isOurs || (one.themes ?? []).some((each) => themes.includes(each));
    return isOurs && !one.regions?.length && !one.organisations?.length;
  };
  return on.reference.evidence.find((one) => accepts.includes(one.type) && isDirect(one));
}

export function regional_evidence(rule, on) {
  const accepts = rule.accepts ?? ['priority', 'support-letter'];
  const evidence = [];
  const without = [];
  const present = membersOn(dayOf(rule.on, on), on, evidence);
  for (const one of present) {
    const region = onFile(one, 'region') ?? '';
    const said = { organisation: one.id, region };
    const record = directEvidence(one, region, accepts, on);
    if (record) {
      evidence.push(statement('evidence-direct', { ...said, record: record.id }));
      continue;
    }
    without.push(said);
    for (const theme of on.composition.themes) {
      if (on.reference.themes[theme]?.regions?.includes(region))
        evidence.push(statement('evidence-indirect', { ...said, theme }));
    }
  }
  const open = unsettled(present.length, on);
  const missing = [...without.map((said) => statement('evidence-not-on-file', said)), ...open];
  const outcome = missing.length === 0 ? 'met' : 'not-determined';
  return judgement(outcome, evidence, missing, unlessMet(outcome, [
    ...without.map((said) => statement('settle-evidence', said)),
    ...(open.length > 0 ? [statement('settle-complete')] : []),
  ]));
}
