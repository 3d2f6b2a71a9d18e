// What MiniSearch and Pagefind need for the same synthetic records, beside tests/bench/run_search, which must have run before.
//
//     npm ci --prefix tests/bench/search_peers
//     node tests/bench/search_peers/run.mjs [records...] > tests/bench/results/search_peers.json
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { launch } from '../../browser/support/browser.mjs';
import { serve } from '../../browser/support/server.mjs';

const work = path.resolve(process.env.ESCP_BENCH ?? 'build/release/search-bench');
const sizes = process.argv.slice(2).map(Number);
const facets = ['country', 'programme', 'label', 'theme', 'organisation-type', 'year'];

/** All records of an index, as objects. */
async function recordsOf(size) {
  const folder = path.join(work, 'indexes', String(size), 'search');
  const { fields } = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8'));
  const files = (await readdir(folder)).filter((name) => name.startsWith('records-'));
  const chunks = await Promise.all(files.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8'))));
  return chunks.flat().map((line, number) => ({ number, ...Object.fromEntries(fields.map((field, at) => [field, line[at]])) }));
}

/** Seconds of the processor that a piece of work takes here, and what it gives. */
function timed(run) {
  const before = process.cpuUsage();
  const made = run();
  const { user, system } = process.cpuUsage(before);
  return { made, seconds: (user + system) / 1e6 };
}

/** Names, details and places are searched; nothing to filter or to sort by. */
function withMiniSearch(records, storeFields) {
  const options = { idField: 'number', fields: ['name', 'detail', 'place'], storeFields };
  const { made, seconds } = timed(() => {
    const index = new MiniSearch(options);
    index.addAll(records);
    return JSON.stringify(index);
  });
  const read = timed(() => MiniSearch.loadJSON(made, options));
  return { bytes: gzipSync(made).length, indexing_seconds: seconds, reading_seconds: read.seconds };
}

const filesBelow = async (folder) => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

async function makePagefind(records, outputPath) {
  const { index } = await pagefind.createIndex({});
  const start = performance.now();
  for (const record of records) {
    const filters = Object.fromEntries(facets.filter((facet) => record[facet]).map((facet) => [facet, record[facet].split(' ')]));
    await index.addCustomRecord({ url: `/${record.id}/`, language: 'en', filters, meta: { title: record.name },
      content: [record.name, record.detail, record.place].join(' ') });
  }
  await index.writeFiles({ outputPath });
  return (performance.now() - start) / 1000;
}

/** What a first search with a filter transfers until the first ten results can be shown. */
async function firstPagefindSearch(folder) {
  const server = await serve(folder);
  const browser = await launch();
  const page = await browser.newPage();
  await page.route(`${server.address}/`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Pagefind</title>' }));
  await page.goto(`${server.address}/`);
  const asked = []; // those of its worker among them
  page.on('requestfinished', (request) => asked.push(request.sizes()));
  const found = await page.evaluate(async () => {
    const engine = await import('/pagefind/pagefind.js');
    const { results } = await engine.search('textile', { filters: { country: 'FR' } });
    await Promise.all(results.slice(0, 10).map((one) => one.data()));
    return results.length;
  });
  const sizesOfAnswers = await Promise.all(asked);
  await browser.close();
  server.close();
  const bytes = sizesOfAnswers.reduce((sum, one) => sum + one.responseHeadersSize + one.responseBodySize, 0);
  return { found, requests: sizesOfAnswers.length, bytes };
}

async function withPagefind(records, size) {
  const folder = path.join(work, 'pagefind', String(size));
  await rm(folder, { recursive: true, force: true });
  const seconds = await makePagefind(records, path.join(folder, 'pagefind'));
  const files = await filesBelow(folder);
  const sizesOfFiles = await Promise.all(files.map((one) => stat(path.join(one.parentPath ?? one.path, one.name))));
  return { indexing_seconds_by_the_clock: seconds, files: files.length, bytes_on_disk: sizesOfFiles.reduce((sum, one) => sum + one.size, 0),
    first_search: await firstPagefindSearch(folder) };
}

const results = [];
for (const size of sizes.length > 0 ? sizes : [300, 4000, 10000, 20000]) {
  const records = await recordsOf(size);
  results.push({ records: size, minisearch_with_names: withMiniSearch(records, ['name']),
    minisearch_with_records: withMiniSearch(records, Object.keys(records[0])), pagefind: await withPagefind(records, size) });
}
await pagefind.close();
console.log(JSON.stringify(results, null, 2));
