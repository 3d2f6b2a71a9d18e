import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { carriedOn, measuredCurve, table } from './curve.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const entry = (pages, wall, more) => ({ pages, medium: 'tmpfs', ...more, rows: [
  { case: 'pages', tool: 'escp', wall, cpu: wall, megabytes: 10, bytes: pages * 1000, files: pages },
  { case: 'pages', tool: 'floor', wall: 1 }] });

test('the newest measurement of each size makes the curve, the smallest first', () => {
  const curve = measuredCurve([entry(1000, 1), entry(100, 2), entry(1000, 3), entry(1000, 9, { medium: 'disk' })]);
  assert.deepEqual(curve.map(({ pages, wall }) => [pages, wall]), [[100, 2], [1000, 3]]);
});

test('each cost is carried on as it grew last', () => {
  const [one] = carriedOn(measuredCurve([entry(100, 1), entry(1000, 10), entry(10000, 1000)]), [100000]);
  assert.deepEqual({ ...one, wall: Math.round(one.wall), bytes: Math.round(one.bytes) },
    { pages: 100000, wall: 100000, cpu: one.cpu, megabytes: 10, bytes: 100000000, files: 100000 });
});

test('the document on scale has the curve of the results now', () => {
  const history = JSON.parse(readFileSync(path.join(root, 'tests/bench/results/build.json'), 'utf8'));
  assert.ok(readFileSync(path.join(root, 'docs/scale.md'), 'utf8').includes(table(history)), 'run: node tests/bench/build/curve.mjs');
});
