// Every kind of source is fetched from a server that serves it, and from a server that stopped doing so.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Catalogue, source } from './catalogue.mjs';
import { kinds } from './kinds.mjs';
import { startServer } from './server.mjs';

let server;
let isBroken = false;
before(async () => {
  const overrides = Object.fromEntries(Object.entries(kinds).map(([kind, { answer }]) => [`/${kind}`,
    (request, response, seen, query) => {
      const whole = Buffer.from(answer(query));
      response.end(isBroken ? whole.subarray(0, whole.length - 30) : whole);
    }]));
  server = await startServer({ overrides });
});
after(() => server.stop());

const described = (kind, { describe }) => source(`${server.base}/${kind}`, { kind: `"${kind}"`, ...describe });

function kept(catalogue, { first, rows = 4, requests = 1 }) {
  const { sha256, rows: counted, answers } = catalogue.lock().synthetic;
  const lines = catalogue.read(`data/snapshots/synthetic/${sha256}.ndjson`).trim().split('\n').slice(1).map((line) => JSON.parse(line));
  assert.deepEqual(lines[0], first);
  assert.equal(lines.length, rows);
  assert.equal(counted, rows);
  assert.equal(answers.length, requests);
}

for (const [kind, one] of Object.entries(kinds)) {
  test(`a source of kind ${kind} is fetched, and refused when it is cut off`, async () => {
    const catalogue = new Catalogue();
    isBroken = false;
    catalogue.describe(described(kind, one));
    const good = await catalogue.fetch();
    assert.equal(good.code, 0, good.output);
    kept(catalogue, one);
    const before = catalogue.lock().synthetic;
    isBroken = true;
    const cut = await catalogue.fetch();
    assert.equal(cut.code, 0, cut.output);
    assert.match(cut.output, /the snapshot of 2026-11-21 stays, 0 days old/);
    assert.deepEqual({ ...catalogue.lock().synthetic, trouble: undefined }, { ...before, trouble: undefined });
    kept(catalogue, one);
    catalogue.remove();
  });
}

test('every kind that the program knows is fetched here', async () => {
  const catalogue = new Catalogue();
  catalogue.describe(source('imports/x.csv', { kind: '"no-such-kind"' }));
  const { output } = await catalogue.fetch();
  const [, names] = /one of: (.*)/.exec(output);
  assert.deepEqual(Object.keys(kinds).sort(), names.split(', ').sort());
  catalogue.remove();
});

test('a folder of files is one source, and each row knows its file', async () => {
  const catalogue = new Catalogue();
  for (const [name, id] of [['a', 'one'], ['b', 'two']]) {
    catalogue.write(`data/imports/lists/${name}.json`, JSON.stringify([{ id: `row-${id}`, name: `Synthetic ${id}`, country: 'LT' }]));
  }
  catalogue.describe(source('imports/lists/', { kind: '"json"', fields: kinds.json.describe.fields.replace('place/country', 'country') }));
  const { code, output } = await catalogue.fetch();
  assert.equal(code, 0, output);
  const { sha256 } = catalogue.lock().synthetic;
  const text = catalogue.read(`data/snapshots/synthetic/${sha256}.ndjson`);
  assert.deepEqual(text.trim().split('\n').slice(1).map((line) => JSON.parse(line)[0]), ['a.json, /0', 'b.json, /0']);
  catalogue.write('data/imports/lists/b.json', '[{"id": "row');
  const broken = await catalogue.fetch();
  assert.match(broken.output, /lists\/b\.json: line 1, column 13: not valid JSON: .*is the text cut off\?/);
  assert.equal(catalogue.lock().synthetic.sha256, sha256);
  catalogue.remove();
});
