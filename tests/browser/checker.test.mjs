// The checker in Chromium: by keyboard alone, by address, without scripts.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { site } from '../site/support/built_site.mjs';
import { axeViolations } from './support/axe.mjs';
import { scrollsSideways, visitSite } from './support/browser.mjs';

const skip = existsSync(path.join(site, 'en/checker/index.html')) ? false : `no checker in ${site}`;
const visit = visitSite({ skip });
const call = 'cos-cluster-2018-03-02';

/** The checker, ready, with a composition in its address. */
async function open(query = '', options = {}) {
  const { page, problems } = await visit.open(`/en/checker/${query}`, options);
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
  const { problems, finished } = await visit.open('/en/checker/', {}, 'networkidle');
  assert.deepEqual(problems, []);
  const paths = finished.map((request) => new URL(request.url()).pathname);
  assert.ok(paths.length <= 8, paths.join('\n'));
  const modules = paths.filter((one) => one.endsWith('.js'));
  assert.equal(modules.length, 1);
  assert.match(modules[0], /^\/assets\/checker\/page\.[0-9a-f]{10}\.js$/);
  assert.deepEqual(paths.filter((one) => one.endsWith('.json')), ['/data/checker.json']);
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
      assert.equal(await scrollsSideways(page), false, `${width} scrolls sideways`);
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
  const context = await visit.browser.newContext();
  const page = await context.newPage();
  await page.route('**/data/checker.json', (route) => route.abort());
  await page.goto(`${visit.address}/en/checker/`);
  await page.getByText('could not load its data').waitFor();
});
