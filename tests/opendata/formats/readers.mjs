// Reads the files of data/ of a built site, each with a reader that nobody here wrote.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const here = path.dirname(fileURLToPath(import.meta.url));
// The distribution's: its packages are those of ./dev.
const python = process.env.ESCP_PYTHON ?? '/usr/bin/python3';

const textOf = (site, name) => readFileSync(path.join(site, 'data', name), 'utf8');

/** The CSV tables by name: columns, and rows as arrays of texts. */
export function readTables(site) {
  const names = readdirSync(path.join(site, 'data')).filter((name) => name.endsWith('.csv'));
  return new Map(names.map((name) => {
    const [columns, ...rows] = parse(textOf(site, name));
    return [name.slice(0, -'.csv'.length), { columns, rows }];
  }));
}

/** A workbook or a database, see read_binary.py. */
export const readBinary = (site, name, word = '') => JSON.parse(execFileSync(
  python, [path.join(here, 'read_binary.py'), path.join(site, 'data', name), word],
  { maxBuffer: 1 << 30, encoding: 'utf8' }));

export const readJson = (site, name) => JSON.parse(textOf(site, name));
export const readLines = (site, name) => textOf(site, name).split('\n').slice(0, -1).map((line) => JSON.parse(line));

export { listOf } from '../../../generator/parquet/types.mjs';
