// Fails when a small build has become 20 % slower beside a program that only writes the same files. The two take turns;
// when they are out of bounds they are run again, twice at most. On a busy machine, or one with other cores than that
// of the baseline, wall time is shown and does not count.
//
//   node check.mjs <measure program> <escp program> <work folder> [--runs 7] [--baseline file] [--record]
//
// --record writes what is measured as the new baseline, without wall time when the machine is busy. Exit code 1 says slower, 0 not.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compare, isQuiet, ratiosOf } from './check_ratio.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const { values: options, positionals: [measureProgram, escp, work] } = parseArgs({ allowPositionals: true, options: {
  runs: { type: 'string', default: '7' }, record: { type: 'boolean' }, baseline: { type: 'string', default: path.join(here, 'baseline.json') } } });
const pages = 1000;
const rounds = 3;
const [data, content, site, floor] = ['data', 'content', 'site', 'floor'].map((name) => path.join(work, name));

function prepare() {
  for (const folder of [data, content]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  execFileSync('node', [path.join(here, 'make_catalogue.mjs'), String(pages), path.join(root, 'data'), data]);
  cpSync(path.join(root, 'content'), content, { recursive: true, filter: (file) => !/\/(stories|guides|questions)(\/|$)/.test(file) });
}

const measure = (...command) => JSON.parse(execFileSync(measureProgram, command, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  .trim().split('\n').at(-1));

function turn(own, floors) {
  rmSync(site, { recursive: true, force: true });
  own.push(measure(escp, 'build', '--quiet', '--pages-only', '--site-url', 'https://catalogue.example/', '--data', data, '--content', content,
    '--templates', path.join(root, 'templates'), '--out', site));
  // Writing takes so little time that it is measured more often.
  for (let time = 0; time < 2; time += 1) {
    rmSync(floor, { recursive: true, force: true });
    floors.push(measure('--write', site, floor));
  }
}

const word = ({ counts, within }) => (!counts ? 'shown ' : within ? 'ok    ' : 'SLOWER');
const line = ({ field, ratio, baseline, most, ...outcome }) =>
  `${word(outcome)} ${field.padEnd(4)} ${ratio.toFixed(2)} times the floor's, baseline ${baseline.toFixed(2)}, at most ${most.toFixed(2)}`;

prepare();
const [own, floors] = [[], []];
let found = [];
for (let round = 0; round < rounds && (round === 0 || found.some((one) => !one.within)); round += 1) {
  for (let run = 0; run < Number(options.runs); run += 1) turn(own, floors);
  if (options.record) break;
  found = compare(ratiosOf(own, floors), JSON.parse(readFileSync(options.baseline, 'utf8')), { cores: availableParallelism(), quiet: isQuiet(floors) });
}
console.log(`${pages} record pages without data, least of ${own.length} builds and ${floors.length} writings of the same files`);
if (options.record) {
  const kept = ([field]) => field === 'cpu' || isQuiet(floors);
  const rounded = Object.fromEntries(Object.entries(ratiosOf(own, floors)).filter(kept).map(([field, ratio]) => [field, Number(ratio.toFixed(2))]));
  writeFileSync(options.baseline, `${JSON.stringify({ pages, cores: availableParallelism(), ...rounded }, null, 2)}\n`);
  console.log(`recorded: ${JSON.stringify(rounded)}`);
} else {
  for (const one of found) console.log(line(one));
  process.exitCode = found.every((one) => one.within) ? 0 : 1;
}
