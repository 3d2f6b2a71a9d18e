// The map in Chromium: by mouse, by keyboard, and on a phone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scrollsSideways, visitSite } from './support/browser.mjs';

const visit = visitSite();

test('a visitor clicks from the map to a country and on to an organisation', async () => {
  const { page, close } = await visit.open('/en/map/');
  // In the middle of France; the middle of its outline's box lies at sea.
  const map = page.locator('svg.map');
  await map.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await map.boundingBox();
  await page.mouse.click(x + width * 0.27, y + height * 0.66);
  await page.waitForURL('**/en/countries/FR/');
  await page.locator('main a[href*="/organisations/"]').first().click();
  await page.waitForURL('**/en/organisations/*/');
  await close();
});

test('the keyboard gets there too, and each country and region of the map has a name', async () => {
  const { page, close } = await visit.open('/en/map/');
  const links = page.locator('svg.map a');
  const names = await links.evaluateAll((all) => all.map((one) => one.querySelector('title').textContent));
  assert.ok(names.length > 40 && names.every((name) => /: (no partner on file|[\d,]+ )/.test(name)), names.join('\n'));
  await page.getByRole('link', { name: /^Italy: / }).focus();
  assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement.querySelector('path')).strokeWidth), '2.5px');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/countries/IT/');
  await close();
});

test('the table says what the map shows', async () => {
  const { page, close } = await visit.open('/en/map/');
  const rows = await page.locator('.map-and-table tbody tr').evaluateAll((all) =>
    all.map((row) => [row.cells[0].innerText, Number(row.cells[1].innerText)]));
  for (const [country, partners] of rows.filter(([, count]) => count > 0)) {
    const name = await page.locator('svg.map a > title', { hasText: new RegExp(`^${country.replace('*', '\\*')}: `) }).first().textContent();
    assert.equal(name, `${country}: ${partners} partner${partners === 1 ? '' : 's'}`);
  }
  await close();
});

/** The colour of one pixel of a picture, as CSS says it. */
async function colourOf(png) {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  brush.drawImage(picture, 0, 0);
  return `#${[...brush.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

/** A place of the drawing of Europe on the page. */
function placeOnPage([x, y]) {
  const at = new DOMPoint(x, y).matrixTransform(document.querySelector('svg.map').getScreenCTM());
  return { x: Math.round(at.x + scrollX), y: Math.round(at.y + scrollY), width: 1, height: 1 };
}

test('the land under a small map has the colour of the scheme, on paper that of the light one', async () => {
  const germany = JSON.parse(readFileSync('data/geometry/europe.json', 'utf8')).shapes.find(({ code }) => code === 'DE').anchor;
  for (const [media, colorScheme] of [['screen', 'light'], ['screen', 'dark'], ['print', 'dark']]) {
    const { page, problems, close } = await visit.open('/en/partnerships/tex4im/', { colorScheme }, 'networkidle');
    await page.emulateMedia({ media, colorScheme });
    const clip = await page.evaluate(placeOnPage, germany);
    const seen = await page.evaluate(colourOf, (await page.screenshot({ clip, fullPage: true })).toString('base64'));
    assert.equal(seen, await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--land')), `${media}, ${colorScheme}`);
    assert.deepEqual(problems, []);
    await close();
  }
});

test('on a phone the table comes before the map, and nothing scrolls sideways', async () => {
  const { page, close } = await visit.open('/en/map/', { viewport: { width: 320, height: 700 } });
  const [table, map] = await Promise.all(['.map-and-table table', 'svg.map'].map((one) => page.locator(one).boundingBox()));
  assert.ok(table.y + table.height < map.y);
  assert.equal(await scrollsSideways(page), false);
  await close();
});
