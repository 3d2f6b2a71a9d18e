// Screenshots of the pages that stand for their kinds, light and dark, wide and narrow, for looking at and for the README.
// Usage: node shots.mjs <folder>; ESCP_SITE names the built site. ./dev shots does both.
import { mkdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { site } from '../site/support/built_site.mjs';
import { startVisit } from './support/browser.mjs';

const pages = {
  home: 'en/',
  search: 'en/search/',
  map: 'en/map/',
  partnerships: 'en/partnerships/',
  partnership: 'en/partnerships/tex4im/',
  programme: 'en/programmes/escp-4i/',
  region: 'en/regions/ITF3/',
  country: 'en/countries/IT/',
  checker: 'en/checker/?call=cos-cluster-2018-03-02&o=citeve,clutex&whole=1',
  'partner-search': 'en/partner-search/',
};
const widths = [1280, 320];
const schemes = ['light', 'dark'];
/** Longer pages are cut off: what is below is seen in the browser. */
const tallest = 4000;

const isBuilt = (address) => existsSync(path.join(site, address.replace(/\?.*/, ''), 'index.html'));

async function shoot(visit, folder, name, address, width) {
  const { page, close } = await visit.open(`/${address}`, { viewport: { width, height: 900 } }, 'networkidle');
  const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight));
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true, clip: { x: 0, y: 0, width, height } });
  }
  await close();
}

const folder = process.argv[2] ?? 'build/shots';
mkdirSync(folder, { recursive: true });
const visit = await startVisit();
for (const [name, address] of Object.entries(pages).filter(([, one]) => isBuilt(one))) {
  for (const width of widths) await shoot(visit, folder, name, address, width);
}
await visit.end();
