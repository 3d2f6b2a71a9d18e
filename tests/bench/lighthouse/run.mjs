// Lighthouse, mobile, on the pages that stand for the site. Prints the scores and adds them to
// tests/bench/results/lighthouse.json. Called by ./dev lighthouse, which installs it and builds the site.
// Exit code 1 when a page misses its target.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../../browser/support/server.mjs';
import { site } from '../../site/support/built_site.mjs';

const pages = [
  { name: 'home', file: 'en/index.html', performance: 99 },
  { name: 'record', file: 'en/partnerships/tex4im/index.html', performance: 99 },
  { name: 'browse', file: 'en/partnerships/index.html', performance: 99 },
  { name: 'search', file: 'en/search/index.html', performance: 97 },
  { name: 'map', file: 'en/map/index.html', performance: 97 },
];
const others = { accessibility: 100, 'best-practices': 100, seo: 100 };
const runs = Number(process.env.ESCP_LIGHTHOUSE_RUNS ?? 3);
const history = new URL('../results/lighthouse.json', import.meta.url);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const scoresOf = (result) => Object.fromEntries(Object.values(result.categories).map((one) => [one.id, Math.round(one.score * 100)]));

/** What keeps a page from full marks: the audits that count and are not passed. */
function shortcomings({ categories, audits }) {
  const counted = Object.values(categories).flatMap((one) => one.auditRefs).filter((one) => one.weight > 0).map((one) => one.id);
  return [...new Set(counted)].map((id) => audits[id])
    .filter((one) => one.score !== null && one.score < 0.9)
    .map((one) => `${one.id}${one.displayValue ? ` (${one.displayValue})` : ''}`);
}

/** Several runs of one page: the median of each score, and what the last run found. */
async function measure(address, port) {
  const results = [];
  for (let run = 0; run < runs; run += 1) results.push((await lighthouse(address, { port, output: 'json', logLevel: 'error' })).lhr);
  const each = results.map(scoresOf);
  const scores = Object.fromEntries(Object.keys(each[0]).map((key) => [key, median(each.map((one) => one[key]))]));
  return { scores, found: shortcomings(results.at(-1)), version: results[0].lighthouseVersion };
}

const missed = (page, scores) => Object.entries({ performance: page.performance, ...others }).filter(([key, target]) => scores[key] < target);

async function measureAll(origin, port) {
  const measured = {};
  for (const page of pages.filter(({ file }) => existsSync(path.join(site, file)))) {
    const { scores, found, version } = await measure(`${origin}/${page.file.replace('index.html', '')}`, port);
    const short = missed(page, scores).map(([key, target]) => `${key} should be ${target}`);
    console.log(`${page.name.padEnd(8)} ${Object.entries(scores).map(([key, score]) => `${key} ${score}`).join('  ')}`);
    for (const line of [...found, ...short]) console.log(`         ${line}`);
    if (short.length > 0) process.exitCode = 1;
    measured[page.name] = scores;
    measured.version = version;
  }
  return measured;
}

function record({ version, ...scores }) {
  const date = execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8' }).trim();
  const earlier = existsSync(history) ? JSON.parse(readFileSync(history, 'utf8')) : [];
  writeFileSync(history, `${JSON.stringify([...earlier, { date, lighthouse: version, runs, scores }], null, 2)}\n`);
}

const server = await serve(site);
const chrome = await chromeLauncher.launch({
  chromePath: process.env.ESCP_CHROMIUM,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
try {
  record(await measureAll(server.address, chrome.port));
} finally {
  await chrome.kill();
  server.close();
}
