// Every format says the same, record for record: each is read by a reader that nobody here wrote and held against the
// CSV, once on a synthetic site that is hard to carry and once on the real one.
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { check } from '@placemarkio/check-geojson';
import jsonld from 'jsonld';
import { buildHardSite, hardOrganisation } from './hard_site.mjs';
import { listOf, readBinary, readJson, readLines, readTables } from './readers.mjs';

const hardSite = buildHardSite();
after(() => rmSync(path.dirname(hardSite), { recursive: true }));
const sites = [
  { name: 'the synthetic site', folder: hardSite, word: 'ΚΈΝΤΡΟ', found: [[hardOrganisation.id]] },
  { name: 'the real site', folder: path.resolve(process.env.ESCP_SITE ?? 'site'), word: 'tecnotessile', found: [['next-technology-tecnotessile']] },
];
const kinds = ['partnerships', 'organisations', 'regions', 'countries', 'programmes', 'calls', 'platforms', 'themes', 'support-actions',
  'events', 'expressions-of-interest', 's3-evidence', 'taxonomies', 'sources'];

/** Whether a value of the type `holds` says what the CSV's cell says. */
function isSame(cell, value, holds) {
  if (value === null) return cell === '';
  if (Array.isArray(value)) return holds === 'list' && same(value, listOf(cell));
  if (typeof value === 'string') return value === cell;
  if (value.integer) return BigInt(value.integer) === BigInt(cell.replace(/\.0$/, '')) && holds === 'number';
  if (value.real) return Number(cell) === Number(value.real) && holds === 'number';
  return value.day === cell && holds === 'date';
}
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function assertSameRows(name, table, read, holds) {
  assert.deepEqual(read.columns, table.columns, name);
  assert.equal(read.rows.length, table.rows.length, name);
  table.rows.forEach((row, line) => row.forEach((cell, at) => {
    const value = read.rows[line][at];
    assert.ok(isSame(cell, value, holds(name, table.columns[at])),
      `${name}, row ${line + 1}, ${table.columns[at]}: ${JSON.stringify(value)} is not ${JSON.stringify(cell)}`);
  }));
}

