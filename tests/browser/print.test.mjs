// A record on paper; that no page is wider than the paper is in accessibility.test.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitSite } from './support/browser.mjs';

const visit = visitSite();
const record = '/en/partnerships/tex4im/';

const pagesIn = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

test('a record is printed to a few pages of PDF', async () => {
  const { page } = await visit.open(record);
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.ok(pagesIn(pdf) >= 2 && pagesIn(pdf) <= 9, `${pagesIn(pdf)} pages`);
});

test('on paper there is the text, folded or not, and nothing to click', async () => {
  const { page } = await visit.open(record);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.site-header', '.breadcrumb', '.files', '.site-footer nav']) {
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  }
  const text = await page.locator('main').innerText();
  assert.match(text, /CITEVE/);
  assert.match(text, /are established in at least three different EU Member States/);
});

/** Links out of the catalogue of which a reader of the paper could not tell where they lead. */
const withoutAddress = () => [...document.querySelectorAll('main a[href^="http"]')].filter((link) => {
  const added = getComputedStyle(link, '::after').content;
  return !link.textContent.includes(new URL(link.href).hostname.replace(/^www\./, '')) && !added.includes(link.getAttribute('href'));
}).map((link) => link.outerHTML);

test('on paper an address out of the catalogue stands in full, in records and in prose', async () => {
  for (const where of [record, '/en/about/', '/en/sources/', '/en/events/']) {
    const { page, close } = await visit.open(where);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await page.evaluate(withoutAddress), [], where);
    await close();
  }
});

/** The ink of every element, in order. */
const inks = () => [...document.querySelectorAll('body, main *')].map((one) => {
  const { color, backgroundColor } = getComputedStyle(one);
  return `${one.localName} ${color} ${backgroundColor}`;
});

test('paper is white, whichever scheme the screen has', async () => {
  const { page } = await visit.open(record);
  const looks = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ media: 'print', colorScheme });
    looks.push(await page.evaluate(inks));
  }
  assert.match(looks[0][0], /^body rgb\(0, 0, 0\) rgb\(255, 255, 255\)$/);
  assert.deepEqual(looks[1], looks[0]);
});
