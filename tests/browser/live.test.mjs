// `escp serve`: a change is on the page after it is saved, and what is wrong with it is shown over the last good page.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { makeSmallCatalogue, readLines, writeLines } from '../incremental/small_catalogue.mjs';
import { launch } from './support/browser.mjs';

const program = path.resolve(process.env.ESCP ?? 'build/release/bin/escp');
const folder = mkdtempSync(path.join(tmpdir(), 'escp-live-'));
const at = (file) => path.join(folder, file);
const page404 = 'en/nowhere/';
let server;
let browser;
let page;
let address;

const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

before(async () => {
  makeSmallCatalogue(folder);
  const port = await freePort();
  server = spawn(program, ['serve', '--quiet', '--port', String(port)], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise((resolve, reject) => {
    server.stdout.once('data', resolve);
    server.once('exit', (code) => reject(new Error(`escp serve ended with ${code}`)));
  });
  address = `http://127.0.0.1:${port}/`;
  browser = await launch();
  page = await browser.newPage();
});
after(async () => {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const organisations = () => readLines(at('data/organisations.ndjson'));
const overlay = () => page.locator('.escp-overlay');

test('pages, assets and open data are served from memory', async () => {
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const answer = await page.goto(`${address}en/organisations/`);
  assert.equal(answer.status(), 200);
  for (const file of ['data/organisations.csv', 'api/v1/index.json', 'robots.txt', 'en/browse/']) {
    const got = await fetch(address + file);
    assert.equal(got.status, file === 'robots.txt' ? 404 : 200, file);
  }
  assert.deepEqual(problems, []);
});

test('an address that is none has the page for it, with its status', async () => {
  const answer = await fetch(address + page404);
  assert.equal(answer.status, 404);
  assert.match(await answer.text(), /<h1/);
});

test('a record that is saved is on the page without a reload by hand', async () => {
  const all = organisations();
  await page.goto(`${address}en/organisations/${all[0].id}/`);
  writeLines(at('data/organisations.ndjson'), all.map((one) => (one.id === all[0].id ? { ...one, name: 'Synthetic saved name' } : one)));
  await page.getByRole('heading', { level: 1, name: 'Synthetic saved name' }).waitFor();
  assert.equal(await overlay().count(), 0);
});

test('a template with a fault is shown with its place over the last good page, until it is mended', async () => {
  const file = at('templates/pages/organisation.html');
  const good = readFileSync(file, 'utf8');
  const [one] = organisations();
  await page.goto(`${address}en/organisations/${one.id}/`);
  writeFileSync(file, good.replace('{{', '<b>{{titel}}</b>{{'));
  await overlay().waitFor();
  assert.match(await overlay().textContent(), /templates\/pages\/organisation\.html:\d+:\d+: error: no view provides "titel".*did you mean "title"/s);
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), one.name);
  writeFileSync(file, good.replace('{{', '<p id="mended"></p>{{'));
  await page.locator('#mended').waitFor({ state: 'attached' });
  assert.equal(await overlay().count(), 0);
});

test('a record that is unfit is shown as it is named in the terminal; Escape puts it away', async () => {
  const all = organisations();
  writeLines(at('data/organisations.ndjson'), all.map((one, place) => (place === 0 ? { ...one, country: 'ZZ' } : one)));
  await overlay().waitFor();
  assert.match(await overlay().textContent(), /data\/organisations\.ndjson:1:\d+: error: /);
  await page.keyboard.press('Escape');
  assert.equal(await overlay().count(), 0);
  writeLines(at('data/organisations.ndjson'), all);
});

test('markup in a finding stays text', async () => {
  const file = at('content/en/about.md');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('+++\n', '+++\n"<img src=x onerror=alert(1)>" = 1\n'));
  await overlay().waitFor();
  assert.match(await overlay().textContent(), /<img src=x/);
  assert.equal(await overlay().locator('img').count(), 0);
  writeFileSync(file, good);
  await overlay().waitFor({ state: 'detached' });
});
