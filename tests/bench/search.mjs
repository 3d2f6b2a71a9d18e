// Opens the search page with each index that tests/bench/run_search has made, and measures what a first visit transfers
// until the first result shows, and how long a click on a filter takes on a processor four times slower.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from '../browser/support/browser.mjs';

const [work, date] = process.argv.slice(2);
const made = JSON.parse(await readFile(path.join(work, 'made.json'), 'utf8'));
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };
const clicks = 7;

/** The built site, with the index of a synthetic catalogue in the place of its own; everything is sent gzipped. */
function serve(records) {
  const answers = new Map();
  return createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = name.startsWith('/search/') ? path.join(work, 'indexes', String(records), name)
      : path.join(work, 'site', name.endsWith('/') ? `${name}index.html` : name);
    if (!answers.has(file)) answers.set(file, readFile(file).then((bytes) => gzipSync(bytes, { level: 9 }), () => null));
    const bytes = await answers.get(file);
    response.writeHead(bytes ? 200 : 404, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'content-encoding': 'gzip' });
    response.end(bytes ?? gzipSync(''));
  }).listen(0, '127.0.0.1');
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
  return { page, context, first: { ...first, found: await page.locator('#search-count').innerText() } };
}

/** From the click to the frame in which the new count is painted. */
const clickTime = (page, at) => page.evaluate((place) => new Promise((resolve) => {
  const boxes = [...document.querySelectorAll('[data-facet=country] input')].filter((one) => !one.checked);
  const start = performance.now();
  new MutationObserver((_, watching) => {
    watching.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  }).observe(document.getElementById('search-count'), { childList: true, characterData: true, subtree: true });
  boxes[place].click();
}), at);

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

async function facetClicks(page, context) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = [];
  for (let at = 0; at < clicks; at += 1) {
    times.push(await clickTime(page, 3 + 2 * at));
    await page.waitForTimeout(700);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { median: Math.round(median(times)), worst: Math.round(Math.max(...times)) };
}

async function measure(browser, one) {
  const server = serve(one.records);
  await new Promise((resolve) => server.once('listening', resolve));
  const page = `http://127.0.0.1:${server.address().port}/en/search/`;
  const visits = {};
  for (const query of [...one.words.map((word) => `q=${encodeURIComponent(word)}`), 'c=FR', 'c=FR&q=textile&s=name']) {
    const { context, first } = await firstVisit(browser, `${page}?${query}`);
    visits[query] = first;
    await context.close();
  }
  const { page: opened, context } = await firstVisit(browser, page);
  const click = await facetClicks(opened, context);
  await context.close();
  server.close();
  return { ...one, visits, facet_click_milliseconds: click };
}

const browser = await launch();
const results = [];
for (const one of made) results.push(await measure(browser, one));
await browser.close();

console.table(results.map(({ records, files, seconds_documents: documents, seconds_index: index, visits, facet_click_milliseconds: click }) => ({
  'records': records, 'files': files, 'index, s': (documents + index).toFixed(2),
  'first result, kB gz (most)': Math.ceil(Math.max(...Object.values(visits).map((one) => one.bytes)) / 1000),
  'requests (most)': Math.max(...Object.values(visits).map((one) => one.requests)),
  'click, ms (median/worst)': `${click.median}/${click.worst}`,
})));
const file = 'tests/bench/results/search.json';
const history = JSON.parse(await readFile(file, 'utf8').catch(() => '[]'));
await writeFile(file, `${JSON.stringify([...history, { date, results }], null, 2)}\n`);
