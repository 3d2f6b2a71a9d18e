import assert from 'node:assert/strict';
import test from 'node:test';
import { filterDocuments } from '../../templates/assets/search/filter.js';
import { SearchIndex } from '../../templates/assets/search/index.js';
import { sortOrders } from '../../templates/assets/search/order.js';
import { comparesBefore, isNear } from '../../templates/assets/search/words.js';
import { loaderOf } from './cases.mjs';

async function find(name, text, sort = 'relevance', asked = {}) {
  const index = await SearchIndex.open(loaderOf(name));
  const columns = await index.columns();
  const answer = await index.search(text);
  const { found } = filterDocuments(columns, asked, answer?.scores);
  const records = await index.records(sortOrders[sort](found, columns, answer?.scores ?? null));
  return { ids: records.map((one) => one.id), corrected: answer?.corrected ?? [], records };
}

test('a word finds names first, then what it stands around', async () => {
  const { ids } = await find('small', 'tisser');
  assert.deepEqual(ids, ['tisser', 'a-first']);
});

test('the start of a word is enough, the middle is not', async () => {
  assert.deepEqual((await find('small', 'tis')).ids, ['tisser', 'a-first']);
  assert.deepEqual((await find('small', 'isser')).ids, ['tisser', 'a-first'], 'one letter away');
  assert.deepEqual((await find('small', 'sser')).ids, []);
});

test('all words must fit, in any order, with or without marks', async () => {
  assert.deepEqual((await find('small', 'lyon TISSER')).ids, ['tisser', 'a-first']);
  assert.deepEqual((await find('small', 'αθηνας')).ids, ['kentro', 'a-first']);
  assert.deepEqual((await find('small', 'rhone alpes')).ids, ['FRK2', 'smart-fibres', 'tisser', 'a-first'].sort((a, b) => ids(a) - ids(b)));
  assert.deepEqual((await find('small', 'lyon attica')).ids, ['a-first']);
  assert.deepEqual((await find('small', 'tisser zebra')).ids, []);
  function ids(one) {
    return ['FRK2', 'a-first', 'tisser', 'smart-fibres'].indexOf(one);
  }
});

test('a slip in a word of five letters or more is forgiven and said', async () => {
  const { ids, corrected } = await find('real', 'textle innovaton');
  assert.ok(ids.includes('textile-innovation'), ids.join(' '));
  assert.ok(corrected.some(({ word, meant }) => word === 'textle' && meant.includes('textile')));
  assert.deepEqual((await find('real', 'citvee')).ids.slice(0, 1), ['citeve']);
  assert.deepEqual((await find('real', 'citt')).ids.filter((id) => id === 'citeve'), [], 'four letters are taken as they are');
});

test('a search without words finds everything, one of signs only too', async () => {
  assert.equal((await find('small', '')).ids.length, 8);
  assert.equal((await find('small', '–– !')).ids.length, 8);
});

test('results are sorted by name across kinds, by year and by size, without a value last', async () => {
  assert.deepEqual((await find('small', '', 'name')).records.map((one) => one.name),
    ['alone', 'Attica', 'First', 'Rhône-Alpes', 'Second', 'Smart fibres', 'Tisser Lyon', 'Κέντρο Αθήνας']);
  assert.deepEqual((await find('small', '', 'newest')).ids.slice(0, 3), ['a-first', 'b-second', 'smart-fibres']);
  assert.deepEqual((await find('small', '', 'oldest')).ids.slice(0, 3), ['b-second', 'smart-fibres', 'a-first']);
  assert.deepEqual((await find('small', '', 'size')).ids.slice(0, 2), ['a-first', 'b-second']);
});

test('hostile names are found by their words and come back as they are', async () => {
  assert.deepEqual((await find('hostile', 'alert')).records.map((one) => one.name), ['</script><script>alert(1)</script>']);
  assert.deepEqual((await find('hostile', 'שלום')).ids, ['hostile-3']);
  assert.deepEqual((await find('hostile', 'zalgo')).ids, ['hostile-4']);
  assert.deepEqual((await find('hostile', 'fraktur 𐐨𐐩')).ids, ['hostile-5']);
  assert.deepEqual((await find('hostile', '__proto__')).ids, ['hostile-6']);
  assert.deepEqual((await find('hostile', 'toString')).ids, ['hostile-6']);
  const { records } = await find('hostile', 'u'.repeat(40));
  assert.equal(records[0].name, 'ü'.repeat(300));
});

test('an index of another version is refused', async () => {
  const load = async () => new TextEncoder().encode('{"version": 2}');
  await assert.rejects(SearchIndex.open(load), /version 2/);
});

test('a file that could not be loaded is asked for again', async () => {
  const load = loaderOf('small');
  let failures = 1;
  const index = await SearchIndex.open(async (name) => {
    if (name === 'words.bin' && failures > 0) {
      failures -= 1;
      throw new Error('offline');
    }
    return load(name);
  });
  await assert.rejects(index.search('tisser'), /offline/);
  assert.ok((await index.search('tisser')).scores.some((one) => one > 0));
});

test('nearness counts insertions, deletions, substitutions and swaps', () => {
  assert.ok(isNear('textile', 'textiel', 1));
  assert.ok(isNear('textile', 'texile', 1));
  assert.ok(isNear('textile', 'texttile', 1));
  assert.ok(!isNear('textile', 'taxtiles', 1));
  assert.ok(isNear('textile', 'taxtiles', 2));
});

test('words stand in the order of their bytes, beyond the sixteen-bit letters too', () => {
  assert.ok(comparesBefore('ﬁ', '𝔉'));
  assert.ok(comparesBefore('a', 'ab'));
  assert.ok(!comparesBefore('ab', 'ab'));
});
