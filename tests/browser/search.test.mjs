// The search page of the built site in Chromium, as a visitor would use it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { axeViolations } from './support/axe.mjs';
import { scrollsSideways, visitSite } from './support/browser.mjs';

const visit = visitSite();
const where = '/en/search/';

/** The page once the search has answered, with what went wrong on it. */
async function open(query = '', options = {}) {
  const opened = await visit.open(where + query, options);
  if (options.javaScriptEnabled !== false) await answered(opened.page);
  return opened;
}

const answered = (page) => page.waitForFunction(() => document.querySelector('[data-facet=country] .facet__count')?.textContent &&
  !document.querySelector('#search-results[aria-busy]') &&
  (document.querySelector('#search-results .result__compare, #search-results table, #search-results .map') || document.querySelector('.search__none')));
const countOf = async (page) => Number.parseInt((await page.locator('#search-count').innerText()).replace(/\D/g, '') || '0', 10);
const untilCount = (page, count) => page.waitForFunction((wanted) => document.getElementById('search-count').textContent.startsWith(`${wanted} `), count);
const queryOf = (page) => new URL(page.url()).search;
const box = (page, facet, name) => page.locator(`[data-facet="${facet}"]`).getByLabel(name, { exact: false });

test('a visitor finds TEX4IM with the keyboard only', async () => {
  const { page, problems } = await open();
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search-text');
  await page.keyboard.type('tex4');
  await page.waitForFunction(() => document.querySelector('#search-results h3')?.textContent === 'TEX4IM');
  assert.equal(queryOf(page), '?q=tex4');
  for (let at = 0; at < 400 && (await page.evaluate(() => document.activeElement.textContent)) !== 'TEX4IM'; at += 1) await page.keyboard.press('Tab');
  await Promise.all([page.waitForURL(/partnerships\/tex4im/), page.keyboard.press('Enter')]);
  assert.match(await page.locator('h1').innerText(), /TEX4IM/);
  assert.deepEqual(problems, []);
});

test('filters narrow down, say what they would give, and Back takes them off again', async () => {
  const { page, problems } = await open();
  const all = await countOf(page);
  const promised = Number.parseInt(await page.locator('[data-facet=country] li').filter({ hasText: 'France' }).locator('.facet__count').innerText(), 10);
  await box(page, 'country', 'France').check();
  await untilCount(page, promised);
  assert.equal(queryOf(page), '?c=FR');
  await box(page, 'label', 'ESCP-S3').check();
  await page.waitForFunction(() => document.querySelectorAll('.chip').length === 3);
  assert.equal(queryOf(page), '?c=FR&l=escp-s3');
  assert.match(await page.locator('[role=status]').innerText(), /Country: France, and Label: ESCP-S3\./);
  const both = await countOf(page);
  assert.ok(both > 0 && both < promised);
  await box(page, 'country', 'Spain').check();
  await page.waitForFunction(() => document.querySelectorAll('.chip').length === 4);
  assert.match(await page.locator('[role=status]').innerText(), /Country: France or Spain, and Label: ESCP-S3\./);
  await page.goBack();
  await untilCount(page, both);
  await page.goBack();
  await untilCount(page, promised);
  await page.goBack();
  await untilCount(page, all);
  assert.equal(await box(page, 'country', 'France').isChecked(), false);
  assert.deepEqual(problems, []);
});

test('the order of filters stays, those that would give nothing are greyed', async () => {
  const { page } = await open();
  const countries = () => page.locator('[data-facet=country] label').allInnerTexts().then((all) => all.map((one) => one.replace(/[\d,]+$/, '').trim()));
  const before = await countries();
  await box(page, 'label', 'ESCP-S3').check();
  await page.waitForFunction(() => document.querySelectorAll('[data-facet=country] .is-empty').length > 0);
  assert.deepEqual(await countries(), before);
});

