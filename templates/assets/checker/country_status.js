// Whether a country has one of the statuses that a rule names (docs/rules.md, distinct-countries).
import { allOf, anyOf } from './kleene.js';
import { parseDate } from './dates.js';

function hasBegun(from, by, day) {
  if (from && from.last <= day.first) return 'met';
  if (from && from.first > day.last) return 'not-met';
  return by && by.last <= day.first ? 'met' : 'not-determined';
}

function hasNotEnded(to, day) {
  if (!to || to.first >= day.last) return 'met';
  return to.last < day.first ? 'not-met' : 'not-determined';
}

function holdsOn([, value, from, by, to], day) {
  if (value === 'no') return 'not-met';
  return allOf([hasBegun(parseDate(from), parseDate(by), day), hasNotEnded(parseDate(to), day)]);
}

/**
 * The outcome over all wanted statuses, and the status of the entry that decided it: the first entry that reaches
 * that outcome, empty when it comes from a status without an entry.
 */
export function statusOn(entries, wanted, day) {
  const found = [];
  const unstated = [];
  for (const one of wanted) {
    const name = one.status ?? one;
    const stated = entries.filter(([status]) => status === name);
    found.push(...stated.map((entry) => ({ outcome: holdsOn(entry, day), status: name })));
    if (stated.length === 0) unstated.push(one.not_stated === 'no' ? 'not-met' : 'not-determined');
  }
  const outcome = anyOf([...found.map((one) => one.outcome), ...unstated]);
  return { outcome, status: found.find((one) => one.outcome === outcome)?.status ?? '' };
}
