import assert from 'node:assert/strict';
import test from 'node:test';
import { SearchIndex } from '../../templates/assets/search/index.js';
import { quickest } from '../../templates/assets/search/results_view.js';

const encode = (value) => new TextEncoder().encode(JSON.stringify(value));

/** An index of ten records in files of two. */
async function indexOfTen() {
  const head = { version: 1, documents: 10, chunk: 2, kinds: [{ kind: 'region', folder: 'regions', first: 0, count: 10 }], fields: ['id'],
    columns: [], words: { count: 0, lists: [] } };
  const load = async (name) => {
    const file = /^records-(\d)\.json$/.exec(name);
    return encode(file ? [[`r${file[1]}0`], [`r${file[1]}1`]] : head);
  };
  return SearchIndex.open(load);
}

test('results at the beginning are shown as far as few files hold them', async () => {
  const index = await indexOfTen();
  assert.equal(quickest([0, 1, 2, 9, 4], index, 2), 3);
  assert.equal(quickest([0, 2, 4, 6], index, 9), 4);
  assert.equal(quickest([0, 2], index, 0), 1, 'one is always shown');
  assert.equal(quickest([], index, 3), 0);
});

test('files that are read already do not count', async () => {
  const index = await indexOfTen();
  assert.deepEqual((await index.records([9, 2])).map((one) => one.id), ['r41', 'r10']);
  assert.deepEqual([...index.missingChunks([0, 2, 8])], [0]);
  assert.equal(quickest([0, 2, 8, 4], index, 1), 3);
});