test('the download is what is found, to the row', async () => {
  const { page } = await open('?c=PT,EL&k=organisation&s=name');
  const found = await countOf(page);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Download these ${found} records (CSV)` }).click()]);
  const [json] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Download these ${found} records (JSON)` }).click()]);
  const text = await readFile(await csv.path(), 'utf8');
  assert.ok(text.startsWith('\uFEFFkind,id,name,'), 'Excel needs the mark');
  const rows = text.slice(1).trimEnd().split('\r\n').slice(1);
  assert.equal(rows.length, found);
  const { records, count, address } = JSON.parse(await readFile(await json.path(), 'utf8'));
  assert.equal(count, found);
  assert.equal(address, page.url());
  while (await page.locator('#search-more').isVisible()) await page.locator('#search-more button').click();
  const shown = await page.locator('#search-results .result').evaluateAll((all) => all.map((one) => one.dataset.id));
  assert.deepEqual(records.map((one) => `${one.kind}/${one.id}`), shown);
  assert.deepEqual(rows.map((row) => row.split(',').slice(0, 2).join('/')), shown);
});

test('up to four records are compared side by side, at an address of their own', async () => {
  const { page, problems } = await open('?k=partnership');
  const buttons = page.locator('#search-results .result__compare');
  for (const at of [0, 1, 2, 3]) {
    await buttons.nth(at).click();
    await page.waitForFunction((count) => document.querySelectorAll('.compare thead th').length === count || (count === 1 && document.querySelector('.search__compare')), at + 1);
  }
  assert.equal(new URLSearchParams(queryOf(page)).get('ids').split(',').length, 4);
  assert.equal(await buttons.nth(3).evaluate((one) => one === document.activeElement), true, 'the focus stays');
  await buttons.nth(4).click();
  assert.match(await page.locator('[role=status]').innerText(), /Four records are compared already/);
  await page.goto(`${visit.address}${where}?ids=partnership/tex4im,region/ITF3,partnership/no-such-one`);
  await page.waitForSelector('.compare');
  assert.deepEqual((await page.locator('.compare thead a').allInnerTexts()), ['TEX4IM', 'Campania']);
  await page.getByRole('button', { name: 'Stop comparing' }).click();
  await page.waitForFunction(() => !document.querySelector('.search__compare'));
  assert.deepEqual(problems, []);
});

test('codes that are not known are left out and said', async () => {
  const { page } = await open('?c=FR,ZZ&l=%3Cscript%3E&s=luck&ids=region/XX,partnership/tex4im');
  const note = page.locator('.search__note');
  await note.waitFor();
  assert.match(await note.innerText(), /4 codes in the address are not known here and left out: c=ZZ, l=<script>, s=luck, ids=region\/XX\./);
  assert.equal(await box(page, 'country', 'France').isChecked(), true);
});

test('a search that finds nothing says which part to give up', async () => {
  const { page } = await open('?q=tex4im&c=MT');
  assert.match(await page.locator('.search__none').innerText(), /Nothing fits all of this/);
  await page.locator('.search__none').getByRole('button', { name: /Country: Malta/ }).click();
  await page.waitForFunction(() => document.querySelector('#search-results h3')?.textContent === 'TEX4IM');
});

test('where nothing at all contains the words, the visitor is led on', async () => {
  const { page } = await open('?q=zzzzz');
  assert.match(await page.locator('.search__none').innerText(), /Nothing fits all of this.*Remove one of these:.*Words: zzzzz \(\d+ records\).*another spelling/s);
  await page.locator('.search__none').getByRole('link', { name: /Browse all records/ }).click();
  await page.waitForURL(/\/en\/browse\/$/);
});

