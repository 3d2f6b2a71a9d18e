// Parquet beside the CSV: read back with hyparquet and with DuckDB, neither of which wrote it, and queried as docs/formats.md says.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { unscaled } from '../../generator/parquet/types.mjs';
import { writeParquet } from '../../generator/parquet/write.mjs';
import { buildHardSite } from '../opendata/formats/hard_site.mjs';
import { listOf, readTables } from '../opendata/formats/readers.mjs';

const hardSite = buildHardSite();
const work = mkdtempSync(path.join(tmpdir(), 'escp-parquet-'));
const realSite = path.join(work, 'site');
let duck;

before(async () => {
  cpSync(path.join(path.resolve(process.env.ESCP_SITE ?? 'site'), 'data'), path.join(realSite, 'data'), { recursive: true });
  for (const site of [hardSite, realSite]) writeParquet(path.join(site, 'data'));
  duck = await (await DuckDBInstance.create(':memory:')).connect();
});
after(() => {
  duck.closeSync();
  for (const folder of [path.dirname(hardSite), work]) rmSync(folder, { recursive: true });
});

const rowsOf = async (sql) => (await duck.runAndReadAll(sql)).getRowsJson();
const bytesOf = (file) => { const { buffer, byteOffset, length } = readFileSync(file); return buffer.slice(byteOffset, byteOffset + length); };

/** What the cell of a CSV is in Parquet, as a text for numbers. */
function expected(cell, holds) {
  if (cell === '') return null;
  if (holds === 'yes or no') return cell === 'yes';
  return holds === 'list' ? listOf(cell) : cell;
}

for (const [name, site] of [['the synthetic site', hardSite], ['the real site', realSite]]) {
  test(`hyparquet and DuckDB find the cells of the CSV in ${name}`, async () => {
    const tables = readTables(site);
    const holds = new Map(tables.get('columns').rows.map(([table, column, type]) => [`${table} ${column}`, type]));
    tables.delete('columns');
    for (const [table, { columns, rows }] of tables) {
      const file = path.join(site, 'data', `${table}.parquet`);
      const wanted = rows.map((row) => row.map((cell, at) => expected(cell, holds.get(`${table} ${columns[at]}`))));
      const isNumber = columns.map((column) => holds.get(`${table} ${column}`) === 'number');
      const read = await parquetReadObjects({ file: bytesOf(file) });
      // hyparquet makes doubles of decimals, and loses the last digit.
      const rounded = (value, at) => (isNumber[at] && value !== null ? Number(Number(value).toPrecision(15)) : value);
      assert.deepEqual(read.map((row) => columns.map((column, at) => rounded(row[column] ?? null, at))), wanted.map((row) => row.map(rounded)), table);
      const exact = (value, at) => (isNumber[at] && value !== null ? unscaled(value) : value);
      const stored = await rowsOf(`SELECT * FROM read_parquet('${file}')`);
      assert.deepEqual(stored.map((row) => row.map(exact)), wanted.map((row) => row.map(exact)), table);
    }
  });
}

test('2^53+1 is exact in DuckDB', async () => {
  const file = path.join(hardSite, 'data/claims.parquet');
  assert.deepEqual(await rowsOf(`SELECT value::HUGEINT FROM read_parquet('${file}') WHERE value > 1e15`), [['9007199254740993']]);
});

test('the same CSV make the same bytes, and files that do not change keep their time', () => {
  const folder = path.join(realSite, 'data');
  const state = () => readdirSync(folder).filter((name) => /parquet/.test(name)).map((name) => {
    const file = path.join(folder, name);
    return [name, readFileSync(file, 'base64'), statSync(file).mtimeMs];
  });
  const first = state();
  writeFileSync(path.join(folder, 'gone.parquet'), 'of a table that is no more');
  writeParquet(folder);
  assert.deepEqual(state(), first);
});

test('parquet.json lists each file with the hash of the CSV that it was made from', () => {
  const { version, files } = JSON.parse(readFileSync(path.join(realSite, 'data/parquet.json'), 'utf8'));
  const index = JSON.parse(readFileSync(path.join(realSite, 'data/index.json'), 'utf8'));
  assert.equal(version, index.version);
  for (const { name, rows, made_from_sha256: hash } of files) {
    const csv = index.files.find((one) => one.path === `data/${name}.csv`);
    assert.deepEqual([rows, hash], [csv.rows, csv.sha256]);
  }
});

test('a number that a decimal cannot hold stops the writing', () => {
  assert.equal(unscaled('-0.25'), -250000000n);
  assert.equal(unscaled('9007199254740993'), 9007199254740993000000000n);
  for (const cell of ['1e5', '0.0000000001', 'n/a']) assert.throws(() => unscaled(cell), /no number of at most 9 decimals/);
});

test('the queries of docs/formats.md run over many releases', async () => {
  const releases = ['2026.11.20', '2026.11.21'].map((version) => path.join(realSite, 'data/v', version));
  for (const folder of releases) {
    mkdirSync(folder, { recursive: true });
    for (const name of ['index.json', ...[...readTables(realSite).keys()].map((table) => `${table}.csv`)]) {
      cpSync(path.join(realSite, 'data', name), path.join(folder, name));
    }
  }
  // A synthetic change: an organisation joins a partnership between the two.
  const { columns, rows } = readTables(realSite).get('memberships');
  const added = { partnership: rows[0][0], organisation: 'synthetic-newcomer', role: 'partner', country: 'SE', basis: 'stated' };
  appendFileSync(path.join(releases[1], 'memberships.csv'), `${columns.map((column) => added[column] ?? '').join(',')}\r\n`);
  releases.forEach(writeParquet);

  const queries = [...readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8').matchAll(/```sql\n(.*?)```/gs)].map(([, sql]) => sql.replaceAll("'data/", `'${realSite}/data/`));
  assert.equal(queries.length, 3);
  const [growth, joined, themes] = [await rowsOf(queries[0]), await rowsOf(queries[1]), await rowsOf(queries[2])];
  const takingPart = rows.filter((row) => ['coordinator', 'partner'].includes(row[columns.indexOf('role')]) && row[columns.indexOf('disputed')] === '');
  const organisations = new Set(takingPart.map((row) => row[columns.indexOf('organisation')])).size;
  assert.deepEqual(growth.map(([version, count]) => [version, Number(count)]), [['2026.11.20', organisations], ['2026.11.21', organisations + 1]]);
  assert.deepEqual(joined, [['2026.11.21', rows[0][0], 'synthetic-newcomer']]);
  assert.ok(themes.length > 0);
});
