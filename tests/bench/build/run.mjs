// Builds the same synthetic catalogue with escp, Hugo and Eleventy, and writes escp's files with a program that does
// nothing else, in turn and several times; prints medians and ratios and appends them to tests/bench/results/build.json.
//
//   node run.mjs <measure program> <escp program> <work folder> <date> [--pages 10000] [--runs 5]
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' } },
});
const [measureProgram, escp, work, date] = positionals;
const pages = Number(options.pages);
const runs = Number(options.runs);
const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const results = path.join(root, 'tests/bench/results/build.json');

const data = path.join(work, `data-${pages}`);
const peers = path.join(work, `peers-${pages}`);
const content = path.join(work, 'content');
const outOf = (tool) => path.join(work, 'out', tool);

function prepare() {
  for (const folder of [data, peers, content, path.join(work, 'out')]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(work, 'out'));
  execFileSync('node', [path.join(here, 'make_catalogue.mjs'), String(pages), path.join(root, 'data'), data]);
  execFileSync('node', [path.join(here, 'make_peer_content.mjs'), data, peers]);
  // Texts about records that a synthetic catalogue does not have stay out.
  const stays = (file) => !/\/(stories|guides|questions)(\/|$)/.test(file);
  cpSync(path.join(root, 'content'), content, { recursive: true, filter: stays });
}

const build = (out) => [escp, 'build', '--quiet', '--data', data, '--content', content, '--templates', path.join(root, 'templates'), '--out', out];

/** A tool: what it runs, with which environment, and whether it starts from an empty folder. */
const tools = [
  { name: 'escp', out: outOf('escp'), command: build(outOf('escp')), clean: true },
  { name: 'escp, nothing changed', out: outOf('escp'), command: build(outOf('escp')), clean: false },
  { name: 'floor', out: outOf('floor'), command: ['--write', outOf('escp'), outOf('floor')], clean: true },
  { name: 'hugo', out: outOf('hugo'), clean: true,
    command: ['hugo', '--quiet', '--source', path.join(here, 'peers/hugo'), '--contentDir', path.join(peers, 'content'), '--destination', outOf('hugo'), '--noBuildLock'] },
  { name: 'eleventy', out: outOf('eleventy'), clean: true, folder: path.join(here, 'peers/eleventy'),
    command: ['node_modules/.bin/eleventy', '--quiet'],
    environment: { BENCH_RECORDS: path.join(peers, 'records.ndjson'), BENCH_OUT: outOf('eleventy') } },
];

function available(tool) {
  if (tool.name === 'eleventy') return existsSync(path.join(tool.folder, 'node_modules'));
  if (tool.name !== 'hugo') return true;
  try { execFileSync('hugo', ['version']); return true; } catch { return false; }
}

function measure(tool) {
  if (tool.clean) rmSync(tool.out, { recursive: true, force: true });
  const text = execFileSync(measureProgram, tool.command, {
    cwd: tool.folder ?? root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...tool.environment },
  });
  return JSON.parse(text.trim().split('\n').at(-1));
}

function sizeOf(folder) {
  const total = { files: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    total.files += 1;
    total.bytes += statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size;
  }
  return total;
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const rounded = (value) => Number(value.toPrecision(4));

prepare();
const present = tools.filter(available);
for (const { name } of tools.filter((one) => !present.includes(one))) console.log(`not at hand: ${name}`);
const taken = new Map(present.map(({ name }) => [name, []]));
for (let run = 0; run < runs; run += 1) {
  for (const tool of present) {
    taken.get(tool.name).push(measure(tool));
    process.stderr.write(`\rrun ${run + 1} of ${runs}: ${tool.name}            `);
  }
}
process.stderr.write('\n');

const figures = Object.fromEntries(present.map((tool) => {
  const of = (field) => rounded(median(taken.get(tool.name).map((one) => one[field])));
  return [tool.name, { wall: of('wall'), cpu: of('cpu'), megabytes: of('megabytes'), ...sizeOf(tool.out) }];
}));
console.table(figures);
const ratio = (over, field = 'wall') => figures[over] && rounded(figures.escp[field] / figures[over][field]);
const ratios = { 'escp / floor': ratio('floor'), 'escp / hugo': ratio('hugo'), 'escp / eleventy': ratio('eleventy'),
  'escp / hugo, processor time': ratio('hugo', 'cpu'), 'nothing changed / hugo': figures.hugo && rounded(figures['escp, nothing changed'].wall / figures.hugo.wall) };
console.table(ratios);

mkdirSync(path.dirname(results), { recursive: true });
const history = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
writeFileSync(results, `${JSON.stringify([...history, { date, pages, runs, figures, ratios }], null, 2)}\n`);