test('on a phone and with the keyboard only, a filter is chosen and leads back to what is found', async () => {
  const { page, problems } = await open('', { viewport: { width: 320, height: 640 } });
  await page.locator('#search-filters > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab'); // past the name of the first facet, which is open
  assert.equal(await page.evaluate(() => document.activeElement.closest('[data-facet]').dataset.facet), 'country');
  const promised = Number.parseInt(await page.evaluate(() => document.activeElement.closest('label').querySelector('.facet__count').textContent), 10);
  await page.keyboard.press('Space');
  await untilCount(page, promised);
  assert.equal(await page.evaluate(() => document.activeElement.checked), true, 'the focus stays');
  const show = page.getByRole('button', { name: `Show ${promised} record` });
  await show.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search-count');
  await page.waitForFunction(() => { // the page may scroll smoothly
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.deepEqual(problems, []);
});

test('what is served is dimmed while it is not yet what the address asks for', async () => {
  const page = await visit.browser.newPage();
  let go;
  const held = new Promise((resolve) => { go = resolve; });
  await page.route('**/search/index.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${visit.address}${where}?q=tex4im`);
  assert.equal(await page.locator('#search-results').getAttribute('aria-busy'), 'true');
  go();
  await answered(page);
  assert.equal(await page.locator('#search-results').getAttribute('aria-busy'), null);
  await page.close();
});

test('a slip is forgiven and said', async () => {
  const { page } = await open('?q=textiel');
  assert.match(await page.locator('.search__note').innerText(), /Nothing contains “textiel”\. Shown is what contains .*“textile”/);
});

test('without scripts there are fifty results, links to browse by, and a form that leads back here', async () => {
  const { page } = await open('?q=tex', { javaScriptEnabled: false });
  assert.equal(await page.locator('#search-results .result').count(), 50);
  assert.ok(await page.locator('[data-facet=country] a[href$="browse/country/FR/"]').count() === 1);
  assert.match(await page.locator('noscript').first().innerText(), /needs JavaScript/);
  assert.match(await page.locator('noscript a[href$="/map/"]').innerText(), /Map/);
  await page.locator('#search-text').fill('citeve');
  await page.locator('.search__go').click();
  assert.equal(queryOf(page), '?q=citeve');
});

test('the scripts make a result as the served page has it', async () => {
  const texts = (page) => page.locator('#search-results .result').evaluateAll((all) => all.map((one) => {
    one.querySelector('.result__compare')?.remove();
    return { id: one.dataset.id, href: one.querySelector('a').href, text: one.textContent.replace(/\s+/g, ''),
      classes: [...one.querySelectorAll('span')].map((span) => span.className.trim()), lang: one.querySelector('p[lang]')?.lang ?? '' };
  }));
  const { page: served } = await open('', { javaScriptEnabled: false });
  const bare = await visit.browser.newPage();
  await bare.route('**/en/search/', async (route) => {
    const html = await (await route.fetch()).text();
    const start = html.indexOf('<article');
    await route.fulfill({ contentType: 'text/html', body: html.slice(0, start) + html.slice(html.lastIndexOf('</article>') + '</article>'.length) });
  });
  await bare.goto(visit.address + where);
  await bare.waitForFunction(() => document.querySelectorAll('#search-results .result__compare').length === 50);
  assert.deepEqual(await texts(bare), await texts(served));
});

test('a plain visit keeps the fifty results that it came with, and nothing jumps', async () => {
  for (const width of [1280, 320]) {
    const context = await visit.browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shifted += one.value; })).observe({ type: 'layout-shift', buffered: true });
      addEventListener('DOMContentLoaded', () => { window.served = [...document.querySelectorAll('#search-results .result')]; });
    });
    await page.goto(visit.address + where);
    await page.waitForFunction(() => document.querySelectorAll('#search-results .result__compare').length === 50);
    await answered(page);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('#search-results > *')].every((one, at) => one === window.served[at])), true);
    assert.ok(await page.evaluate(() => window.shifted) < 0.01, `${width} px`);
    await context.close();
  }
});

const rowOf = (page, country) => page.locator('.search__places tbody tr', { has: page.locator('th', { hasText: country }) });

