// The kinds of rule that look at the record and its regions (docs/rules.md, "Kinds"); each function is named as in
// generator/rules/.
import { allOf } from './kleene.js';
import { isShare, parseDecimal } from './decimal.js';
import { dayOf, judgement, statement, unlessMet } from './composition.js';
import { parseDate } from './dates.js';
import { statusOn } from './country_status.js';

const claimsOf = (on, measures) => on.composition.claims.filter((claim) => measures.includes(claim.measure));

// --- theme-regions -----------------------------------------------------------------------------

/** The smallest whole total that sources publish for one of the measures; 0 without one. */
function claimedTotal(on, measures) {
  const totals = claimsOf(on, measures)
    .filter((claim) => claim.nature === 'total' && /^[0-9]{1,15}$/.test(claim.value))
    .map((claim) => Number(claim.value)).filter((value) => value > 0);
  return totals.length > 0 ? Math.min(...totals) : 0;
}

export function theme_regions(rule, on) {
  const day = dayOf(rule.on, on);
  const regions = on.composition.regions.filter((one) => one.role !== 'mentioned');
  const named = new Set(regions.map((one) => one.region ?? one.name));
  const eligible = new Set(regions.map((one) => one.country)
    .filter((code) => statusOn(on.reference.countries[code] ?? [], rule.statuses, day).outcome === 'met'));
  const regionCount = Math.max(named.size, claimedTotal(on, ['regions', 'regions-and-member-states']));
  const countryCount = Math.max(eligible.size, claimedTotal(on, ['eu-member-states']));
  const moreRegions = rule.regions - regionCount;
  const moreCountries = rule.countries - countryCount;
  const short = (region, country) => [
    ...(moreRegions > 0 ? [statement(region, { count: moreRegions })] : []),
    ...(moreCountries > 0 ? [statement(country, { count: moreCountries })] : []),
  ];
  const missing = short('theme-regions-needed', 'theme-countries-needed');
  return judgement(missing.length === 0 ? 'met' : 'not-determined', [
    statement('theme-region-count', { count: regionCount, needed: rule.regions }),
    statement('theme-country-count',
      { count: countryCount, needed: rule.countries, countries: [...eligible].sort().join(',') }),
  ], missing, short('settle-add-regions', 'settle-add-member-states'));
}

// --- fields-complete, on-file ------------------------------------------------------------------

function isFilled(value) {
  if (value === undefined || value === null) return false;
  return typeof value === 'object' ? Object.keys(value).length > 0 : value !== '';
}

export function fields_complete(rule, on) {
  const { record, isComplete } = on.composition;
  const evidence = [];
  const missing = [];
  const settle = [];
  for (const one of rule.fields) {
    const alternatives = [one].flat();
    const field = alternatives.find((name) => isFilled(record[name]));
    if (field !== undefined) {
      evidence.push(statement('field-present', { field }));
      continue;
    }
    missing.push(statement('field-missing', { field: alternatives[0] }));
    settle.push(statement('settle-field', { field: alternatives[0] }));
  }
  const otherwise = isComplete ? 'not-met' : 'not-determined';
  return judgement(missing.length === 0 ? 'met' : otherwise, evidence, missing, settle);
}

export function on_file(rule, on) {
  const isThere = (kind, name) =>
    (kind === 'claim' ? claimsOf(on, [name]).length > 0 : isFilled(on.composition.record[name]));
  const found = rule.any_of.map((one) => one.split(/:(.*)/s)).filter(([kind, name]) => isThere(kind, name));
  if (found.length === 0) return judgement('not-determined', [], [statement('nothing-on-file')]);
  return judgement('met', found.map(([, what]) => statement('on-file', { what })));
}

// --- window ------------------------------------------------------------------------------------

/** A bound of the window: a date, or the call's opening or closing day; undefined when that is not on file. */
function bound(value, call) {
  const named = { opens: call.opens, closes: call.closes };
  return parseDate(Object.hasOwn(named, value ?? '') ? named[value] : value);
}

/** One side of the window: certainly inside, certainly outside, or either. */
function placed(isInside, isOutside) {
  if (isInside) return 'met';
  return isOutside ? 'not-met' : 'not-determined';
}

export function window(rule, on) {
  const date = parseDate(on.composition.record[rule.field]);
  const from = bound(rule.from, on.call);
  const to = bound(rule.to, on.call);
  const said = { date: date?.text, from: from?.text ?? '', to: to?.text ?? '' };
  const outcome = date === undefined ? 'not-determined' : allOf([
    from ? placed(date.first >= from.first, date.last < from.first) : 'not-determined',
    to ? placed(date.last <= to.last, date.first > to.last) : rule.to === undefined ? 'met' : 'not-determined',
  ]);
  if (outcome === 'met') return judgement(outcome, [statement('date-inside', said)]);
  const missing = outcome === 'not-met' ? statement('date-outside', said)
    : statement('date-not-on-file', { field: rule.field });
  return judgement(outcome, [], [missing], [statement('settle-field', { field: rule.field })]);
}

// --- budget-share, compare ---------------------------------------------------------------------

export function budget_share(rule, on) {
  const percent = parseDecimal(rule.at_least);
  const figures = (measure) => claimsOf(on, [measure]).map((claim) => String(claim.value)).filter(parseDecimal);
  const wholes = figures(rule.whole).filter((whole) => parseDecimal(whole).units > 0n);
  const evidence = [];
  const missing = [];
  for (const part of figures(rule.part)) {
    for (const whole of wholes) {
      if (isShare(parseDecimal(part), parseDecimal(whole), percent)) evidence.push(statement('share', { part, whole }));
      else missing.push(statement('share-too-small', { part, whole, needed: rule.at_least }));
    }
  }
  const settle = [statement('settle-share', { needed: rule.at_least })];
  if (evidence.length > 0 && missing.length === 0) return judgement('met', evidence);
  if (evidence.length === 0 && missing.length > 0) return judgement('not-met', [], missing, settle);
  if (missing.length === 0)
    missing.push(statement('share-not-on-file', { part_measure: rule.part, whole_measure: rule.whole }));
  return judgement('not-determined', evidence, missing, settle);
}

export function compare(rule, on) {
  const { what, typical } = rule;
  const values = what === 'members' ? [on.composition.members.length]
    : claimsOf(on, [what]).map((claim) => claim.value);
  if (values.length === 0) return judgement('not-determined', [], [statement('figure-not-on-file', { what })]);
  return judgement('met', values.map((value) => statement('compared', { what, value, typical })));
}
