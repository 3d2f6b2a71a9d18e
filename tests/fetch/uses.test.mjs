// What becomes of rows that make no records: they add context to records on file, or are compared with them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Catalogue, source } from './catalogue.mjs';
import { startServer } from './server.mjs';

// The regions on file are those of tests/golden/valid/data: Castilla-La Mancha ES42 is "transition" there, Cataluña ES51
// "more-developed", Campania ITF3 "less-developed". All figures are synthetic.
const categories = { ES42: 'Transition', ES51: 'More developed', ITF3: 'Less developed', LT01: 'Less developed' };
let said = categories;
let server;
before(async () => {
  server = await startServer({
    overrides: {
      '/atlas/MapServer/3/query': (request, response, seen, query) => {
        const all = Object.entries(said).map(([CODE, CATEGORY]) => ({ attributes: { CODE, CATEGORY } }));
        const from = Number(query.get('resultOffset'));
        response.end(JSON.stringify({ features: all.slice(from, from + Number(query.get('resultRecordCount'))) }));
      },
      '/gdp': (request, response) => response.end(JSON.stringify({
        version: '2.0', class: 'dataset', id: ['geo', 'time'], size: [3, 2],
        dimension: { geo: { category: { index: ['ES51', 'ITF3', 'LT01'] } }, time: { category: { index: ['2019', '2020'] } } },
        value: { 0: 11111, 1: 12345.5, 3: 22222, 4: 3 }, status: { 1: 'p' },
      })),
    },
  });
});
after(() => server.stop());

const atlas = () => source(`${server.base}/atlas/MapServer/3/query?where=1%3D1&f=json`, {
  id: '"synthetic-atlas"', title: '"Synthetic atlas"', kind: '"arcgis"', record: '"regions"', use: '"comparison"',
  paging: '{ kind = "offset", size = 3 }',
  fields: '{ id = "CODE", "categories/period=2014-2020/category" = { from = "CATEGORY", codes = { "Less developed" = "less-developed", "Transition" = "transition", "More developed" = "more-developed" } } }',
});
const figures = () => source(`${server.base}/gdp`, {
  id: '"synthetic-figures"', title: '"Synthetic figures"', kind: '"json-stat"', record: '"regions"', use: '"context"',
  fields: '{ id = "geo", "context/measure" = { constant = "gdp-per-inhabitant" }, "context/value" = { from = "value", number = "." }, "context/unit" = { constant = "EUR" }, "context/year" = "time", "context/flag" = "status" }',
});

async function fetched(...sources) {
  const catalogue = new Catalogue();
  catalogue.describe(...sources);
  const { code, output } = await catalogue.fetch();
  assert.equal(code, 0, output);
  return catalogue;
}

test('a layer that agrees with our categories is counted; check says so, and the page of sources', async () => {
  said = categories;
  const catalogue = await fetched(atlas());
  catalogue.addPresentation();
  const checked = await catalogue.run(['check', '--locked']);
  assert.equal(checked.code, 0, checked.output);
  assert.match(checked.output, /^synthetic-atlas: 3 values compared, 3 agree, 0 differ; 1 rows are about no record on file$/m);
  assert.doesNotMatch(checked.output, /source-differs/);
  const built = await catalogue.run(['build', '--quiet']);
  assert.equal(built.code, 0, built.output);
  assert.match(catalogue.read('site/en/sources/index.html'), /Synthetic atlas<\/span>[^]*?3 values compared with ours, none differs/);
  assert.deepEqual(JSON.parse(catalogue.read('site/api/v1/sources/synthetic-atlas.json')).comparison, { compared: 3, differ: 0, unknown: 1 });
  catalogue.remove();
});

test('a layer that says otherwise is a warning with both values and its place, and nothing is overwritten', async () => {
  said = { ...categories, ES42: 'Less developed' };
  const catalogue = await fetched(atlas());
  catalogue.addPresentation();
  const checked = await catalogue.run(['check']);
  assert.equal(checked.code, 0, checked.output);
  const { sha256 } = catalogue.lock()['synthetic-atlas'];
  const expected = `data/snapshots/synthetic-atlas/${sha256}.ndjson:2:1: warning: regions ES42: "/categories/period=2014-2020/category" is "transition" here, "less-developed" in synthetic-atlas (page 1, /features/0) [source-differs]`;
  assert.ok(checked.output.includes(expected), checked.output);
  assert.match(checked.output, /^synthetic-atlas: 3 values compared, 2 agree, 1 differ;/m);
  const built = await catalogue.run(['build', '--quiet']);
  assert.equal(built.code, 0, built.output);
  assert.match(catalogue.read('site/en/sources/index.html'), /3 values compared with ours, 1 differs/);
  assert.match(catalogue.read('site/en/regions/ES42/index.html'), /<dt>Category 2014-2020<\/dt><dd>in transition /);
  catalogue.remove();
});

test('figures are shown on pages of regions with year, unit and source, and stand in statements.csv', async () => {
  const catalogue = await fetched(figures());
  catalogue.addPresentation();
  const built = await catalogue.run(['build', '--quiet', '--locked']);
  assert.equal(built.code, 0, built.output);
  assert.match(built.output, /note: synthetic-figures: 1 rows are about no record on file/);
  const page = catalogue.read('site/en/regions/ES51/index.html');
  assert.match(page, /<dt>Gross domestic product per inhabitant<\/dt><dd>EUR\s12,345\.50 \(2020\) <a class=\"ref\" href=\"#source-2\"/);
  assert.match(page, /<caption>Gross domestic product per inhabitant<\/caption>[^]*<th scope=\"row\">2020<\/th><td><strong>EUR\s12,345\.50<\/strong> <small>marked “p” by the source<\/small><\/td>/);
  assert.match(page, /<th scope=\"row\">2019<\/th><td><strong>EUR\s11,111<\/strong><\/td>/);
  assert.match(page, /Synthetic figures/);
  const without = catalogue.read('site/en/regions/ES42/index.html');
  assert.match(without, /<dt>Gross domestic product per inhabitant<\/dt><dd><span class="absent">not on file<\/span><\/dd>/);
  assert.doesNotMatch(without, /id="context"/);
  const { sha256 } = catalogue.lock()['synthetic-figures'];
  const row = `regions,ES51,/context/0/value,11111,published,stated,synthetic-figures,/value/0,value,"trim, number "".""",${server.base}/gdp,2026-11-21,${sha256}`;
  const statements = catalogue.read('site/data/statements.csv');
  assert.ok(statements.includes(row), statements.split('\n').filter((line) => line.includes('/context/')).join('\n'));
  catalogue.remove();
});
