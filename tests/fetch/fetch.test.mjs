// Runs `escp fetch` against a server on loopback that misbehaves on demand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Catalogue, jsonFields, source } from './catalogue.mjs';
import { startDeafServer } from './deaf_server.mjs';
import { startServer } from './server.mjs';

let server;
before(async () => { server = await startServer(); });
after(() => server.stop());

/** Fetches one source from a path of the server; `ready` may change the catalogue before. */
async function fetched(path, changes = {}, env = {}) {
  const catalogue = new Catalogue();
  catalogue.describe(source(server.base + path, changes));
  const result = await catalogue.fetch([], env);
  return { catalogue, ...result, output: result.output.replaceAll(server.base, '') };
}

const json = (rows, paging) => ({ kind: '"json"', rows: `"${rows}"`, paging, fields: jsonFields });

const good = [
  ['a table', '/table.csv', {}, 3],
  ['a table packed with gzip', '/gzip.csv', {}, 3],
  ['a table after a permanent redirect', '/moved', {}, 3],
  ['a table after two answers of 503', '/503-twice', {}, 3],
  ['pages by number, until one is not full', '/pages', json('', '{ kind = "page", parameter = "page", size_parameter = "n", size = 10 }'), 25],
  ['pages by offset, all at once when the total is known', '/offsets', json('/rows', '{ kind = "offset", parameter = "offset", size = 10, size_parameter = "n", total = "/total" }'), 25],
  ['pages by cursor', '/cursors', json('/rows', '{ kind = "cursor", parameter = "after", next = "/next" }'), 25],
  ['pages by link', '/links', json('/rows', '{ kind = "next", next = "/links/next" }'), 25],
  ['a table in a named encoding', '/latin', { encoding: '"windows-1252"' }, 1],
];

for (const [what, path, changes, rows] of good) {
  test(`fetches ${what}`, async () => {
    const { catalogue, code, output } = await fetched(path, changes);
    assert.equal(code, 0, output);
    assert.equal(catalogue.lock().synthetic.rows, rows);
    assert.deepEqual(catalogue.snapshots(), [`${catalogue.lock().synthetic.sha256}.ndjson`]);
    catalogue.remove();
  });
}

