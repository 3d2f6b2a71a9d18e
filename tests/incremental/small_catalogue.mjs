// A synthetic catalogue that is built in a tenth of a second: few records, few regions, all kinds of pages.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const regionsKept = 30;

export const readLines = (file) => readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));
export const asLines = (records) => records.map((one) => `${JSON.stringify(one)}\n`).join('');
export const writeLines = (file, records) => writeFileSync(file, asLines(records));

/** Takes out what names a region that is not kept: entries of lists, single members, and lists of which nothing is left. */
function withoutRegions(value, isGone) {
  const names = (one) => isGone(one) || isGone(one?.region) || isGone(one?.code);
  if (Array.isArray(value)) return value.filter((one) => !names(one)).map((one) => withoutRegions(one, isGone));
  if (value === null || typeof value !== 'object') return value;
  const isLost = (key, one) => isGone(one) || (Array.isArray(one) && (key === 'candidates' ? one.some(isGone) : one.length > 0 && one.every(names)));
  return Object.fromEntries(Object.entries(value).filter(([key, one]) => key === 'id' || !isLost(key, one)).map(([key, one]) => [key, withoutRegions(one, isGone)]));
}

/** Writes data/, content/ and templates/ below the folder. */
export function makeSmallCatalogue(folder) {
  const data = path.join(folder, 'data');
  execFileSync('node', [path.join(root, 'tests/bench/build/make_catalogue.mjs'), '40', path.join(root, 'data'), data]);
  const all = readLines(path.join(data, 'regions.ndjson'));
  const used = new Set(readLines(path.join(data, 'organisations.ndjson')).map((one) => one.region).filter(Boolean));
  const kept = all.filter((one, at) => used.has(one.id) || at % Math.floor(all.length / regionsKept) === 0);
  const codes = new Set(all.map((one) => one.id));
  for (const one of kept) codes.delete(one.id);
  const isGone = (value) => typeof value === 'string' && codes.has(value);
  writeLines(path.join(data, 'regions.ndjson'), kept.map((one) => withoutRegions(one, isGone)));
  for (const kind of ['themes', 'calls', 'countries', 'programmes', 'platforms', 'support-actions']) {
    for (const file of readdirSync(path.join(data, kind)).map((name) => path.join(data, kind, name)))
      writeFileSync(file, JSON.stringify(withoutRegions(JSON.parse(readFileSync(file, 'utf8')), isGone)));
  }
  cpSync(path.join(root, 'templates'), path.join(folder, 'templates'), { recursive: true });
  // Texts about records that a synthetic catalogue does not have stay out.
  cpSync(path.join(root, 'content'), path.join(folder, 'content'), {
    recursive: true, filter: (file) => !/\/(stories|guides|questions|programmes)\//.test(file),
  });
}
