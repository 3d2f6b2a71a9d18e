// Builds the same synthetic catalogue with escp, Hugo and Eleventy, and writes escp's files with a program that does
// nothing else, in turn and several times; prints medians, ratios and what they say about the targets, and appends them
// to tests/bench/results/build.json. What was built before is deleted outside the time that is measured.
//
//   node run.mjs <measure program> <escp program> <work folder> <date> <commit> [options]
//     --pages 10000          sizes, as 1000,10000,100000,1000000
//     --runs 5
//     --cases                beside pages: of unchanged,edited,everything; all up to 10,000 pages, without everything above
//     --tools                beside escp: of floor,hugo,eleventy; those at hand. The floor holds all files in memory, and an edit needs it
//     --files-per-record     escp also reads one file per record, beside NDJSON
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { casesOf } from './cases.mjs';
import { median, rounded, sizeOf } from './figures.mjs';
import { comparePages } from './same_pages.mjs';
import { judge, measuredText, mostText, processorText, rowOf } from './targets.mjs';

const text = { type: 'string' };
const { values: options, positionals } = parseArgs({ allowPositionals: true, options: {
  pages: { ...text, default: '10000' }, runs: { ...text, default: '5' }, cases: text, tools: text, 'files-per-record': { type: 'boolean' } } });
const [measureProgram, escp, work, date, commit] = positionals;
const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const results = path.join(root, 'tests/bench/results/build.json');
const tmpfs = 0x01021994;

const node = (script, ...rest) => execFileSync('node', [path.join(here, script), ...rest.map(String)], { stdio: 'inherit' });

function prepare(pages) {
  const folders = { root, here, work, data: path.join(work, 'data'), files: path.join(work, 'data-files'),
    content: path.join(work, 'content'), peers: path.join(work, 'peers'), out: path.join(work, 'out') };
  for (const folder of [folders.data, folders.files, folders.content, folders.peers, folders.out]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folders.out, { recursive: true });
  node('make_catalogue.mjs', pages, path.join(root, 'data'), folders.data);
  if (options['files-per-record']) node('make_catalogue.mjs', '--files', pages, path.join(root, 'data'), folders.files);
  // Texts about records that a synthetic catalogue does not have stay out.
  const stays = (file) => !/\/(stories|guides|questions)(\/|$)/.test(file);
  cpSync(path.join(root, 'content'), folders.content, { recursive: true, filter: stays });
  return folders;
}

/** Runs commands one after the other: their times together, the larger of their peaks. */
function measure(commands) {
  const took = commands.map(({ command, folder, environment }) => JSON.parse(execFileSync(measureProgram, command, {
    cwd: folder ?? root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...environment },
  }).trim().split('\n').at(-1)));
  const sum = (field) => took.reduce((total, one) => total + one[field], 0);
  return { wall: sum('wall'), cpu: sum('cpu'), megabytes: Math.max(...took.map((one) => one.megabytes)) };
}

function measureStep(step, taken) {
  step.before?.();
  if (step.clean) rmSync(step.out, { recursive: true, force: true });
  taken.get(step).push(measure(step.commands));
  step.size ??= sizeOf(step.written ?? step.out);
  step.after?.();
}

function measureSize(pages) {
  const folders = prepare(pages);
  const chosen = (name, always, given) => [...always, ...given.split(',')].includes(name);
  const cases = options.cases ?? (pages > 10000 ? 'unchanged,edited' : 'unchanged,edited,everything');
  const noted = {};
  const { build, steps, absent } = casesOf({ folders, escp, noted, filesPerRecord: options['files-per-record'] });
  for (const name of absent) console.log(`not at hand: ${name}`);
  const picked = steps.filter((step) => chosen(step.case, ['pages', 'files'], cases) &&
    (options.tools === undefined || (chosen(step.tool, ['escp'], options.tools) && (step.case !== 'edited' || chosen('floor', [], options.tools)))));
  if (picked.some(({ tool }) => ['hugo', 'eleventy'].includes(tool))) {
    const first = build(path.join(folders.out, 'first'));
    measure([first]);
    node('make_peer_content.mjs', folders.data, path.join(folders.out, 'first'), folders.peers);
    noted.same_pages = comparePages(path.join(folders.out, 'first'), picked.filter((one) => one.case === 'pages'), measure);
    rmSync(path.join(folders.out, 'first'), { recursive: true });
  }
  const load = rounded(loadavg()[0]);
  const taken = new Map(picked.map((step) => [step, []]));
  for (let run = 0; run < Number(options.runs); run += 1) {
    for (const step of picked) {
      process.stderr.write(`\r${pages} pages, run ${run + 1} of ${options.runs}: ${step.case}, ${step.tool}            `);
      measureStep(step, taken);
    }
  }
  process.stderr.write('\n');
  const rows = picked.map((step) => {
    const of = (field) => rounded(median(taken.get(step).map((one) => one[field])));
    return { case: step.case, tool: step.tool, wall: of('wall'), cpu: of('cpu'), megabytes: of('megabytes'), ...step.size };
  });
  return { date, commit, pages, runs: Number(options.runs), cores: availableParallelism(), load,
    medium: statfsSync(work).type === tmpfs ? 'tmpfs' : 'disk', ...noted, rows };
}

function print(entry) {
  console.log(`${entry.pages} record pages on ${entry.medium}, ${entry.cores} cores with a load of ${entry.load} before it began, medians of ${entry.runs}`);
  for (const [tool, { pages, same_words, bytes }] of Object.entries(entry.same_pages ?? {})) {
    console.log(`${tool}: ${same_words} of ${pages} record pages have escp's words, in ${bytes} of its bytes`);
  }
  console.table(entry.rows.map((row) => {
    const own = rowOf(entry, row.case, 'escp');
    const to = (field) => own && row !== own ? rounded(own[field] / row[field]) : undefined;
    return { ...row, 'escp / it': to('wall'), 'by processor time': to('cpu'), 'by memory': to('megabytes'), 'by bytes': to('bytes') };
  }));
}

const history = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
for (const pages of options.pages.split(',').map(Number)) {
  history.push(measureSize(pages));
  print(history.at(-1));
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify(history, null, 2)}\n`);
}
console.table(judge(history).flatMap(({ name, bounds }) => bounds.map((one) =>
  ({ target: name, bound: one.what, must: mostText(one), measured: measuredText(one), 'by processor time': processorText(one), outcome: one.outcome }))));
