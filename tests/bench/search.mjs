// Opens the search page with each index that tests/bench/run_search has made, and measures what a first visit transfers
// until the first result shows, and how long a click on a filter takes.
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launch } from '../browser/support/browser.mjs';
import { serve } from '../browser/support/server.mjs';
import { facetClicks } from './search_click.mjs';

const [work, date] = process.argv.slice(2);
const made = JSON.parse(await readFile(path.join(work, 'made.json'), 'utf8'));

/** The built site, with the index of a synthetic catalogue in the place of its own. */
async function siteWith(records) {
  const folder = path.resolve(work, 'sites', String(records));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of ['en', 'assets', '404.html']) await symlink(path.resolve(work, 'site', name), path.join(folder, name));
  await symlink(path.resolve(work, 'indexes', String(records), 'search'), path.join(folder, 'search'));
  return folder;
}

/** Notes when the first result of a search is in the page. */
function watchResults() {
  new MutationObserver((_, watching) => {
    if (!document.querySelector('#search-results .result__compare')) return;
    watching.disconnect();
    performance.mark('first-result');
  }).observe(document, { childList: true, subtree: true });
}

/** What was asked for until then, whether or not it had arrived. */
const untilFirstResult = () => {
  const { startTime: shown } = performance.getEntriesByName('first-result')[0];
  const asked = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const before = asked.filter((one) => one.startTime <= shown);
  const sum = (all) => all.reduce((total, one) => total + one.transferSize, 0);
  return { requests: before.length, bytes: sum(before), milliseconds: Math.round(shown), all_requests: asked.length, all_bytes: sum(asked) };
};

async function firstVisit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchResults);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first-result').length > 0);
  await page.waitForLoadState('networkidle');
  const first = await page.evaluate(untilFirstResult);
  return { page, first: { ...first, found: await page.locator('#search-count').innerText() } };
}

async function measure(browser, one) {
  const server = await serve(await siteWith(one.records));
  const address = `${server.address}/en/search/`;
  const visits = {};
  for (const query of ['', ...one.words.map((word) => `q=${encodeURIComponent(word)}`), 'c=FR', 'c=FR&q=textile&s=name']) {
    const { page, first } = await firstVisit(browser, `${address}?${query}`);
    visits[query] = first;
    await page.context().close();
  }
  const { page } = await firstVisit(browser, address);
  const click = await facetClicks(page);
  await page.context().close();
  server.close();
  return { ...one, visits, facet_click_milliseconds: click };
}

const browser = await launch();
const results = [];
for (const one of made) results.push(await measure(browser, one));
await browser.close();

const most = (visits, name) => Math.max(...Object.values(visits).map((one) => one[name]));
console.table(results.map(({ records, files, processor_seconds: seconds, visits, facet_click_milliseconds: { wall, thread } }) => ({
  'records': records, 'files': files, 'indexing, s': (seconds.documents + seconds.index).toFixed(2),
  'until first result, kB gz': Math.ceil(most(visits, 'bytes') / 1000), 'requests': most(visits, 'requests'),
  'click, ms of thread: least, median, most': `${thread.least}, ${thread.median}, ${thread.most}`,
  'by the clock': `${wall.least}, ${wall.median}, ${wall.most}`,
})));
const file = 'tests/bench/results/search.json';
const history = JSON.parse(await readFile(file, 'utf8').catch(() => '[]'));
await writeFile(file, `${JSON.stringify([...history, { date, results }], null, 2)}\n`);
