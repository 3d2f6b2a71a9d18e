// After every one of many random edits an incremental build gives the same site, byte for byte, as a whole one.
//
// ESCP is the program; ESCP_EDITS how many edits (500 unless given), ESCP_SEED which ones.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { randomFrom } from '../bench/build/random.mjs';
import { editor, edits } from './edits.mjs';
import { makeSmallCatalogue } from './small_catalogue.mjs';

const run = promisify(execFile);
const program = path.resolve(process.env.ESCP ?? 'build/release/bin/escp');
const total = Number(process.env.ESCP_EDITS ?? 500);
const seed = Number(process.env.ESCP_SEED ?? 20161026);
const workers = 2;

const base = mkdtempSync(path.join(tmpdir(), 'escp-edits-'));
makeSmallCatalogue(base);
test.after(() => rmSync(base, { recursive: true, force: true }));

const inputs = ['data', 'content', 'templates'];

const build = (folder, out, ...options) => run(program, ['build', '--quiet', '--pages-only', '--threads', '1', '--out', path.join(folder, out), ...options],
  { cwd: folder, maxBuffer: 1e8, env: { ...process.env, SOURCE_DATE_EPOCH: '1760000000' } });

async function isRefused(folder, ...options) {
  try { return [false, (await build(folder, 'site', ...options)).stdout]; } catch (error) {
    assert.equal(error.code, 1, `${error.stdout}${error.stderr}`);
    return [true, error.stdout];
  }
}

async function differences(folder) {
  try { return (await run('diff', ['-rq', 'site', 'whole'], { cwd: folder })).stdout; } catch (error) { return error.stdout; }
}

/** Makes edits one after the other; returns how many pages each kind of edit left alone. */
async function work(number, count) {
  const random = randomFrom(seed + number);
  const folder = path.join(base, `worker-${number}`);
  for (const one of inputs) cpSync(path.join(base, one), path.join(folder, one), { recursive: true });
  await build(folder, 'site');
  const names = Object.keys(edits);
  const seen = new Map();
  for (let at = 1, done = 0; done < count; at += 1) {
    const name = random.pick(names);
    const { write, takeBack } = editor();
    edits[name]({ folder, random, at, write });
    const [refused, said] = await isRefused(folder);
    if (refused) {
      takeBack();
      continue;
    }
    await build(folder, 'whole', '--full');
    assert.equal(await differences(folder), '', `after ${done} edits (seed ${seed + number}): ${name}`);
    const untouched = Number(said.match(/\((\d+) not even made\)/)?.[1] ?? -1);
    seen.set(name, [...(seen.get(name) ?? []), untouched]);
    done += 1;
  }
  return seen;
}

test(`${total} random edits: each incremental site is the whole one`, { timeout: 1_200_000 }, async () => {
  const share = Math.ceil(total / workers);
  const ended = await Promise.allSettled(Array.from({ length: workers }, (_, number) => work(number, share)));
  const all = ended.map((one) => {
    if (one.reason) throw one.reason;
    return one.value;
  });
  const names = new Set(all.flatMap((seen) => [...seen.keys()]));
  if (total >= 500) assert.deepEqual([...names].sort(), Object.keys(edits).sort(), 'every kind of edit was tried');
});
