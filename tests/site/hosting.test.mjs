// The configuration of docs/hosting.md, run by the server that it is for.
import assert from 'node:assert/strict';
import { spawn, spawnSync, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.resolve(process.env.ESCP ?? path.join(root, 'build/release/bin/escp'));
const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx'].find(existsSync);
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const skip = nginx && existsSync(brotli) ? false : 'nginx and its Brotli module are not installed';

let folder;
let port;
let server;

/** A whole configuration around the one of the document, without anything outside the folder. */
function configuration() {
  const [, own] = /```nginx\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'docs/hosting.md'), 'utf8'));
  const placed = own.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/srv/catalogue', `${folder}/site`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`);
  const user = process.getuid() === 0 ? 'user root;' : '';
  return `load_module ${brotli};\n${user} daemon off; pid ${folder}/pid; error_log ${folder}/errors;\nevents {}\n` +
    `http { access_log off; ${places.join(' ')} include /etc/nginx/mime.types;\n${placed}}\n`;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

function get(address, headers = {}) {
  return new Promise((resolve, reject) => {
    http.get({ host: '127.0.0.1', port, path: address, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

async function listening() {
  for (let tries = 0; tries < 100; ++tries) {
    if (await get('/').then(() => true, () => false)) return;
    await wait(50);
  }
  throw new Error(readFileSync(path.join(folder, 'errors'), 'utf8'));
}

const published = (file) => readFileSync(path.join(folder, 'site', file));

describe('nginx as docs/hosting.md sets it up', { skip }, () => {
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'escp-hosting-'));
    const synthetic = path.join(root, 'tests/golden/valid');
    execFileSync(program, ['build', '--quiet', '--precompress', '--data', path.join(synthetic, 'data'), '--content',
      path.join(synthetic, 'content'), '--templates', path.join(root, 'templates'), '--schemas', path.join(root, 'data/schemas'),
      '--site-url', 'https://example.org/', '--out', path.join(folder, 'site')]);
    port = await freePort();
    writeFileSync(path.join(folder, 'nginx.conf'), configuration());
    const args = ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'errors')];
    const checked = spawnSync(nginx, ['-t', ...args], { encoding: 'utf8' });
    assert.equal(checked.status, 0, checked.stderr);
    server = spawn(nginx, args, { stdio: 'ignore' });
    await listening();
  });
  after(async () => {
    server?.kill();
    await new Promise((resolve) => server?.once('exit', resolve) ?? resolve());
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [accepted, coding, decode] of [['gzip, br', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync]]) {
    it(`sends ${coding} to clients that accept ${accepted}`, async () => {
      for (const [address, file] of [['/en/', 'en/index.html'], ['/data/catalogue.jsonld', 'data/catalogue.jsonld']]) {
        const { headers, body } = await get(address, { 'accept-encoding': accepted });
        assert.equal(headers['content-encoding'], coding, address);
        assert.match(headers.vary, /Accept-Encoding/i);
        assert.ok(decode(body).equals(published(file)), address);
      }
    });
  }

  it('sends files as they are to clients that accept nothing', async () => {
    const { headers, body } = await get('/en/');
    assert.equal(headers['content-encoding'], undefined);
    assert.ok(body.equals(published('en/index.html')));
  });

  it('lets assets be kept for ever, and has all else asked for again', async () => {
    const sheet = readdirSync(path.join(folder, 'site/assets')).find((one) => /^site\..*\.css$/.test(one));
    assert.equal((await get(`/assets/${sheet}`)).headers['cache-control'], 'public, max-age=31536000, immutable');
    const page = await get('/en/');
    assert.equal(page.headers['cache-control'], 'no-cache');
    const again = await get('/en/', { 'if-none-match': page.headers.etag });
    assert.equal(again.status, 304);
  });

  it('lets pages of others read the data, and only these', async () => {
    assert.equal((await get('/data/index.json')).headers['access-control-allow-origin'], '*');
    assert.equal((await get('/api/v1/facets.json')).headers['access-control-allow-origin'], '*');
    assert.equal((await get('/en/')).headers['access-control-allow-origin'], undefined);
  });

  it('says of each format what it is', async () => {
    const types = { '/en/': 'text/html', '/data/organisations.csv': 'text/csv', '/data/organisations.ndjson': 'application/x-ndjson',
      '/data/catalogue.jsonld': 'application/ld+json', '/catalog.ttl': 'text/turtle', '/catalog.rdf': 'application/rdf+xml' };
    for (const [address, type] of Object.entries(types)) {
      const { status, headers } = await get(address);
      assert.deepEqual([status, headers['content-type'].split(';')[0]], [200, type], address);
    }
  });

  it('shows the page of the site where there is nothing', async () => {
    const { status, body } = await get('/en/none/');
    assert.equal(status, 404);
    assert.ok(body.equals(published('404.html')));
  });
});
