import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { compare, isQuiet, ratiosOf } from './check_ratio.mjs';

const baseline = { cores: 2, cpu: 10, wall: 6 };

test('the least times count: what disturbs a run makes it longer', () => {
  assert.deepEqual(ratiosOf([{ cpu: 9, wall: 4 }, { cpu: 8, wall: 7 }], [{ cpu: 2, wall: 2 }, { cpu: 5, wall: 1 }]), { cpu: 4, wall: 4 });
});

test('a fifth more than the baseline is within bounds, more is not', () => {
  assert.deepEqual(compare({ cpu: 12, wall: 7.3 }, baseline, { cores: 2, quiet: true }).map(({ field, within }) => [field, within]), [['cpu', true], ['wall', false]]);
});

test('wall time does not count on a busy machine or one with other cores, processor time always does', () => {
  for (const machine of [{ cores: 2, quiet: false }, { cores: 4, quiet: true }]) {
    assert.deepEqual(compare({ cpu: 12.1, wall: 60 }, baseline, machine).map(({ counts, within }) => [counts, within]), [[true, false], [false, true]]);
  }
});

test('what the baseline does not have is left out', () => {
  assert.deepEqual(compare({ cpu: 1, wall: 9 }, { cores: 2, cpu: 1 }, { cores: 2, quiet: true }).map(({ field }) => field), ['cpu']);
});

test('a machine is busy when what has one thread takes longer than its processor time', () => {
  assert.ok(isQuiet([{ wall: 1, cpu: 1 }, { wall: 1.1, cpu: 1 }, { wall: 9, cpu: 1 }]));
  assert.ok(!isQuiet([{ wall: 1, cpu: 1 }, { wall: 1.2, cpu: 1 }, { wall: 2, cpu: 1 }]));
});

// Stands for the program that measures: a build takes eight times as long as writing its files.
const stub = '#!/bin/sh\ntest "$1" = --write && echo \'{"wall": 0.1, "cpu": 0.1}\' || echo \'{"wall": 0.8, "cpu": 0.8}\'\n';

function check(t, ...options) {
  const folder = mkdtempSync(path.join(tmpdir(), 'escp-check-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [program, file] = [path.join(folder, 'measure'), path.join(folder, 'baseline.json')];
  writeFileSync(program, stub);
  chmodSync(program, 0o755);
  return (recorded) => {
    if (recorded) writeFileSync(file, JSON.stringify({ cores: availableParallelism(), ...recorded }));
    const { status, stdout, stderr } = spawnSync('node', [path.join(import.meta.dirname, 'check.mjs'), program, 'escp', folder, '--runs', '2',
      '--baseline', file, ...options], { encoding: 'utf8' });
    return { status, stderr, lines: stdout.trim().split('\n'), file };
  };
}

test('a build within bounds passes after one round', (t) => {
  const { status, stderr, lines } = check(t)({ cpu: 8, wall: 7 });
  assert.equal(stderr, '');
  assert.deepEqual(lines, [
    '1000 record pages without data, least of 2 builds and 4 writings of the same files',
    'ok     cpu  8.00 times the floor\'s, baseline 8.00, at most 9.60',
    'ok     wall 8.00 times the floor\'s, baseline 7.00, at most 8.40',
  ]);
  assert.equal(status, 0);
});

test('a build that is slower than a lowered baseline allows fails, after it was measured three times as often', (t) => {
  const { status, lines } = check(t)({ cpu: 6, wall: 8 });
  assert.deepEqual(lines, [
    '1000 record pages without data, least of 6 builds and 12 writings of the same files',
    'SLOWER cpu  8.00 times the floor\'s, baseline 6.00, at most 7.20',
    'ok     wall 8.00 times the floor\'s, baseline 8.00, at most 9.60',
  ]);
  assert.equal(status, 1);
});

test('a new baseline can be recorded, of a quiet machine with wall time', (t) => {
  const { status, file } = check(t, '--record')();
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { pages: 1000, cores: availableParallelism(), cpu: 8, wall: 8 });
});
