// What stays when a source changes for the worse, and what the network around may be.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Catalogue, program, source } from './catalogue.mjs';
import { startServer } from './server.mjs';

let server;
let answer = () => '';
before(async () => {
  server = await startServer({
    overrides: {
      '/list.csv': (request, response) => {
        if (request.headers['if-modified-since'] === 'Sat, 21 Nov 2026 09:00:00 GMT') return response.writeHead(304).end();
        return response.writeHead(200, { 'last-modified': 'Sat, 21 Nov 2026 09:00:00 GMT' }).end(answer());
      },
      '/down': (request, response) => response.writeHead(503).end(),
    },
  });
});
after(() => server.stop());

function rows(count, country = 'IT') {
  const lines = Array.from({ length: count }, (_, at) => `syn-${at};Synthetic ${at};${country}`);
  return ['Code;Name;Country', ...lines].join('\n') + '\n';
}

/** A catalogue with a good snapshot of 100 rows of 20 November. */
async function filled(changes = {}) {
  const catalogue = new Catalogue();
  answer = () => rows(100);
  catalogue.describe(source(`${server.base}/list.csv`, changes));
  const { code, output } = await catalogue.run(['fetch', '--now', '2026-11-20T10:00:00Z']);
  assert.equal(code, 0, output);
  return { catalogue, snapshot: catalogue.snapshots() };
}

/** The next day the source is at another address, so that it is not asked whether it has changed. */
async function fetchedAgain(catalogue, changes = {}, now = '2026-11-21T10:00:00Z') {
  catalogue.describe(source(`${server.base}/list.csv?day=2`, changes));
  return catalogue.run(['fetch', '--now', now]);
}

const worse = [
  ['has 90 % fewer rows', () => rows(10), /observed 10 rows after 100, 90 % less; expected a fall of at most 10 %/],
  ['has lost a column', () => rows(100).replace('Country', 'State'), /expected the field "Country", no row has it/],
  ['has emptied a column', () => rows(100, ''), /observed "Country" in 0 % of the rows after 100 %/],
  ['was written in another encoding', () => rows(100).replaceAll('Synthetic', 'Synth\u00c3\u00a9tique'), /100 rows look as if read in another encoding than UTF-8/],
  ['is cut off', () => rows(100).slice(0, -12), /line 101: 2 cells, but the headings are 3: is the file cut off\?/],
  ['asks for a login', () => '<!DOCTYPE html><title>Sign in</title>', /expected data, observed an HTML page/],
];

for (const [what, text, expected] of worse) {
  test(`a source that ${what} keeps its last snapshot, and that is a warning`, async () => {
    const { catalogue, snapshot } = await filled();
    answer = text;
    const again = await fetchedAgain(catalogue);
    assert.equal(again.code, 0, again.output);
    assert.match(again.output, expected);
    assert.match(again.output, /the snapshot of 2026-11-20 stays, 1 days old/);
    assert.deepEqual(catalogue.snapshots(), snapshot);
    assert.equal(catalogue.lock().synthetic.fetched, '2026-11-20T10:00:00Z');
    catalogue.remove();
  });
}

test('pages that each come in time and together do not are refused whole', async () => {
  const page = (at) => JSON.stringify({ rows: [{ id: `syn-${at}`, name: `Synthetic ${at}`, country: 'IT' }], next: at < 9 ? String(at + 1) : null });
  let delay = 0;
  const slow = await startServer({
    overrides: {
      '/pages': (request, response, seen, query) => setTimeout(() => response.end(page(Number(query.get('after') ?? 0))), delay),
    },
  });
  const catalogue = new Catalogue();
  catalogue.describe(source(`${slow.base}/pages`, {
    kind: '"json"', rows: '"/rows"', paging: '{ kind = "cursor", parameter = "after", next = "/next" }',
    fields: '{ id = "id", name = "name", country = "country" }',
    limits: '{ idle_seconds = 1, total_seconds = 1, source_seconds = 1.5, requests_per_second = 0 }',
  }));
  const quick = await catalogue.run(['fetch', '--now', '2026-11-20T10:00:00Z']);
  assert.equal(quick.code, 0, quick.output);
  assert.equal(catalogue.lock().synthetic.rows, 10);
  const snapshot = catalogue.snapshots();
  delay = 400;
  const started = Date.now();
  const { code, output } = await catalogue.fetch();
  const took = Date.now() - started;
  assert.equal(code, 0, output);
  assert.match(output, /pages\?after=\d: not there after 1\.5 s, the time of the whole source \[fetch-failed\]\n {4}the snapshot of 2026-11-20 stays, 1 days old/);
  assert.ok(took < 3500, `${took} ms`);
  assert.ok(slow.log.length < 10 + 6, `${slow.log.length - 10} pages`);
  assert.deepEqual(catalogue.snapshots(), snapshot);
  assert.equal(catalogue.lock().synthetic.rows, 10);
  await slow.stop();
  catalogue.remove();
});

