// Organisations of the catalogue that could bring what a condition lacks (docs/rules.md, "Suggestions").
import { dayOf, onFile, statement } from './composition.js';
import { evaluationOf } from './engine.js';
import { possibleRegions, regionJudgement } from './member_rules.js';
import { statusOn } from './country_status.js';

const mostSuggestions = 5;
const earthRadius = 6371;
const combining = new Set(['all-of', 'any-of']);

// --- what is lacking ---------------------------------------------------------------------------

/** The rules inside, with their judgements, that are not met; what stands under `not` is left out. */
function unmetRules(rule, judged) {
  if (judged.outcome === 'met' || rule.kind === 'not') return [];
  if (!combining.has(rule.kind)) return [{ rule, judged }];
  return rule.rules.flatMap((part, at) => unmetRules(part, judged.parts[at]));
}

/** The rules that every member must pass: those of required conditions, reached through all-of alone. */
function binding(call) {
  const inside = (rule) => (rule.kind === 'all-of' ? rule.rules.flatMap(inside) : [rule]);
  return call.conditions.filter((one) => one.severity === 'required').flatMap((one) => inside(one.rule));
}

/** Whether the organisation, as far as is on file, would make a rule about every member fail. */
function spoils(one, rules) {
  const type = onFile(one, 'type');
  return rules.some((rule) =>
    (rule.kind === 'member-types' && type !== undefined && !rule.types.includes(type)) ||
    (rule.kind === 'own-legal-entity' && onFile(one, 'legal_entity') === 'no'));
}

// --- what a candidate brings -------------------------------------------------------------------

function countryReason(one, { rule, judged }, on) {
  const country = onFile(one, 'country');
  if (country === undefined) return [];
  const counted = judged.evidence.find((each) => each.code === 'country-certain-count').arguments.countries;
  const isNew = !counted.split(',').includes(country);
  const has = isNew && statusOn(on.reference.countries[country], rule.statuses, dayOf(rule.on, on)).outcome === 'met';
  return has ? [statement('reason-country', { country })] : [];
}

function categoryReason(one, { rule }, on) {
  const { outcome, codes, category } = regionJudgement(one, rule, on.reference);
  if (outcome !== 'met') return [];
  return [codes.length === 1 ? statement('reason-category', { region: codes[0], category })
    : statement('reason-category-any', { country: one.country ?? '', candidates: codes.join(','), category })];
}

const reasonsByKind = { 'distinct-countries': countryReason, 'member-region-category': categoryReason };

/** 2 when the organisation counts for an unmet region rule of the call, 1 when it may, else 0. */
function categoryFit(one, rules, on) {
  const worth = { 'met': 2, 'not-determined': 1, 'not-met': 0 };
  return Math.max(0, ...rules.map(({ rule }) => worth[regionJudgement(one, rule, on.reference).outcome]));
}

// --- distance ----------------------------------------------------------------------------------

/** The points of the region on file, else of the candidates for it; a country alone is too wide a place. */
function pointsOf(one, reference) {
  const isPlaced = onFile(one, 'region') !== undefined || one.candidates.length > 0;
  const codes = isPlaced ? possibleRegions(one, reference) : [];
  return codes.map((code) => reference.regions[code].slice(3, 5)).filter(([lon]) => lon !== null);
}

/** Kilometres along the great circle, whole. */
export function kilometres([lon, lat], [otherLon, otherLat]) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const half = (angle) => Math.sin(angle / 2) ** 2;
  const across = half(radians(otherLat - lat)) +
    Math.cos(radians(lat)) * Math.cos(radians(otherLat)) * half(radians(otherLon - lon));
  return Math.floor(2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, across))) + 0.5);
}

function nearest(points, others) {
  let least = Infinity;
  for (const from of points) for (const to of others) least = Math.min(least, kilometres(from, to));
  return least;
}

// --- ranking -----------------------------------------------------------------------------------

const rankOrder = (left, right) => right.themes.length - left.themes.length || right.fit - left.fit ||
  (left.distance === right.distance ? 0 : left.distance - right.distance) || (left.id < right.id ? -1 : 1);

/** What is the same for all conditions of a verdict: who is there, on which themes, where, and who could come. */
function surroundings(on, call, verdict) {
  const present = on.composition.members.map((member) => member.organisation);
  const ids = new Set(present.map((one) => one.id));
  const rules = binding(call);
  const candidates = evaluationOf(call,
    { members: Object.keys(on.reference.organisations).filter((id) => !ids.has(id)).map((id) => ({ organisation: id })) },
    on.reference, on.today.text).composition.members.map((member) => member.organisation);
  return {
    themes: new Set([...on.composition.themes, ...present.flatMap((one) => one.themes)]),
    points: present.flatMap((one) => pointsOf(one, on.reference)),
    candidates: candidates.filter((one) => !spoils(one, rules)),
    regionRules: call.conditions
      .flatMap((one, at) => unmetRules(one.rule, verdict.conditions[at].judgement))
      .filter(({ rule }) => rule.kind === 'member-region-category'),
  };
}

function ranked(one, reasons, around, on) {
  const themes = one.themes.filter((theme) => around.themes.has(theme));
  const distance = nearest(pointsOf(one, on.reference), around.points);
  return { id: one.id, reasons, themes, distance, fit: categoryFit(one, around.regionRules, on) };
}

const suggestion = ({ id, reasons, themes, distance }) => ({
  organisation: id,
  reasons: [
    ...reasons,
    ...(themes.length > 0 ? [statement('reason-themes', { themes: themes.join(',') })] : []),
    ...(distance < Infinity ? [statement('reason-distance', { kilometres: distance })] : []),
  ],
});

function suggestFor(unmet, around, on) {
  const found = [];
  for (const one of around.candidates) {
    const reasons = unmet.flatMap((each) => reasonsByKind[each.rule.kind](one, each, on));
    if (reasons.length > 0) found.push(ranked(one, reasons, around, on));
  }
  return found.sort(rankOrder).slice(0, mostSuggestions).map(suggestion);
}

/**
 * For each condition that is not met or not determined: at most five organisations, the best first, each with the
 * reasons as statements. `verdict`: what judge() said about the same composition.
 */
export function suggest(call, composition, reference, verdict, today = reference.today) {
  const on = evaluationOf(call, composition, reference, today);
  const around = surroundings(on, call, verdict);
  return call.conditions.flatMap(({ id, rule }, at) => {
    const { judgement } = verdict.conditions[at];
    if (judgement.outcome === 'met') return [];
    const unmet = unmetRules(rule, judgement).filter((each) => Object.hasOwn(reasonsByKind, each.rule.kind));
    return [{ condition: id, organisations: unmet.length > 0 ? suggestFor(unmet, around, on) : [] }];
  });
}
