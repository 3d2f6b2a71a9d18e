// The compact reference file (site/data/checker.json) made from data/, as the generator makes it; README.md has its
// shape. For the tests, and to compare the generator's file with.
//   node tests/checker/reference_from_data.mjs [data folder] [today] > checker.json
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const byId = (left, right) => (left.id < right.id ? -1 : Number(left.id > right.id));

export function records(data, kind) {
  const folder = path.join(data, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))).sort(byId);
}

const regionRecords = (data) => readFileSync(path.join(data, 'regions.ndjson'), 'utf8')
  .split('\n').filter(Boolean).map((line) => JSON.parse(line)).sort(byId);

/** A copy without what is not there: undefined, empty texts and empty lists. */
const filled = (object) => Object.fromEntries(Object.entries(object)
  .filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)));

const keyed = (all, make) => Object.fromEntries(all.map((one) => [one.id, make(one)]));

/** A row without the absent values at its end. */
function row(values) {
  const last = values.findLastIndex((value) => value !== undefined);
  return values.slice(0, last + 1).map((value) => value ?? null);
}

const country = (one) => one.statuses.map((entry) => row([entry.status, entry.value, entry.from, entry.by, entry.to]));

const region = (one) => [one.name, one.country, one.nuts_versions.includes('2021') ? 1 : 0,
  one.point?.lon ?? null, one.point?.lat ?? null,
  (one.categories ?? []).map((each) => [each.period, each.category, each.confidence])];

const theme = (one) => filled({
  name: one.name,
  regions: [...new Set((one.regions ?? []).filter((each) => each.region && each.role !== 'mentioned')
    .map((each) => each.region))],
});

const isUnconfirmed = (one, field) => {
  const sources = one.field_sources?.[`/${field}`];
  return sources !== undefined && sources.every((each) => each.basis === 'unconfirmed');
};

const ruleFacts = ['country', 'region', 'type', 'legal_entity'];

/** Of each organisation, the themes of the partnerships in which it has a part, and those that name it; sorted. */
function themesByOrganisation(data) {
  const found = new Map();
  const add = (id, themes = []) => found.set(id, new Set([...(found.get(id) ?? []), ...themes]));
  for (const one of records(data, 'partnerships')) {
    for (const partner of takingPart(one)) add(partner.organisation, one.themes);
  }
  for (const one of records(data, 'themes')) {
    for (const id of one.organisations ?? []) add(id, [one.id]);
  }
  return found;
}

/** The partners of a partnership that rules see. */
export const takingPart = (partnership) => partnership.partners.filter((each) =>
  !each.disputed && (each.role === 'coordinator' || each.role === 'partner'));

const organisation = (one, themes) => filled({
  name: one.name,
  short_name: one.short_name,
  type: one.type,
  legal_entity: one.legal_entity,
  country: one.country,
  region: one.region,
  candidates: one.region_candidates,
  unconfirmed: ruleFacts.filter((field) => one[field] !== undefined && isUnconfirmed(one, field)),
  themes: [...(themes ?? [])].sort(),
});

const evidence = (one) => filled(
  { id: one.id, name: one.priority ?? one.title, type: one.type, partnership: one.partnership, regions: one.regions, organisations: one.organisations, themes: one.themes });

const call = (one) => filled(
  { title: one.title, opens: one.opens, closes: one.closes, subjects: one.subjects, conditions: one.conditions });

export function referenceFromData(data = 'data', today = new Date().toISOString().slice(0, 10)) {
  const themes = themesByOrganisation(data);
  return {
    today,
    countries: keyed(records(data, 'countries'), country),
    regions: keyed(regionRecords(data), region),
    themes: keyed(records(data, 'themes'), theme),
    evidence: records(data, 's3-evidence').map(evidence),
    organisations: keyed(records(data, 'organisations'), (one) => organisation(one, themes.get(one.id))),
    calls: keyed(records(data, 'calls').filter((one) => one.conditions?.length > 0), call),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(JSON.stringify(referenceFromData(process.argv[2], process.argv[3])));