test('the map shows the same set by country and region, at an address of its own', async () => {
  const { page, problems, finished } = await open('?k=organisation');
  assert.equal(finished.some((one) => one.url().endsWith('/en/map/')), false, 'the outlines are not loaded before they are asked for');
  const found = await countOf(page);
  const inSpain = Number.parseInt(await page.locator('[data-facet=country] li').filter({ hasText: 'Spain' }).locator('.facet__count').innerText(), 10);
  await page.getByRole('button', { name: 'Map' }).click();
  await page.waitForSelector('#search-results .map');
  assert.equal(queryOf(page), '?k=organisation&v=map');
  assert.equal(await countOf(page), found);
  assert.equal(await rowOf(page, 'Spain').locator('td').first().innerText(), String(inSpain));
  assert.match(await page.locator('.map [data-code=ES] title').first().textContent(), new RegExp(`^Spain: ${inSpain} records$`));
  const regions = await rowOf(page, 'Spain').locator('td').nth(1).innerText();
  assert.match(regions, /Andalucía \(ES61\) \d+/);
  assert.equal(await page.locator('.map [data-code=ES61] text').textContent(), /Andalucía \(ES61\) (\d+)/.exec(regions)[1]);
  assert.match(await page.locator('#search-results figcaption').innerText(), /imply no opinion[^]*Kosovo declaration/);
  await page.goBack();
  await page.waitForSelector('#search-results .result');
  assert.equal(await page.locator('#search-results .map').count(), 0);
  assert.deepEqual(problems, []);
});

test('a country on the map leads to its regions and organisations, by pointer and by keyboard', async () => {
  const { page } = await open('?k=organisation&v=map');
  const all = await countOf(page);
  await rowOf(page, 'Portugal').getByRole('link', { name: 'Portugal' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.search__places tbody tr').length === 1);
  assert.equal(queryOf(page), '?k=organisation&c=PT&v=map');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.place), 'country/PT', 'the focus stays');
  assert.ok(await page.evaluate(() => document.querySelector('.map').viewBox.baseVal.width) < 1200, 'Portugal is seen from near');
  await page.locator('.map [data-code=PT11] circle').click();
  await page.waitForURL(/c=PT&r=PT11/);
  await page.getByRole('button', { name: 'List' }).click();
  await page.waitForSelector('#search-results .result');
  assert.ok((await page.locator('#search-results .result').allInnerTexts()).some((text) => text.includes('CITEVE')));
  for (let back = 0; back < 3; back += 1) await page.goBack();
  await untilCount(page, all);
});

test('where no map is on file, the table of places stands alone', async () => {
  const { page, problems } = await open('?k=theme');
  await page.route('**/en/map/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>Map</h1>' }));
  await page.getByRole('button', { name: 'Map' }).click();
  await page.waitForSelector('.search__places');
  assert.equal(await page.locator('#search-results figure').count(), 0);
  assert.deepEqual(problems, []);
});

test('the map of a search that finds nothing is the help of any other', async () => {
  const { page } = await open('?q=tex4im&c=MT&v=map');
  assert.match(await page.locator('.search__none').innerText(), /Nothing fits all of this/);
  assert.equal(await page.locator('#search-results > *').count(), 0);
});

test('a map that cannot be loaded is said, and asked for again', async () => {
  const { page } = await open('?k=theme');
  await page.route('**/en/map/', (route) => route.abort(), { times: 1 });
  await page.getByRole('button', { name: 'Map' }).click();
  await page.waitForFunction(() => /could not be loaded/.test(document.getElementById('search-status').textContent));
  await page.getByRole('button', { name: 'Map' }).click();
  await page.waitForSelector('#search-results .map');
});

test('a kind is chosen like a page of its own', async () => {
  const { page } = await open();
  const themes = page.locator('#search-kinds a', { hasText: 'Thematic areas' });
  const count = Number.parseInt(await themes.locator('.count').innerText(), 10);
  await themes.click();
  await untilCount(page, count);
  assert.equal(queryOf(page), '?k=theme');
  assert.equal(await themes.getAttribute('aria-current'), 'true');
  assert.equal(await page.locator('#search-kinds [aria-current]').count(), 1);
});

