// Every kind of page in Chromium: axe, light and dark, wide and narrow; never wider than the window or the paper; and
// nothing that the browser complains about.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf, samplePages } from '../site/support/built_site.mjs';
import { axeViolations } from './support/axe.mjs';
import { scrollsSideways, visitSite } from './support/browser.mjs';

const tabs = 2;
const widths = [1280, 320];
const schemes = ['light', 'dark'];
/** A4 less its margins, in CSS pixels. */
const paper = { width: 672, height: 1000 };

const visit = visitSite();

/** The page as it stands, in each size and scheme; what is folded away is opened first. */
async function violationsInEveryLook(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  const found = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    if (await scrollsSideways(page)) found.push(`${width} px: scrolls sideways`);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await axeViolations(page)).map((one) => `${width} px, ${colorScheme}: ${one}`));
    }
  }
  return found;
}

async function problemsOnPaper(page) {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  return (await scrollsSideways(page)) ? ['wider than the paper'] : [];
}

describe('nothing is wrong with', { concurrency: tabs }, () => {
  for (const { page: file } of samplePages()) {
    it(addressOf(file), async () => {
      const { page, problems, close } = await visit.open(addressOf(file), {}, 'networkidle');
      assert.deepEqual([...await violationsInEveryLook(page), ...await problemsOnPaper(page)], []);
      assert.deepEqual(problems, []);
      await close();
    });
  }
});
