// The map and the charts in Chromium: by mouse, by keyboard, on a phone, and under axe.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const site = process.env.ESCP_SITE ?? 'site';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml' };
const pages = ['/en/map/', '/en/charts/'];

let server;
let address;
let browser;

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

async function answer(request, response) {
  const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  const file = path.join(site, name.endsWith('/') ? `${name}index.html` : name);
  try {
    const bytes = await readFile(file);
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}

async function open(where, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(address + where);
  return page;
}

const pathOf = (page) => new URL(page.url()).pathname;

test('a visitor clicks from the map to a country and on to an organisation', async () => {
  const page = await open('/en/map/');
  // In the middle of France; the middle of its outline's box lies at sea.
  const map = page.locator('svg.map');
  await map.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await map.boundingBox();
  await page.mouse.click(x + width * 0.27, y + height * 0.66);
  await page.waitForURL('**/en/countries/FR/');
  await page.locator('main a[href*="/organisations/"]').first().click();
  await page.waitForURL('**/en/organisations/*/');
  await page.context().close();
});

test('the keyboard gets there too, and each country and region of the map has a name', async () => {
  const page = await open('/en/map/');
  const links = page.locator('svg.map a');
  const names = await links.evaluateAll((all) => all.map((one) => one.querySelector('title').textContent));
  assert.ok(names.length > 40 && names.every((name) => /: (no partner on file|[\d,]+ )/.test(name)), names.join('\n'));
  await page.getByRole('link', { name: /^Italy: / }).focus();
  assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement.querySelector('path')).strokeWidth), '2.5px');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/countries/IT/');
  await page.context().close();
});

test('the table says what the map shows', async () => {
  const page = await open('/en/map/');
  const rows = await page.locator('.map-and-table tbody tr').evaluateAll((all) =>
    all.map((row) => [row.cells[0].innerText, Number(row.cells[1].innerText)]));
  for (const [country, partners] of rows.filter(([, count]) => count > 0)) {
    const name = await page.locator('svg.map a > title', { hasText: new RegExp(`^${country.replace('*', '\\*')}: `) }).first().textContent();
    assert.equal(name, `${country}: ${partners} partner${partners === 1 ? '' : 's'}`);
  }
  await page.context().close();
});

test('on a phone the table comes before the map, and nothing scrolls sideways', async () => {
  for (const where of pages) {
    const page = await open(where, { viewport: { width: 320, height: 700 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), where);
    if (where === '/en/map/') {
      const [table, map] = await Promise.all(['.map-and-table table', 'svg.map'].map((one) => page.locator(one).boundingBox()));
      assert.ok(table.y + table.height < map.y);
    }
    await page.context().close();
  }
});

test('axe finds nothing on the map and the charts, light and dark, wide and narrow', async () => {
  for (const where of pages) {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1280, 320]) {
        const page = await open(where, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
        await page.addScriptTag({ path: axe });
        const found = await page.evaluate(() => axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }));
        assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`), [],
          `${where} ${colorScheme} ${width}`);
        await page.context().close();
      }
    }
  }
});

test('the pages keep their budgets', async () => {
  for (const where of pages) {
    const page = await open(where);
    assert.ok(await page.evaluate(() => document.querySelectorAll('*').length) <= 1400, where);
    await page.context().close();
  }
});
