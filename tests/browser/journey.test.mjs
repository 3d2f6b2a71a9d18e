// Opens the built site in Chromium, as a visitor would.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const site = process.env.ESCP_SITE ?? 'site';
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.json': 'application/json', '.csv': 'text/csv; charset=utf-8', '.svg': 'image/svg+xml' };

let server;
let address;
let browser;

async function answer(request, response) {
  const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  const file = path.join(site, name.endsWith('/') ? `${name}index.html` : name);
  try {
    const bytes = await readFile(file);
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    response.end(bytes);
  } catch {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(await readFile(path.join(site, '404.html')));
  }
}

before(async () => {
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({
    executablePath: process.env.ESCP_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function open(where, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  await page.goto(address + where);
  return { page, problems };
}

test('a visitor gets from home to TEX4IM in two clicks and reads its eight partners and its verdict', async () => {
  const { page, problems } = await open('/en/');
  await page.getByRole('link', { name: 'Partnerships', exact: true }).first().click();
  await page.getByRole('link', { name: 'TEX4IM', exact: true }).first().click();
  assert.equal(new URL(page.url()).pathname, '/en/partnerships/tex4im/');
  assert.match(await page.locator('h1').innerText(), /TEX4IM/);
  const rows = page.locator('section[aria-labelledby=partners] tbody tr');
  assert.equal(await rows.count(), 8);
  assert.match(await rows.filter({ hasText: 'CITEVE' }).innerText(), /Portugal/);
  const text = await page.locator('main').innerText();
  assert.match(text, /Awarded/);
  assert.match(text, /Not determined/);
  const condition = page.locator('article.condition').filter({ hasText: 'less developed region' });
  assert.match(await condition.innerText(), /Met/);
  assert.match(await condition.innerText(), /CITEVE/);
  assert.deepEqual(problems, []);
});

test('what is on the page of TEX4IM can be downloaded as CSV and as JSON', async () => {
  const { page } = await open('/en/partnerships/tex4im/');
  const links = await page.locator('a[href$=".csv"], a[href$=".json"]').evaluateAll((all) => all.map((one) => one.href));
  const csv = links.find((one) => one.endsWith('/api/v1/partnerships/tex4im.csv'));
  const json = links.find((one) => one.endsWith('/api/v1/partnerships/tex4im.json'));
  assert.ok(csv && json, links.join(' '));
  const rows = (await (await fetch(csv)).text()).trimEnd().split('\r\n');
  assert.equal(rows.length, 9);
  const record = await (await fetch(json)).json();
  assert.equal(record.partners.length, 8);
  assert.equal(record.verdicts.length, 1);
});

test('a page that does not exist says so and leads on', async () => {
  const { page } = await open('/en/partnerships/no-such-one/');
  assert.match(await page.locator('h1').innerText(), /does not exist/i);
  assert.ok((await page.locator('a[href]').count()) > 3);
});

test('the pages are readable without scripts and do not scroll sideways at 320 px', async () => {
  for (const where of ['/en/', '/en/partnerships/', '/en/partnerships/tex4im/', '/en/organisations/citeve/', '/en/regions/ITF3/', '/en/countries/IT/', '/en/programmes/escp-s3/', '/en/themes/textile-innovation/', '/en/support-actions/', '/en/data/', '/en/method/']) {
    const { page } = await open(where, { viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
    assert.equal(await page.locator('h1').count(), 1, where);
    await page.context().close();
    const { page: measured } = await open(where, { viewport: { width: 320, height: 700 } });
    assert.ok(await measured.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} scrolls sideways`);
    await measured.context().close();
  }
});