const broken = (text) => text.replace('syn-3;Synthetic 3;IT', 'syn-3;Synthetic 3').replace('syn-7;Synthetic 7', 'syn-7;"Synthetic" 7');

test('rows that are broken are left out up to the number that the description states, each with its place', async () => {
  const { catalogue } = await filled();
  answer = () => broken(rows(100));
  const { code, output } = await fetchedAgain(catalogue, { broken_rows: '2' });
  assert.equal(code, 0, output);
  const address = `${server.base}/list.csv?day=2`;
  assert.ok(output.includes(`${address}:5:1: warning: synthetic: 2 cells, but the headings are 3: is the file cut off? [fetch-broken-row]`), output);
  assert.ok(output.includes(`${address}:9:18: warning: synthetic: after a closing quote comes " 7;IT`), output);
  assert.match(output, /synthetic: 98 rows, 1 answer, \d\.\d MB, 2 broken dropped/);
  assert.equal(catalogue.lock().synthetic.dropped.broken, 2);
  assert.equal(catalogue.lock().synthetic.trouble, undefined);
  catalogue.remove();
});

test('one broken row more than the description states refuses the file', async () => {
  for (const [stated, expected] of [
    ['1', /observed 2 broken rows, expected at most 1 \[fetch-broken\]/],
    ['0', /list\.csv\?day=2: line 5: 2 cells, but the headings are 3: is the file cut off\? \[fetch-failed\]/]]) {
    const { catalogue, snapshot } = await filled();
    answer = () => broken(rows(100));
    const { code, output } = await fetchedAgain(catalogue, { broken_rows: stated });
    assert.equal(code, 0, output);
    assert.match(output, expected);
    assert.match(output, /the snapshot of 2026-11-20 stays/);
    assert.deepEqual(catalogue.snapshots(), snapshot);
    catalogue.remove();
  }
});

test('past the age that its description states, a failed fetch is an error', async () => {
  const { catalogue, snapshot } = await filled();
  const limits = { stale_after_days: '2', error_after_days: '3' };
  answer = () => '';
  const soon = await fetchedAgain(catalogue, limits, '2026-11-23T10:00:00Z');
  assert.equal(soon.code, 0, soon.output);
  const late = await fetchedAgain(catalogue, limits, '2026-11-24T10:00:00Z');
  assert.equal(late.code, 1, late.output);
  assert.match(late.output, /the snapshot of 2026-11-20 stays, 4 days old, more than error_after_days/);
  assert.deepEqual(catalogue.snapshots(), snapshot);
  catalogue.remove();
});

test('a fall that was looked at is accepted until its day', async () => {
  const { catalogue } = await filled();
  answer = () => rows(10);
  const reason = '[[acknowledged]]\nsource = "synthetic"\ncode = "fetch-count-fall"\nuntil = "2026-11-21"\nreason = "For this test."\n';
  catalogue.write('data/acknowledged.toml', reason.replace('11-21', '11-20'));
  const expired = await fetchedAgain(catalogue);
  assert.match(expired.output, /the snapshot of 2026-11-20 stays/);
  catalogue.write('data/acknowledged.toml', reason);
  const { code, output } = await fetchedAgain(catalogue);
  assert.equal(code, 0, output);
  assert.match(output, /acknowledged until 2026-11-21: For this test\./);
  assert.equal(catalogue.lock().synthetic.rows, 10);
  catalogue.remove();
});

test('a source without an ETag is asked by date whether it has changed', async () => {
  const { catalogue } = await filled();
  const { output } = await catalogue.run(['fetch', '--now', '2026-11-21T10:00:00Z']);
  assert.match(output, /synthetic: not modified/);
  assert.equal(catalogue.lock().synthetic.checked, '2026-11-21T10:00:00Z');
  catalogue.remove();
});

test('only what is due by its schedule is fetched when that is asked for, and what failed last time', async () => {
  const { catalogue } = await filled();  // its schedule is weekly
  const due = (day) => catalogue.run(['fetch', '--due', '--now', `2026-11-${day}T10:00:00Z`]);
  const before = server.log.length;
  const early = await due(26);
  assert.equal(early.code, 0, early.output);
  assert.match(early.output, /^1 sources are not due by their schedule$/m);
  assert.equal(server.log.length, before);
  const late = await due(27);
  assert.match(late.output, /synthetic: not modified/);
  answer = () => '';
  await fetchedAgain(catalogue, {}, '2026-11-28T10:00:00Z');
  answer = () => rows(100);
  const again = await due(29);
  assert.match(again.output, /synthetic: 100 rows/);
  catalogue.remove();
});

