// Judges the same compositions with the C++ engine and with the page's, and compares the verdicts part by part.
//   node tests/checker/differential.mjs [compositions per call, 2000] [seed] [data folder]
// Needs the program in $ESCP; skipped with a line where it cannot judge yet. Exit code 1 when the engines differ.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { judge } from '../../templates/assets/checker/engine.js';
import { randomCompositions } from './random_compositions.mjs';
import { referenceFromData } from './reference_from_data.mjs';
import { subjectsFromData } from './subjects_from_data.mjs';
import { suggest } from '../../templates/assets/checker/suggest.js';

const today = '2024-11-20';
const mostShown = 5;

/** Why the program cannot judge, or undefined when it can. */
export function whyNot(program = process.env.ESCP) {
  if (!program) return 'ESCP does not name the program';
  const help = spawnSync(program, ['judge', '--help'], { encoding: 'utf8' });
  if (help.error) return `${program} cannot be run: ${help.error.code}`;
  return help.status === 0 && help.stdout.includes('--compositions') ? undefined : `${program} has no "judge --compositions" yet`;
}

/** The verdicts of the program: one per line of the file, in its order. */
function judgedByProgram(program, data, call, compositions) {
  const folder = mkdtempSync(path.join(tmpdir(), 'escp-differential-'));
  try {
    const file = path.join(folder, 'compositions.ndjson');
    writeFileSync(file, compositions.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const run = spawnSync(program, ['judge', '--data', data, '--call', call, '--now', today, '--compositions', file],
      { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (run.status !== 0) throw new Error(`escp judge --call ${call} ended with ${run.status}: ${run.stderr.slice(0, 2000)}`);
    return run.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judgedHere(reference, id, compositions) {
  const call = { ...reference.calls[id], id };
  return compositions.map((composition) => {
    const verdict = judge(call, composition, reference, today);
    return { ...verdict, suggestions: suggest(call, composition, reference, verdict, today) };
  });
}

/** Where two values differ: pointer, expected (here), actual (the program). Sources are the program's alone. */
export function differences(here, there, pointer = '') {
  const isObject = (one) => typeof one === 'object' && one !== null;
  if (!isObject(here) || !isObject(there)) return Object.is(here, there) ? [] : [{ pointer, here, there }];
  const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])].filter((key) => key !== 'sources');
  return keys.flatMap((key) => differences(here[key], there[key], `${pointer}/${key}`));
}

function compareCall(program, data, reference, call, compositions) {
  const here = judgedHere(reference, call, compositions);
  const there = judgedByProgram(program, data, call, compositions);
  if (here.length !== there.length) throw new Error(`escp judge --call ${call}: ${there.length} verdicts on ${here.length} compositions`);
  return here.flatMap((one, at) => {
    // A program that suggests nothing yet is compared without.
    const { suggestions, ...verdict } = one;
    const found = differences(there[at].suggestions === undefined ? verdict : one, there[at]);
    return found.length > 0 ? [{ call, composition: compositions[at], found }] : [];
  });
}

const short = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);

function show({ call, composition, found }) {
  console.log(`${call}: ${short(composition)}`);
  for (const { pointer, here, there } of found.slice(0, mostShown))
    console.log(`  ${pointer}\n    page: ${short(here)}\n    C++:  ${short(there)}`);
}

/** How many compositions were compared, and those on which the engines differ. */
export function compareEngines({ program = process.env.ESCP, data = 'data', count = 2000, seed } = {}) {
  const reference = referenceFromData(data, today);
  const real = subjectsFromData(data);
  const random = randomCompositions(reference, count, seed);
  let compared = 0;
  const different = Object.keys(reference.calls).flatMap((call) => {
    const compositions = [...real.filter((one) => one.call === call).map((one) => one.composition), ...random];
    compared += compositions.length;
    return compareCall(program, data, reference, call, compositions);
  });
  return { compared, different };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count = '2000', seed = '20171130', data = 'data'] = process.argv.slice(2);
  const reason = whyNot();
  if (reason) {
    console.log(`skipped: ${reason}`);
  } else {
    const { compared, different } = compareEngines({ count: Number(count), seed: Number(seed), data });
    different.slice(0, mostShown).forEach(show);
    console.log(`${compared} verdicts compared, ${different.length} different`);
    process.exitCode = different.length > 0 ? 1 : 0;
  }
}
