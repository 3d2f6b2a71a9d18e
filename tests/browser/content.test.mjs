// What people write for the site leads somewhere: questions to measures, searches for partners to the checker, stories
// to records.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitSite } from './support/browser.mjs';

const visit = visitSite();
const withoutScripts = { javaScriptEnabled: false };

test('without scripts, a question leads to the measures of its phase, which are marked as history', async () => {
  const { page, problems } = await visit.open('/en/support-actions/', withoutScripts);
  const question = page.locator('details.question').filter({ hasText: 'We need pilot lines' });
  const measure = question.getByRole('link', { name: 'European Pilot Production Network' });
  assert.ok(!(await measure.isVisible()));
  await question.locator('summary').click();
  const line = question.locator('li').filter({ hasText: 'European Pilot Production Network' });
  assert.match(await line.innerText(), /Phase 3.*Historical: as of November 2017/s);
  await measure.click();
  assert.equal(new URL(page.url()).hash, '#european-pilot-production-network');
  const card = page.locator('article:target');
  assert.match(await card.innerText(), /Period of validity\s+not on file/);
  assert.equal(await card.evaluate((one) => one.closest('section').getAttribute('aria-labelledby')), 'cooperation');
  assert.deepEqual(problems, []);
});

test('without scripts, a search for partners is found by its theme, says what is missing and opens the checker', async () => {
  const { page, problems } = await visit.open('/en/partner-search/', withoutScripts);
  await page.locator('.filters__list').filter({ hasText: 'Thematic area' }).getByRole('link', { name: /PIMI/ }).click();
  // By keyboard: Playwright waits for frames before a click, and without scripts none come after a jump on the page.
  await page.locator('article:target').getByRole('link', { name: /what is missing/ }).press('Enter');
  await page.waitForURL('**/expressions-of-interest/pimi/');
  assert.match(await page.locator('article.condition').first().innerText(), /What is missing/);
  assert.ok((await page.locator('.suggestions li').count()) > 0);
  const checks = await page.locator('a[href*="checker/?call="]').evaluateAll((all) => all.map((one) => new URL(one.href).search));
  assert.deepEqual(checks, ['?call=escp-s3-eoi-2016&t=photonics', '?call=cos-clustpartns-2017-3-02&t=photonics']);
  assert.deepEqual(problems, []);
});

test('the checker opens with what an expression of interest has on file', async () => {
  const { page, problems } = await visit.open('/en/expressions-of-interest/pimi/');
  await page.getByRole('link', { name: 'European Strategic Cluster Partnerships for smart specialisation investments', exact: true }).click();
  await page.waitForURL('**/checker/?call=*');
  await page.getByText('Photonics').first().waitFor();
  assert.deepEqual(problems, []);
});

test('a story leads to its partnership and back, and every figure to its source', async () => {
  const { page } = await visit.open('/en/stories/diva/');
  await page.locator('.article__records').getByRole('link', { name: 'DIVA', exact: true }).click();
  assert.equal(new URL(page.url()).pathname, '/en/partnerships/diva/');
  await page.locator('section[aria-labelledby=stories]').getByRole('link', { name: /^DIVA/ }).click();
  const marks = await page.locator('.prose a.ref').evaluateAll((all) => all.map((one) => document.querySelector(one.hash) !== null));
  assert.ok(marks.length > 3 && marks.every(Boolean));
});

test('every page leads to the statements on accessibility, privacy and licences', async () => {
  for (const [name, heading] of [['Accessibility', 'Accessibility statement'], ['Privacy', 'Privacy'], ['Licences and legal notice', 'Licences and legal notice']]) {
    const { page, close } = await visit.open('/en/guides/express-interest/');
    await page.locator('footer').getByRole('link', { name, exact: true }).click();
    assert.equal(await page.locator('h1').innerText(), heading);
    await close();
  }
});
