// What the rules see of a subject: its members, regions, themes, dates and record (docs/rules.md, "A subject and its
// composition"). tests/checker/README.md describes the JSON that is read here.
import { parseDate } from './dates.js';

const isFilled = (value) => value !== undefined && value !== null && value !== '';

/** Facts about an organisation: undefined where there are none. Codes that the reference has not are left out. */
function factsOf(id, one, reference) {
  const known = (table, code) => (Object.hasOwn(table, code ?? '') ? code : undefined);
  const candidates = (one.candidates ?? []).filter((code) => known(reference.regions, code));
  return {
    id,
    name: one.name ?? id,
    type: isFilled(one.type) ? one.type : undefined,
    legal_entity: isFilled(one.legal_entity) ? one.legal_entity : undefined,
    country: known(reference.countries, one.country),
    region: known(reference.regions, one.region),
    candidates,
    unconfirmed: one.unconfirmed ?? [],
    themes: one.themes ?? [],
  };
}

function organisationOf(member, reference) {
  if (member.described) return factsOf(member.described.id, member.described, reference);
  if (!Object.hasOwn(reference.organisations, member.organisation ?? '')) return undefined;
  return factsOf(member.organisation, reference.organisations[member.organisation], reference);
}

/** An organisation that stands twice counts once, where it stands first; one that is not on file not at all. */
function readMembers(members, reference) {
  const byId = new Map();
  for (const one of members) {
    const organisation = organisationOf(one, reference);
    if (!organisation || byId.has(organisation.id)) continue;
    byId.set(organisation.id, { organisation, from: parseDate(one.from), to: parseDate(one.to) });
  }
  return [...byId.values()];
}

/** The composition from its JSON, whole and checked against the reference. */
export function readComposition(json, reference) {
  return {
    id: json.id ?? '',
    members: readMembers(json.members ?? [], reference),
    regions: json.regions ?? [],
    isComplete: json.complete === true,
    themes: [...new Set(json.themes ?? [])],
    awarded: parseDate(json.awarded),
    start: parseDate(json.start),
    record: json.record ?? {},
    claims: json.record?.claims ?? [],
  };
}

/** The value of a member's fact, or undefined when it is not on file: not there, or not confirmed by any source. */
export const onFile = (organisation, field) =>
  organisation.unconfirmed.includes(field) ? undefined : organisation[field];

/** The day of a rule's `on`: award unless said. */
export function dayOf(on, evaluation) {
  const { composition, call, today } = evaluation;
  const deadline = parseDate(call.closes) ?? today;
  if (on === 'today') return today;
  if (on === 'deadline') return deadline;
  return composition.awarded ?? composition.start ?? deadline;
}

function isIn(member, day) {
  const hasBegun = !member.from || member.from.first <= day.last;
  const hasEnded = member.to && member.to.last < day.first;
  return hasBegun && !hasEnded;
}

/** The organisations that are in on the day; for each that is not, `member-left` in `said`. */
export function membersOn(day, evaluation, said) {
  const present = [];
  for (const member of evaluation.composition.members) {
    if (isIn(member, day)) present.push(member.organisation);
    else said.push(statement('member-left', { organisation: member.organisation.id, date: day.text }));
  }
  return present;
}

/** One sentence of an explanation, without words: every argument is a text. */
export const statement = (code, args = {}) => ({
  code,
  arguments: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, String(value)])),
});

export const judgement = (outcome, evidence = [], missing = [], settle = [], parts = []) =>
  ({ outcome, evidence, missing, settle, parts });

/** What settles a rule is said unless it is met. */
export const unlessMet = (outcome, statements) => (outcome === 'met' ? [] : statements);
