import assert from 'node:assert/strict';
import test from 'node:test';
import { filterDocuments } from '../../templates/assets/search/filter.js';
import { SearchIndex } from '../../templates/assets/search/index.js';
import { loaderOf, readCases } from './cases.mjs';

/** Counts by code, as the generator writes them. */
const named = (columns, counts) => Object.fromEntries(columns.filter((one) => one.codes.length > 0)
  .map(({ name, codes }) => [name, Object.fromEntries(codes.map((code, at) => [code, counts[name][at]]).sort(([a], [b]) => (a < b ? -1 : 1)))]));

for (const name of ['small', 'real', 'hostile']) {
  test(`the page finds and counts what the generator does: ${name}`, async () => {
    const index = await SearchIndex.open(loaderOf(name));
    const columns = await index.columns();
    for (const { chosen, size, found, counts } of await readCases(`${name}/answers.json`)) {
      const answer = filterDocuments(columns, { chosen, size });
      const asked = JSON.stringify({ chosen, size });
      assert.deepEqual(answer.found, found, asked);
      assert.deepEqual(named(columns.columns, answer.counts), counts, asked);
    }
  });
}

test('each code, chosen alone, finds as many as its count says', async () => {
  const index = await SearchIndex.open(loaderOf('real'));
  const columns = await index.columns();
  const all = filterDocuments(columns, {}).counts;
  for (const { name, codes } of columns.columns) {
    codes.forEach((code, at) => assert.equal(filterDocuments(columns, { chosen: { [name]: [code] } }).found.length, all[name][at], `${name} ${code}`));
  }
});

test('the totals in the head are the counts of everything', async () => {
  const index = await SearchIndex.open(loaderOf('real'));
  const { counts } = filterDocuments(await index.columns(), {});
  for (const { name, totals, codes } of index.head.columns) {
    if (codes.length > 0) assert.deepEqual([...counts[name]], totals, name);
  }
});

test('what the words do not fit is not found and not counted', async () => {
  const index = await SearchIndex.open(loaderOf('small'));
  const columns = await index.columns();
  const { scores } = await index.search('tisser');
  const { found, counts } = filterDocuments(columns, {}, scores);
  assert.equal(found.length, 2);
  assert.deepEqual([...counts.country], [1, 2]);
});
