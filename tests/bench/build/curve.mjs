// What a clean build costs by size, measured, and carried on to sizes that were not: as the table of docs/scale.md.
//
//   node curve.mjs
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { comparable, rowOf } from './targets.mjs';

const beyond = [1000000, 10000000];
const fields = ['wall', 'cpu', 'megabytes', 'bytes', 'files'];

/** The newest build of each size: `{ pages, wall, cpu, megabytes, bytes, files, floor }`, the smallest first. */
export function measuredCurve(history) {
  const newest = new Map();
  for (const entry of comparable(history)) {
    const row = rowOf(entry, 'pages', 'escp');
    if (row) newest.set(entry.pages, { pages: entry.pages, ...Object.fromEntries(fields.map((field) => [field, row[field]])),
      floor: rowOf(entry, 'pages', 'floor')?.wall });
  }
  return [...newest.values()].sort((one, other) => one.pages - other.pages);
}

/**
 * The curve carried on by the exponent with which each cost grew between the two largest sizes; files by their number per
 * page there, since there are at least as many as pages. The floor is not carried on: past what the system keeps in memory
 * it follows another law.
 */
export function carriedOn(curve, sizes = beyond) {
  const [before, last] = curve.slice(-2);
  const exponent = (field) => Math.log(last[field] / before[field]) / Math.log(last.pages / before.pages);
  const filesPerPage = (last.files - before.files) / (last.pages - before.pages);
  return sizes.map((pages) => ({ pages, ...Object.fromEntries(fields.map((field) => [field, last[field] * (pages / last.pages) ** exponent(field)])),
    files: last.files + filesPerPage * (pages - last.pages) }));
}

const short = (value) => (value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(2))));
const time = (value) => (Number.isNaN(value ?? NaN) ? '–' : value < 120 ? `${short(value)} s` : value < 7200 ? `${short(value / 60)} min` : `${short(value / 3600)} h`);
const memory = (value) => (value < 1000 ? `${short(value)} MB` : `${short(value / 1000)} GB`);
const cells = (of, mark) => [of.pages.toLocaleString('en-GB'), time(of.wall), time(of.cpu), time(of.floor), memory(of.megabytes), memory(of.bytes / 1e6),
  Math.round(of.files).toLocaleString('en-GB')].map((text, at) => (at === 0 || text === '–' ? text : `${mark}${text}`));

export function table(history) {
  const curve = measuredCurve(history);
  const rows = [['record pages', 'wall', 'processor', 'floor, wall', 'peak memory', 'written', 'files'], ['--:', '--:', '--:', '--:', '--:', '--:', '--:'],
    ...curve.map((of) => cells(of, '')), ...carriedOn(curve).map((of) => cells(of, '≈ '))];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(table(JSON.parse(readFileSync(path.join(import.meta.dirname, '../results/build.json'), 'utf8'))));
}
