// The outlines in data/geometry/ are what the script makes of the pinned package.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeGeometry } from '../../data/geometry/make/make.mjs';
import { equalArea } from '../../data/geometry/make/projection.mjs';
import { areaOf, clip, contains, deepest } from '../../data/geometry/make/rings.mjs';
import { simplify } from '../../data/geometry/make/simplify.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const square = [[0, 0], [10, 0], [10, 10], [0, 10]];

test('the checked-in outlines are those that the script makes', () => {
  const made = makeGeometry(`${root}node_modules/world-atlas`);
  assert.ok(made === readFileSync(`${root}data/geometry/europe.json`, 'utf8'), 'run node data/geometry/make/make.mjs');
});

test('every country of the catalogue has an outline or a box', () => {
  const { shapes } = JSON.parse(readFileSync(`${root}data/geometry/europe.json`, 'utf8'));
  const drawn = new Set(shapes.map(({ code }) => code));
  const countries = ['AL', 'AM', 'CY', 'EL', 'FO', 'GE', 'IL', 'IS', 'LI', 'LU', 'MT', 'TN', 'TR', 'UA', 'UK', 'XK'];
  assert.deepEqual(countries.filter((code) => !drawn.has(code)), []);
});

test('the projection keeps its centre, north upwards, and areas', () => {
  const project = equalArea({ longitude: 10, latitude: 52 });
  assert.deepEqual(project([10, 52]), [0, 0]);
  const [east, north] = project([10, 53]);
  assert.ok(Math.abs(east) < 1e-9 && Math.abs(north - 111.19) < 0.01);
  const cell = (longitude, latitude) => areaOf([[0, 0], [1, 0], [1, 1], [0, 1]]
    .map(([x, y]) => project([longitude + x / 10, latitude + y / 10])));
  assert.ok(Math.abs(cell(10, 52) / cell(-9, 52) - 1) < 1e-3);
});

test('a ring is clipped to a box; what lies outside is nothing', () => {
  assert.deepEqual(clip(square, { left: 5, top: -5, right: 20, bottom: 20 }), [[5, 0], [10, 0], [10, 10], [5, 10]]);
  assert.deepEqual(clip(square, { left: 20, top: 0, right: 30, bottom: 10 }), []);
});

test('a hole is outside, and the deepest point is not in it', () => {
  const hole = [[1, 1], [6, 1], [6, 9], [1, 9]];
  assert.equal(contains([square, hole], [3, 3]), false);
  assert.equal(contains([square, hole], [8, 5]), true);
  assert.equal(deepest([square, hole], 20)[0], 8);
});

test('simplifying drops the flattest corners and keeps the ends', () => {
  const line = [[0, 0], [1, 0.1], [2, 5], [3, 0.1], [4, 0]];
  assert.deepEqual(simplify([[0, 0], [2, 0.1], [4, 0]], 1, 2), [[0, 0], [4, 0]]);
  assert.deepEqual(simplify([[0, 0], [2, 5], [4, 0]], 1, 2), [[0, 0], [2, 5], [4, 0]]);
  assert.equal(simplify(line, 100, 3).length, 3);
  assert.deepEqual(simplify(line, 100, 2), [[0, 0], [4, 0]]);
});