for (const { name, folder, word, found } of sites) {
  describe(name, () => {
    const tables = readTables(folder);
    const dictionary = tables.get('columns');
    tables.delete('columns');
    const book = readBinary(folder, 'catalogue.xlsx');
    const types = new Map(dictionary.rows.map(([table, column, holds]) => [`${table} ${column}`, holds]));
    const holds = (table, column) => types.get(`${table} ${column}`);

    test('the workbook has a sheet for every table, with the same cells', () => {
      const { About, Columns, ...sheets } = book.tables;
      assert.deepEqual(Object.keys(sheets).sort(), [...tables.keys()].sort());
      assert.deepEqual(Columns.rows, dictionary.rows);
      for (const [table, rows] of tables) {
        const sheet = sheets[table];
        assertSameRows(table, rows, sheet, holds);
        assert.equal(sheet.frozen, 'B2');
        assert.match(sheet.filter, new RegExp(`^A1:[A-Z]+${rows.rows.length + 1}$`));
      }
      const version = readJson(folder, 'index.json').version;
      assert.deepEqual(About.rows.find(([label]) => label === 'Version'), ['Version', version]);
      assert.equal(book.created, `${version.replaceAll('.', '-')}T00:00:00`);
    });

    test('the workbook of a kind has the same sheet', () => {
      for (const kind of kinds) {
        const own = readBinary(folder, `${kind}.xlsx`).tables;
        assert.deepEqual(Object.keys(own), ['About', kind, 'Columns']);
        assert.deepEqual(own[kind], book.tables[kind], kind);
      }
    });

    test('the database has every table, STRICT and with sound keys, with the same cells', () => {
      const base = readBinary(folder, 'catalogue.db', word);
      assert.deepEqual(base.integrity, [['ok']]);
      assert.deepEqual(base.dangling, []);
      const described = dictionary.rows.map(([table, ...rest]) => [table.replaceAll('-', '_'), ...rest]);
      assert.deepEqual(base.tables.metadata_columns.rows, described);
      for (const [table, rows] of tables) {
        const stored = base.tables[table.replaceAll('-', '_')];
        assert.match(stored.sql, /PRIMARY KEY[^]*\) STRICT$/);
        const hasRow = stored.columns[0] === 'row';
        if (hasRow) assert.deepEqual(stored.rows.map(([row]) => row.integer), rows.rows.map((_, at) => String(at + 1)));
        const columns = stored.columns.slice(hasRow ? 1 : 0);
        const lists = columns.map((column) => holds(table, column) === 'list');
        const own = stored.rows.map((row) => row.slice(hasRow ? 1 : 0).map((value, at) => (lists[at] ? JSON.parse(value) : value)));
        assertSameRows(table, rows, { columns, rows: own }, holds);
      }
      assert.deepEqual(base.found, found);
    });

    test('the views of the database count what the tables hold', () => {
      const { tables: stored } = readBinary(folder, 'catalogue.db');
      const views = Object.entries(stored).filter(([, one]) => one.kind === 'view');
      assert.ok(views.length > 4);
      const described = stored.metadata_tables.rows.map(([view]) => view);
      for (const [view, { rows }] of views) assert.ok(rows.length > 0 && described.includes(view), view);
      const members = tables.get('memberships');
      const [role, disputed] = ['role', 'disputed'].map((column) => members.columns.indexOf(column));
      const takingPart = members.rows.filter((row) => ['coordinator', 'partner'].includes(row[role]) && row[disputed] === '');
      assert.equal(stored.taking_part.rows.length, takingPart.length);
      assert.equal(stored.partnerships_with_countries.rows.length, tables.get('partnerships').rows.length);
    });

    test('JSON and NDJSON have the records of the CSV, in its order', () => {
      for (const kind of kinds) {
        const { columns, rows } = tables.get(kind);
        const { records } = readJson(folder, `${kind}.json`);
        assert.deepEqual(readLines(folder, `${kind}.ndjson`), records, kind);
        assert.deepEqual(records.map(({ id }) => id), rows.map(([id]) => id), kind);
        columns.forEach((column, at) => records.forEach((record, line) => {
          const value = record[column];
          if (typeof value === 'string') assert.equal(rows[line][at], value, `${kind} ${record.id} ${column}`);
          if (Array.isArray(value) && typeof value[0] === 'string') assert.deepEqual(listOf(rows[line][at]), value, `${kind} ${record.id} ${column}`);
        }));
      }
    });

    test('GeoJSON is valid and has the cells of what has a point', () => {
      const points = new Map(readJson(folder, 'regions.json').records.filter(({ point }) => point).map((one) => [one.id, one.point]));
      for (const kind of ['regions', 'organisations']) {
        const text = readFileSync(path.join(folder, `data/${kind}.geojson`), 'utf8');
        const { features } = check(text);
        const { columns, rows } = tables.get(kind);
        const placed = rows.filter((row) => points.has(row[columns.indexOf(kind === 'regions' ? 'id' : 'region')]));
        assert.equal(features.length, placed.length);
        placed.forEach((row, line) => {
          const { id, geometry, properties: { point_of: of = 'region', point_of_id: place = row[0], ...cells } } = features[line];
          assert.equal(id, row[0]);
          assert.equal(of, 'region');
          const { lon, lat } = points.get(place);
          assert.deepEqual(geometry.coordinates, [lon, lat]);
          const texts = columns.map((column) => [].concat(cells[column] ?? []).map(String));
          assert.deepEqual(texts, row.map((cell, at) => (Array.isArray(cells[columns[at]]) ? listOf(cell) : cell === '' ? [] : [cell])), id);
        });
      }
    });

    test('JSON-LD expands to a node for each record, with every cell in it', async () => {
      const base = 'https://example.org/data/catalogue.jsonld';
      const nodes = new Map((await jsonld.expand(readJson(folder, 'catalogue.jsonld'), { base })).map((node) => [node['@id'], node]));
      for (const kind of kinds) {
        const { columns, rows } = tables.get(kind);
        for (const row of rows) {
          const { '@id': address, '@type': types, ...properties } = nodes.get(`https://example.org/id/${kind}/${row[0]}`);
          assert.ok(types.length > 0 && address);
          const values = Object.values(properties).flat().map((one) => one['@value'] ?? one['@id'].replace(/^https:\/\/example\.org\/id\/[^/]+\//, ''));
          const cells = row.flatMap((cell, at) => (holds(kind, columns[at]) === 'list' ? listOf(cell) : cell === '' ? [] : [cell]));
          assert.deepEqual(values.sort(), cells.sort(), `${kind} ${row[0]}`);
        }
      }
      const members = [...nodes.values()].filter((node) => node['@type']?.includes('http://www.w3.org/ns/org#Membership'));
      assert.equal(members.length, tables.get('memberships').rows.length);
    });
  });
}

test('texts that look like numbers, lists, dates or truth stay as they are in every format', () => {
  const { columns, rows } = readTables(hardSite).get('organisations');
  const cells = rows.find(([id]) => id === hardOrganisation.id);
  const cell = (column) => cells[columns.indexOf(column)];
  for (const column of ['name', 'short_name', 'city', 'street']) assert.equal(cell(column), hardOrganisation[column]);
  assert.equal(cell('pic'), '000123456');
  assert.deepEqual(listOf(cell('other_names')), hardOrganisation.other_names);
  assert.deepEqual(listOf(cell('notes')), hardOrganisation.notes);
  const claims = readTables(hardSite).get('claims');
  const values = claims.rows.map((row) => row[claims.columns.indexOf('value')]);
  for (const value of ['9007199254740993', '0.1', '-123456789.012345']) assert.ok(values.includes(value), value);
  for (const name of ['partnerships.json', 'partnerships.ndjson']) {
    assert.match(readFileSync(path.join(hardSite, 'data', name), 'utf8'), /"value":9007199254740993/);
  }
  const inSheet = readBinary(hardSite, 'catalogue.xlsx').tables.claims.rows.flat();
  assert.ok(inSheet.includes('9007199254740993'), 'a text, since a spreadsheet would round it');
  const inBase = readBinary(hardSite, 'catalogue.db').tables.claims.rows.flat();
  assert.ok(inBase.some((value) => value?.integer === '9007199254740993'));
});
