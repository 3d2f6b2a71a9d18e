// Writes a Parquet file beside each CSV of a folder of data: node generator/parquet/write.mjs site/data
// What the columns hold is read in columns.csv. The same CSV make the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { parquetTable } from './types.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What each column holds, by table. */
function readDictionary(folder) {
  const tables = new Map();
  for (const { table, column, holds } of parse(readFileSync(path.join(folder, 'columns.csv')), { columns: true })) {
    if (!tables.has(table)) tables.set(table, new Map());
    tables.get(table).set(column, holds);
  }
  return tables;
}

function parquetOf(csv, holds, version) {
  const [columns, ...rows] = parse(csv);
  const about = { version, licence: 'https://creativecommons.org/licenses/by/4.0/', made_from_sha256: sha256(csv) };
  const bytes = Buffer.from(parquetWriteBuffer({
    ...parquetTable({ columns, rows }, holds),
    createdBy: 'ESCP Catalogue',
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  }));
  return { bytes, rows: rows.length, made_from_sha256: about.made_from_sha256 };
}

/** A file that has these bytes already keeps its time. Another is replaced and not written into: it may be shared. */
function put(file, bytes) {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

/** Writes the files and `parquet.json`, which lists them; removes those of tables that are gone. */
export function writeParquet(folder) {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'));
  const files = [...readDictionary(folder)].map(([name, holds]) => {
    const csv = readFileSync(path.join(folder, `${name}.csv`));
    const { bytes, ...made } = parquetOf(csv, holds, version);
    put(path.join(folder, `${name}.parquet`), bytes);
    return { name, path: `${name}.parquet`, bytes: bytes.length, sha256: sha256(bytes), ...made };
  });
  const kept = new Set(files.map((file) => file.path));
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.parquet') && !kept.has(name)) rmSync(path.join(folder, name));
  }
  const lines = files.map((file) => JSON.stringify(file)).join(',\n');
  put(path.join(folder, 'parquet.json'), Buffer.from(`{"version":${JSON.stringify(version)},"files":[\n${lines}\n]}\n`));
  return files;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? 'site/data';
  const files = writeParquet(folder);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`${files.length} tables, ${files.reduce((sum, file) => sum + file.rows, 0)} rows, ${(bytes / 1e6).toFixed(1)} MB in ${folder}`);
}