test('a table shows the same set, and sorting keeps it', async () => {
  const { page } = await open('?k=partnership&v=table&s=size');
  const sizes = (await page.locator('#search-results td.number').allInnerTexts()).map((one) => Number(one) || 0);
  assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
  await page.getByRole('button', { name: 'List' }).click();
  await page.waitForSelector('#search-results .result');
  assert.equal(queryOf(page), '?k=partnership&s=size');
});

test('a year says how many records it would give', async () => {
  const { page } = await open('?k=partnership');
  const from = page.locator('[data-facet=year] select').first();
  const [year, promised] = /^(\d+) \((\d+)\)$/.exec(await from.locator('option').nth(3).textContent()).slice(1);
  const { page: chosen } = await open(`?k=partnership&y=${year}`);
  assert.equal(await countOf(chosen), Number(promised));
  assert.equal(await chosen.locator('[data-facet=year] select').first().inputValue(), year);
});

test('ranges of years and partners narrow down', async () => {
  const { page } = await open('?y=2016-2018&n=5-');
  const { page: table } = await open('?y=2016-2018&n=5-&v=table');
  assert.ok(await countOf(page) > 0);
  const rows = await table.locator('#search-results tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
  for (const [, , , size, year] of rows) assert.ok(Number(size) >= 5 && Number(year) >= 2016 && Number(year) <= 2018, `${size} ${year}`);
});

test('an index that cannot be loaded leaves the served page and says so', async () => {
  const page = await visit.browser.newPage();
  await page.route('**/search/index.json', (route) => route.abort());
  await page.goto(`${visit.address}${where}?q=tex4im`);
  await page.waitForFunction(() => /could not be loaded/.test(document.getElementById('search-status').textContent));
  assert.equal(await page.locator('#search-results .result').count(), 50);
  await page.locator('#search-kinds a', { hasText: 'Thematic areas' }).click();
  await page.waitForURL(/\/en\/themes\/$/);
  await page.close();
});

test('a first visit transfers at most 110 kB in 14 requests before the first result', async () => {
  const context = await visit.browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => new MutationObserver((_, watching) => {
    if (!document.querySelector('#search-results .result__compare')) return;
    watching.disconnect();
    performance.mark('first-result');
  }).observe(document, { childList: true, subtree: true }));
  for (const query of ['?q=textile', '?c=FR', '?q=innovation&s=name']) {
    await page.goto(visit.address + where + query);
    await page.waitForFunction(() => performance.getEntriesByName('first-result').length > 0);
    const before = await page.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((one) => one.startTime <= performance.getEntriesByName('first-result')[0].startTime).map((one) => one.transferSize));
    assert.ok(before.length <= 14, `${query}: ${before.length} requests`);
    assert.ok(before.reduce((sum, one) => sum + one, 0) <= 110_000, query);
  }
});

test('the page does not scroll sideways at 320 px, however long a word is', async () => {
  for (const query of ['', '?v=map', '?q=textile&c=FR,ES&v=table', `?q=${'x'.repeat(190)}`, '?ids=partnership/tex4im,region/ITF3']) {
    const { page, close } = await open(query, { viewport: { width: 320, height: 700 } });
    assert.equal(await scrollsSideways(page), false, `${query} scrolls sideways`);
    await close();
  }
});

test('axe finds nothing on what the scripts show, wide and narrow', async () => {
  const queries = ['?q=textile&c=FR,ZZ&ids=partnership/tex4im,region/ITF3', '?v=table', '?v=map', '?v=map&c=ES', '?q=tex4im&c=MT'];
  for (const colorScheme of ['light', 'dark']) {
    for (const query of queries) {
      const { page, close } = await open(query, { colorScheme });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        assert.deepEqual(await axeViolations(page), [], `${query}, ${colorScheme}, ${width} px`);
      }
      await close();
    }
  }
});
