// Opens the built site in Chromium, as a visitor would.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, samplePages } from '../site/support/built_site.mjs';
import { scrollsSideways, visitSite } from './support/browser.mjs';

const visit = visitSite();

test('a visitor gets from home to TEX4IM in two clicks and reads its eight partners and its verdict', async () => {
  const { page, problems } = await visit.open('/en/');
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
  const { page } = await visit.open('/en/partnerships/tex4im/');
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
  const { page } = await visit.open('/en/partnerships/no-such-one/');
  assert.match(await page.locator('h1').innerText(), /does not exist/i);
  assert.ok((await page.locator('a[href]').count()) > 3);
});

test('without scripts every kind of page has its heading and its text, also at 320 px', async () => {
  for (const { page: file } of samplePages()) {
    const { page, problems, close } = await visit.open(addressOf(file), { viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
    assert.equal(await page.locator('h1').count(), 1, file);
    assert.equal(await page.locator('main').isVisible(), true, file);
    assert.equal(await scrollsSideways(page), false, `${file} scrolls sideways`);
    assert.deepEqual(problems, [], file);
    await close();
  }
});
