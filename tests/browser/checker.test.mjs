// The checker in Chromium: by keyboard alone, by address, without scripts.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const site = process.env.ESCP_SITE ?? 'site';
const skip = existsSync(path.join(site, 'en/checker/index.html')) ? false : `no checker in ${site}`;
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };
const axe = () => readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const call = 'cos-cluster-2018-03-02';

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
    response.writeHead(404).end();
  }
}

before(async () => {
  if (skip) return;
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${server.address().port}/en/checker/`;
  browser = await chromium.launch({
    executablePath: process.env.ESCP_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A page that has problems when anything is refused, missing, or sent elsewhere. */
async function open(query = '', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => !request.url().startsWith(new URL(address).origin) && !request.url().startsWith('blob:') && problems.push(request.url()));
  await page.goto(address + query);
  if (options.javaScriptEnabled !== false) await page.waitForSelector('#checker-form:not([hidden])');
  return { page, problems };
}

/** Tab until the focus is on the element. */
async function tabTo(page, selector, backwards = false) {
  for (let step = 0; step < 120; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
  }
  assert.fail(`the keyboard does not get to ${selector}`);
}

const outcomeOf = (page, id) => page.locator(`#condition-${id} header .outcome`).innerText();
const status = (page) => page.locator('[role=status]').innerText();

async function axeViolations(page) {
  // Injected by the protocol: the page's policy refuses it as an element, as it should.
  await page.evaluate(axe());
  const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** A described organisation, by keyboard, with the focus in the name. */
async function describe(page, name, letters) {
  await page.keyboard.type(name);
  for (const keys of letters) {
    await page.keyboard.press('Tab');
    if (keys) await page.keyboard.type(keys, { delay: 5 });
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

test('a first visit takes at most eight requests, all to this site, for one sheet of the site and one module', { skip }, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  await page.waitForSelector('#checker-form:not([hidden])');
  await page.waitForLoadState('networkidle');
  const root = new URL('/', address).href;
  assert.deepEqual(requests.filter((one) => !one.startsWith(root)), []);
  const paths = requests.map((one) => one.slice(root.length)).sort();
  assert.ok(paths.length <= 8, paths.join('\n'));
  assert.deepEqual(paths.filter((one) => one.endsWith('.js')), ['assets/checker/page.js']);
  assert.deepEqual(paths.filter((one) => one.endsWith('.json')), ['data/checker.json']);
});

test('an eligible composition is put together by keyboard alone', { skip }, async () => {
  const { page, problems } = await open();
  await tabTo(page, '#checker-call');
  await page.keyboard.type('European Cluster Ex');
  assert.equal(await page.locator('#checker-call').inputValue(), call);
  assert.match(await status(page), /Composition: not determined/);

  await tabTo(page, '#checker-find');
  await page.keyboard.type('silicon saxony');
  const found = await page.locator('#checker-options [role=option]').count();
  assert.ok(found >= 1, 'an organisation is found');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#checker-find').getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#checker-find').inputValue(), '');

  await tabTo(page, '#checker-describe summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  for (const [name, country] of [['First', 'Spain'], ['Second', 'Bulgaria'], ['Third', 'Portugal']])
    await describe(page, name, ['Cluster', country, '', 'Yes']);
  assert.equal(await page.locator('#checker-members li').count(), 3);
  assert.match(await status(page), /Third added\. Composition: not determined/);

  await tabTo(page, '#checker-whole');
  await page.keyboard.press('Space');
  assert.match(await status(page), /Composition: met/);
  assert.match(await outcomeOf(page, 'three-clusters-from-three-countries'), /Met/);
  assert.match(await page.locator('#condition-three-clusters-from-three-countries').innerText(), /Spain \(First\)/);
  assert.deepEqual(problems, []);
});

test('the combobox is moved through with the arrow keys and says where it is', { skip }, async () => {
  const { page } = await open();
  const input = page.locator('#checker-find');
  await input.focus();
  await page.keyboard.type('port');
  await page.keyboard.press('ArrowDown');
  const active = await input.getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('ArrowUp');
  assert.equal(await input.getAttribute('aria-activedescendant'), null);
  await page.keyboard.press('ArrowDown');
  const name = (await page.locator('#checker-options [aria-selected=true]').evaluate((one) => one.firstChild.textContent));
  await page.keyboard.press('Enter');
  assert.match(await status(page), new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} added\\.`));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'checker-find');
});

test('the address reproduces the composition, and Back takes the last step back', { skip }, async () => {
  const { page } = await open(`?call=${call}&o=citeve,clutex`);
  const before = await page.locator('#checker-conditions').innerText();
  await page.locator('#checker-whole').check();
  const { page: other } = await open(new URL(page.url()).search);
  assert.equal(await other.locator('#checker-conditions').innerText(), await page.locator('#checker-conditions').innerText());
  assert.equal(await other.locator('#checker-whole').isChecked(), true);
  await page.goBack();
  await page.waitForFunction(() => !document.getElementById('checker-whole').checked);
  assert.equal(await page.locator('#checker-conditions').innerText(), before);
});

test('a suggestion is added, and the focus stays near', { skip }, async () => {
  const { page } = await open(`?call=${call}&o=citeve,clutex&whole=1`);
  const add = page.locator('#condition-three-clusters-from-three-countries [data-add]').first();
  const id = await add.getAttribute('data-add');
  await add.focus();
  await page.keyboard.press('Enter');
  assert.ok(page.url().includes(id));
  assert.equal(await page.locator('#checker-members li').count(), 3);
  assert.ok(await page.evaluate(() => document.activeElement.closest('#condition-three-clusters-from-three-countries') !== null));
});

test('the record that is saved is JSON with the composition', { skip }, async () => {
  const { page, problems } = await open(`?call=${call}&o=citeve,clutex&n=c.ES..y.Mine&title=My+own`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#checker-save').click()]);
  assert.equal(download.suggestedFilename(), 'my-own-draft.json');
  const record = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.deepEqual([record.call, record.organisations], [call, ['citeve', 'clutex']]);
  assert.deepEqual(problems, []);
});

test('what visitors enter is text, never markup', { skip }, async () => {
  const { page, problems } = await open(`?call=${call}&n=${encodeURIComponent('c.ES..y.<img src=x onerror=alert(1)>{name}')}`);
  assert.match(await page.locator('#checker-members').innerText(), /<img src=x onerror=alert\(1\)>\{name\}/);
  assert.equal(await page.locator('main img').count(), 0);
  assert.deepEqual(problems, []);
});

test('axe finds nothing, light and dark, wide and narrow, and nothing scrolls sideways', { skip }, async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 320]) {
      const { page } = await open(`?call=${call}&o=citeve,clutex&n=c.ES..y.Mine`, { colorScheme, viewport: { width, height: 800 } });
      await page.locator('#checker-describe summary').click();
      await page.locator('#checker-find').fill('a');
      assert.deepEqual(await axeViolations(page), [], `${colorScheme} ${width}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} scrolls sideways`);
      await page.context().close();
    }
  }
});

test('without scripts the page explains the rules and the terminal', { skip }, async () => {
  const { page } = await open('', { javaScriptEnabled: false });
  assert.equal(await page.locator('#checker').isVisible(), false);
  assert.match(await page.locator('main').innerText(), /runs no scripts/);
  assert.match(await page.locator('main').innerText(), /escp explain/);
});

test('when the data cannot be loaded the page says so', { skip }, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/data/checker.json', (route) => route.abort());
  await page.goto(address);
  await page.getByText('could not load its data').waitFor();
});