test('one source that is down does not keep the others from being fetched', async () => {
  const { catalogue } = await filled();
  answer = () => rows(99);
  catalogue.describe(source(`${server.base}/down`, { id: '"down"' }), source(`${server.base}/list.csv?day=2`));
  const { code, output } = await catalogue.fetch();
  assert.equal(code, 1, output);
  assert.match(output, /down: .*HTTP 503, after 3 attempts/);
  assert.equal(catalogue.lock().synthetic.rows, 99);
  catalogue.remove();
});

test('a build needs no network, and a locked one every snapshot', async () => {
  const { catalogue, snapshot } = await filled();
  catalogue.addPresentation();
  const before = server.log.length;
  const built = await catalogue.run(['build', '--quiet', '--locked'], { http_proxy: server.base, no_proxy: '' });
  assert.equal(built.code, 0, built.output);
  assert.equal(server.log.length, before);
  const page = catalogue.read('site/en/organisations/syn-7/index.html');
  rmSync(path.join(catalogue.folder, 'data/snapshots/synthetic', snapshot[0]));
  const locked = await catalogue.run(['build', '--quiet', '--locked']);
  assert.equal(locked.code, 1, locked.output);
  assert.match(locked.output, /error: the lock file names a snapshot that is not there \[snapshot-missing\]\n {4}run escp fetch synthetic/);
  assert.equal(catalogue.read('site/en/organisations/syn-7/index.html'), page);
  catalogue.remove();
});

test('a fetch that is killed leaves the last snapshot whole', async () => {
  const { catalogue, snapshot } = await filled();
  const before = catalogue.read('data/snapshots/lock.json');
  const hanging = await startServer({
    overrides: { '/list.csv': (request, response) => response.writeHead(200).write(rows(50)) },
  });
  catalogue.describe(source(`${hanging.base}/list.csv`));
  const child = execFile(program, ['fetch', '--now', '2026-11-21T10:00:00Z'], { cwd: catalogue.folder, env: { no_proxy: '*' } });
  const ended = new Promise((done) => child.on('close', done));
  while (hanging.log.length === 0) await new Promise((later) => setTimeout(later, 20));
  child.kill('SIGKILL');
  await ended;
  assert.equal(catalogue.read('data/snapshots/lock.json'), before);
  assert.deepEqual(catalogue.snapshots(), snapshot);
  const checked = await catalogue.run(['check', '--locked']);
  assert.equal(checked.code, 0, checked.output);
  await hanging.stop();
  catalogue.remove();
});

test('a proxy of the environment is used, but for the hosts that it excludes', async () => {
  const proxy = await startServer({ overrides: { '/through': (request, response) => response.end(rows(3)) } });
  const catalogue = new Catalogue();
  catalogue.describe(source('http://synthetic.invalid/through'));
  const { code, output } = await catalogue.fetch([], { http_proxy: proxy.base, no_proxy: '' });
  assert.equal(code, 0, output);
  assert.equal(proxy.log[0].path, 'http://synthetic.invalid/through');
  const around = await catalogue.fetch([], { http_proxy: proxy.base, no_proxy: 'synthetic.invalid' });
  assert.match(around.output, /couldn't resolve host name|couldn't connect/);
  assert.equal(proxy.log.length, 1);
  await proxy.stop();
  catalogue.remove();
});

test('servers are told who asks, and where to complain', async () => {
  const catalogue = new Catalogue();
  catalogue.describe(source(`${server.base}/table.csv`));
  const who = 'escp-catalogue/0.1 (open-data catalogue of European cluster partnerships';
  for (const [contact, expected] of [['', `${who})`], ['https://example.org/\r\nX-Bad: 1', `${who}; https://example.org/  X-Bad: 1)`]]) {
    const { code, output } = await catalogue.fetch([], { ESCP_CONTACT: contact });
    assert.equal(code, 0, output);
    assert.equal(server.log.at(-1).headers['user-agent'], expected);
  }
  catalogue.remove();
});

test('a terminal shows a bar, and clears it', { skip: !existsSync('/usr/bin/script') }, async () => {
  const catalogue = new Catalogue();
  answer = () => rows(3);
  catalogue.describe(source(`${server.base}/list.csv`));
  const output = await new Promise((done) => {
    execFile('/usr/bin/script', ['-qec', `${program} fetch`, '/dev/null'],
      { cwd: catalogue.folder, env: { ...process.env, no_proxy: '*' } }, (error, text) => done(text));
  });
  assert.match(output, /\r\x1b\[Ksynthetic +\[#{24}\] 1\/1 0\.0 MB\r\x1b\[K/);
  assert.match(output, /synthetic: 3 rows, 1 answer/);
  catalogue.remove();
});
