import assert from 'node:assert/strict';
import test from 'node:test';
import { frameAround } from '../../templates/assets/search/map_frame.js';

const whole = { x: 0, y: 0, width: 2400, height: 2000 };
const insets = [{ x: 1700, y: 0, width: 200, height: 200 }];
const frame = (...boxes) => frameAround(boxes, whole, insets);

test('what is found stands in the middle, with its surroundings', () => {
  assert.deepEqual(frame({ x: 1000, y: 1000, width: 200, height: 100 }), { x: 560, y: 600, width: 1080, height: 900 });
});

test('all boxes are shown, and the frame stays in the drawing and in its proportions', () => {
  assert.deepEqual(frame({ x: 20, y: 1900, width: 0, height: 0 }), { x: 0, y: 1100, width: 1080, height: 900 });
  assert.deepEqual(frame({ x: 100, y: 1000, width: 10, height: 10 }, { x: 1400, y: 1000, width: 100, height: 10 }),
    { x: 30, y: 364, width: 1540, height: 1283 });
  assert.deepEqual(frame({ x: 100, y: 100, width: 2200, height: 1800 }), whole);
});

test('nothing, or a place in an inset, shows the whole', () => {
  assert.deepEqual(frame(), whole);
  assert.deepEqual(frame({ x: 1000, y: 1000, width: 1, height: 1 }, { x: 1750, y: 50, width: 0, height: 0 }), whole);
});