const bad = [
  ['401', '/401', {}, /HTTP 401\b/],
  ['403', '/403', {}, /HTTP 403\b/],
  ['404', '/404', {}, /HTTP 404\b/],
  ['500 again and again', '/500', {}, /HTTP 500, after 3 attempts/],
  ['429 with a day to wait', '/429-long', {}, /HTTP 429; the server asks to wait 86400 s/],
  ['a first byte that does not come', '/slow-start', {}, /timeout was reached, after 3 attempts/],
  ['a trickle', '/trickle', {}, /timeout was reached/],
  ['a connection reset in mid-body', '/reset', {}, /(transferred a partial file|failure when receiving data from the peer), after 3 attempts/],
  ['a wrong content length', '/wrong-length', {}, /(transferred a partial file|failure when receiving data from the peer), after 3 attempts/],
  ['gzip that is cut off', '/cut-gzip', {}, /cut off while packed/],
  ['a decompression bomb', '/bomb', {}, /unpacks to more than 200 times its size/],
  ['a redirect loop', '/loop', {}, /more than 5 redirects/],
  ['a redirect to file:', '/to-file', {}, /redirects to another scheme: "file:/],
  ['a redirect to ftp:', '/to-ftp', {}, /redirects to another scheme: "ftp:/],
  ['a login page with status 200', '/login', {}, /expected data, observed an HTML page/],
  ['an empty answer', '/empty', {}, /expected data, observed an empty answer/],
  ['bytes that are not UTF-8', '/latin', {}, /line 2, column 7: the byte 0xE9 is not UTF-8/],
  ['deep nesting', '/deep.json', json(''), /more than 64 lists and objects inside each other/],
  ['JSON that is cut off', '/cut.json', json(''), /not valid JSON: .*is the text cut off\?/],
  ['200 MB where 5 are allowed', '/huge', { limits: '{ bytes = 5_000_000 }' }, /more than 5000000 bytes/],
  ['a page that repeats for ever', '/for-ever', json('', '{ kind = "page", parameter = "page", size = 10 }'), /page 2 is the same as page 1: its paging never ends/],
  ['pages without end, by their bytes', '/never-full', { ...json('', '{ kind = "page", parameter = "page" }'), limits: '{ bytes = 100_000, requests_per_second = 0 }' }, /more than 100000 bytes in all/],
  ['pages without end, by their number', '/never-full', { ...json('', '{ kind = "page", parameter = "page", most_pages = 5 }'), limits: '{ requests_per_second = 0 }' }, /more than 5 pages/],
  ['a next page at another server', '/away', json('/rows', '{ kind = "next", next = "/links/next" }'), /the next page is at another server/],
  ['fewer rows than the minimum', '/table.csv', { minimum: '10' }, /observed 3 rows, expected at least 10/],
  ['a field that is gone', '/table.csv', { fields: '{ id = "Code", name = "Name", city = "Town" }' }, /expected the field "Town", no row has it/],
  ['codes that nobody knows', '/table.csv', { fields: '{ id = "Code", name = "Name", country = { from = "Country", codes = { LT = "LT", FI = "FI" } } }' }, /2 rows have an unexpected "\/country": line 3: unknown code "FR", did you mean "FI"\?/],
];

for (const [what, path, changes, expected] of bad) {
  test(`refuses ${what}, and publishes nothing of it`, async () => {
    const { catalogue, code, output } = await fetched(path, changes);
    assert.equal(code, 1, output);
    assert.match(output, expected);
    assert.match(output, /there is no earlier snapshot/);
    assert.deepEqual(catalogue.snapshots(), []);
    catalogue.remove();
  });
}

test('says that a server does not answer, where, and what to look at, as soon as the time to connect is over', async () => {
  const deaf = await startDeafServer();
  const catalogue = new Catalogue();
  catalogue.describe(source(`${deaf.base}/table.csv`, { limits: '{ retries = 1, backoff_seconds = 0.1, connect_seconds = 0.5, requests_per_second = 0 }' }));
  const begun = Date.now();
  const { code, output } = await catalogue.fetch();
  const seconds = (Date.now() - begun) / 1000;
  await deaf.stop();
  assert.equal(code, 1, output);
  assert.ok(output.includes(`${deaf.base}/table.csv: no connection within 0.5 s (does a firewall or a proxy keep this machine out? `
    + 'connect_seconds says how long to wait), after 2 attempts [fetch-failed]'), output);
  assert.match(output, /there is no earlier snapshot: the source is not published/);
  assert.ok(seconds >= 1 && seconds < 10, `${seconds} s`);
  catalogue.remove();
});

test('waits as long as Retry-After says', async () => {
  const { catalogue, code, output } = await fetched('/429-once');
  assert.equal(code, 0, output);
  assert.match(output, /waiting 1\.0 s after: HTTP 429/);
  const [first, second] = server.log.filter((one) => one.path === '/429-once').map((one) => one.time);
  assert.ok(second - first >= 950, `${second - first} ms`);
  catalogue.remove();
});

test('continues a broken answer where it broke', async () => {
  const { catalogue, code, output } = await fetched('/resume.csv');
  assert.equal(code, 0, output);
  assert.equal(catalogue.lock().synthetic.rows, 3);
  catalogue.remove();
});

test('asks whether the source has changed, and keeps the snapshot when not', async () => {
  const { catalogue } = await fetched('/table.csv');
  const before = catalogue.lock().synthetic;
  const again = await catalogue.run(['fetch', '--now', '2026-11-28T10:00:00Z']);
  assert.match(again.output, /synthetic: not modified/);
  assert.deepEqual(catalogue.lock().synthetic, { ...before, checked: '2026-11-28T10:00:00Z' });
  catalogue.remove();
});

test('takes a token from the environment only, and never shows it', async () => {
  const token = { token: '{ variable = "SYNTHETIC_TOKEN", prefix = "Bearer " }' };
  const without = await fetched('/token', token);
  assert.equal(without.code, 1);
  assert.match(without.output, /needs a token: set the environment variable SYNTHETIC_TOKEN/);
  const wrong = await fetched('/token', token, { SYNTHETIC_TOKEN: 'wr0ng' });
  assert.match(wrong.output, /HTTP 401/);
  assert.doesNotMatch(wrong.output, /wr0ng/);
  const right = await fetched('/token', token, { SYNTHETIC_TOKEN: 's3cret-token' });
  assert.equal(right.code, 0, right.output);
  assert.doesNotMatch(right.output + right.catalogue.read('data/snapshots/lock.json'), /s3cret/);
  const dry = await right.catalogue.fetch(['--dry-run'], { SYNTHETIC_TOKEN: 's3cret-token' });
  assert.match(dry.output, /Authorization: Bearer \(from the variable SYNTHETIC_TOKEN\)/);
  for (const one of [without, wrong, right]) one.catalogue.remove();
});

test('does not send a token along with a redirect to another server', async () => {
  const other = await startServer();
  const tempting = await startServer({
    overrides: { '/hop': (request, response) => response.writeHead(302, { location: `${other.base}/table.csv` }).end() },
  });
  const catalogue = new Catalogue();
  catalogue.describe(source(`${tempting.base}/hop`, { token: '{ variable = "SYNTHETIC_TOKEN" }' }));
  const { code, output } = await catalogue.fetch([], { SYNTHETIC_TOKEN: 's3cret-token' });
  assert.equal(code, 0, output);
  assert.equal(tempting.log[0].headers.authorization, 's3cret-token');
  assert.equal(other.log[0].headers.authorization, undefined);
  await Promise.all([other.stop(), tempting.stop()]);
  catalogue.remove();
});

test('verifies certificates, takes one from the environment, and speaks HTTP/2', async () => {
  const secure = await startServer({ secure: true });
  const catalogue = new Catalogue();
  catalogue.describe(source(`${secure.base}/table.csv`));
  const refused = await catalogue.fetch();
  assert.equal(refused.code, 1);
  assert.match(refused.output, /SSL peer certificate/i);
  assert.equal(secure.log.length, 0);
  const accepted = await catalogue.fetch([], { SSL_CERT_FILE: secure.certificate });
  assert.equal(accepted.code, 0, accepted.output);
  assert.equal(secure.log[0].version, '2.0');
  await secure.stop();
  catalogue.remove();
});

test('keeps to the requests a second and the connections that a source allows', async () => {
  let active = 0;
  let most = 0;
  const counting = await startServer({
    overrides: {
      '/slow': (request, response, seen, query) => {
        most = Math.max(most, ++active);
        const at = Number(query.get('offset')) / 10;
        setTimeout(() => {
          --active;
          response.end(JSON.stringify({ total: 80, rows: [{ id: `r-${at}`, name: 'n', country: 'LT' }] }));
        }, 60);
      },
    },
  });
  const catalogue = new Catalogue();
  const paging = '{ kind = "offset", parameter = "offset", size = 10, size_parameter = "n", total = "/total" }';
  catalogue.describe(source(`${counting.base}/slow`, {
    ...json('/rows', paging), limits: '{ per_host = 3, requests_per_second = 20 }',
  }));
  const { code, output } = await catalogue.fetch();
  assert.equal(code, 0, output);
  assert.equal(counting.log.length, 8);
  assert.ok(most <= 3, `${most} at once`);
  const times = counting.log.map((one) => one.time);
  assert.ok(times.at(-1) - times[0] >= 300, `8 requests in ${times.at(-1) - times[0]} ms`);
  await counting.stop();
  catalogue.remove();
});

test('prints plain lines where there is no terminal', async () => {
  const { catalogue, output } = await fetched('/503-twice');
  assert.doesNotMatch(output, /\r|\x1b/);
  catalogue.remove();
});
