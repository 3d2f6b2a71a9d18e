// A maintainer adds a table of 16,000 synthetic organisations as a source, publishes it, and the server dies.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalogue } from './catalogue.mjs';
import { startServer } from './server.mjs';

const count = 16_000;
const countries = ['ES', 'IT', 'XK'];

/** Latin-1, semicolons, quotes: as such tables come. Row 7 is an organisation that is on file. */
function syntheticTable() {
  const lines = ['Code;Name;Country;City;PIC;Contact'];
  for (let at = 0; at < count; ++at) {
    const pic = at === 7 ? '999000007' : String(500_000_000 + at);
    lines.push(`SYN-${at};"Synth\u00e9tique ""${at}""";${countries[at % 3]};Ville ${at % 50};${pic};Jane Doe ${at}`);
  }
  return Buffer.from(lines.join('\r\n') + '\r\n', 'latin1');
}

const description = (address) => `[[source]]
id = "synthetic-16000"
title = "Sixteen thousand synthetic organisations"
publisher = "The tests"
address = "${address}"
licence = "CC0 1.0"
schedule = "daily"
kind = "csv"
encoding = "windows-1252"
record = "organisations"
minimum = 15000
maximum = 17000
limits = { retries = 1, backoff_seconds = 0.1 }
[source.fields]
id = { from = "Code", transform = ["trim", "identifier"] }
name = { from = "Name", fill = 1.0 }
country = { from = "Country", codes = { ES = "ES", IT = "IT", XK = "XK" } }
city = { from = "City", fill = 0.9 }
"identifiers/pic" = "PIC"
type = { constant = "other" }
`;

test('16,000 organisations are published with their provenance, and still are when the server dies', async (t) => {
  const table = syntheticTable();
  let isDying = false;
  const server = await startServer({
    overrides: {
      '/organisations.csv': (request, response) => {
        response.writeHead(200, { 'content-type': 'text/csv', 'content-length': table.length });
        if (!isDying) return response.end(table);
        response.write(table.subarray(0, table.length / 2));
        return setTimeout(() => response.destroy(), 50);
      },
    },
  });
  t.after(() => server.stop());
  const catalogue = new Catalogue();
  t.after(() => catalogue.remove());
  catalogue.addPresentation();
  const toml = description(`${server.base}/organisations.csv`);
  assert.ok(toml.trim().split('\n').length <= 20);
  catalogue.write('data/sources.toml', toml);
  catalogue.write('data/organisations/known.json', JSON.stringify({
    id: 'known', name: 'Known organisation', city: 'Elsewhere', identifiers: { pic: '999000007' },
    sources: [{ source: 'synthetic-paper' }],
  }));

  const fetched = await catalogue.run(['fetch', '--now', '2026-11-20T06:00:00Z']);
  assert.equal(fetched.code, 0, fetched.output);
  assert.match(fetched.output, /synthetic-16000: 16000 rows, 1 answer, \d\.\d MB, 1 fields dropped/);
  assert.doesNotMatch(catalogue.read(`data/snapshots/synthetic-16000/${catalogue.lock()['synthetic-16000'].sha256}.ndjson`), /Jane/);

  const built = await catalogue.run(['build', '--quiet', '--locked']);
  assert.equal(built.code, 0, built.output.slice(0, 2000));
  const page = catalogue.read('site/en/organisations/syn-42/index.html');
  assert.match(page, /Synthétique &quot;42&quot;/);
  assert.match(page, /Sixteen thousand synthetic organisations/);
  assert.match(page, /section line 44/);
  assert.doesNotMatch(page, /Not up to date/);
  const joined = catalogue.read('site/en/organisations/known/index.html');
  assert.match(joined, /Elsewhere/);
  assert.match(joined, /Stated otherwise/);
  assert.match(joined, /Ville 7/);
  const statements = catalogue.read('site/data/statements.csv');
  const { sha256 } = catalogue.lock()['synthetic-16000'];
  const row = `organisations,syn-42,/city,Ville 42,published,stated,synthetic-16000,line 44,City,trim,${server.base}/organisations.csv,2026-11-20,${sha256}`;
  assert.ok(statements.includes(row), row);
  assert.ok(statements.includes('organisations,known,/city,Ville 7,overruled,stated,synthetic-16000,line 9'));

  isDying = true;
  const failed = await catalogue.run(['fetch', '--now', '2026-11-21T06:00:00Z']);
  assert.equal(failed.code, 0, failed.output);
  assert.match(failed.output, /warning: synthetic-16000: .*\[fetch-failed\]\n {4}the snapshot of 2026-11-20 stays, 1 days old/);
  const again = await catalogue.run(['build', '--quiet', '--locked']);
  assert.equal(again.code, 0, again.output.slice(0, 2000));
  const later = catalogue.read('site/en/organisations/syn-42/index.html');
  assert.match(later, /Synthétique &quot;42&quot;/);
  assert.match(later, /Not up to date<\/span> Read on 20 November 2026, 1 day before the last attempt/);
  const index = JSON.parse(catalogue.read('site/data/index.json'));
  assert.equal(index.sources[0].stale.days, 1);
  assert.match(index.sources[0].stale.reason, /organisations\.csv: /);
});
