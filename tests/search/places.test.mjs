import assert from 'node:assert/strict';
import test from 'node:test';
import { SearchIndex } from '../../templates/assets/search/index.js';
import { countsAmong, stepOf, stepsUpTo, withoutCode } from '../../templates/assets/search/places.js';
import { loaderOf, readCases } from './cases.mjs';

/** Documents 0 to 3 with the codes {b}, {a, b}, {} and {b}. */
const column = { codes: ['a', 'b', 'c'], starts: [0, 1, 3, 3, 4], values: [1, 0, 1, 1] };

test('places are counted among what is found, the most first, those without a record left out', () => {
  assert.deepEqual(countsAmong([0, 1, 2, 3], column), [['b', 3], ['a', 1]]);
  assert.deepEqual(countsAmong([1], column), [['a', 1], ['b', 1]]);
  assert.deepEqual(countsAmong([], column), []);
  assert.equal(withoutCode([0, 2, 3], column), 1);
});

test('the map counts what the generator counts', async () => {
  const index = await SearchIndex.open(loaderOf('real'));
  const { columns } = await index.columns();
  let compared = 0;
  for (const { chosen, found, counts } of await readCases('real/answers.json')) {
    for (const name of ['country', 'region'].filter((one) => !chosen[one])) {
      const expected = Object.entries(counts[name]).filter(([, count]) => count > 0).sort();
      assert.deepEqual(countsAmong(found, columns.find((one) => one.name === name)).sort(), expected);
      compared += expected.length;
    }
  }
  assert.ok(compared > 0);
});

test('steps are those of the maps that the generator draws', () => {
  assert.deepEqual(stepsUpTo(19), [2, 3, 6, 11, 19]);
  assert.deepEqual(stepsUpTo(1000), [4, 16, 63, 251, 1000]);
  assert.deepEqual(stepsUpTo(1), [1]);
  assert.deepEqual(stepsUpTo(3), [1, 2, 3]);
  assert.deepEqual(stepsUpTo(0), []);
  assert.deepEqual([0, 1, 2, 3, 19].map((count) => stepOf([2, 3, 6, 11, 19], count)), [0, 1, 1, 2, 5]);
});
