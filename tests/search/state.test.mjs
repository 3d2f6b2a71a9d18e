import assert from 'node:assert/strict';
import test from 'node:test';
import { askedOf, emptySearch, kindChosen, placeChosen, readAddress, readRange, toggled, writeAddress } from '../../templates/assets/search/state.js';

const facets = [
  { code: 'kind', key: 'k', codes: ['partnership', 'organisation'] },
  { code: 'country', key: 'c', codes: ['ES', 'FR'] },
  { code: 'label', key: 'l', codes: ['escp-s3'] },
  { code: 'year', key: 'y', codes: ['2016', '2018'] },
];
const read = (query) => readAddress(query, facets);

test('an address says everything that was chosen, and is short', () => {
  const address = 'q=food+%26+drink&k=partnership&c=FR,ES&l=escp-s3&y=2016-2019&n=5-&s=name&v=table&ids=partnership/tex4im,region/ES61';
  const { state, unknown } = read(address);
  assert.deepEqual(state, {
    text: 'food & drink', chosen: { kind: ['partnership'], country: ['FR', 'ES'], label: ['escp-s3'] },
    year: [2016, 2019], size: [5, null], sort: 'name', view: 'table', compared: ['partnership/tex4im', 'region/ES61'],
  });
  assert.deepEqual(unknown, []);
  assert.equal(writeAddress(state, facets), address);
});

test('the empty state has an empty address', () => {
  assert.equal(writeAddress(emptySearch(), facets), '');
  assert.deepEqual(read('').state, emptySearch());
});

test('codes that are not known are left out and named', () => {
  const { state, unknown } = read('c=FR,ZZ&l=nothing&s=luck&v=3d&y=soon&utm_source=x');
  assert.deepEqual(state.chosen, { country: ['FR'] });
  assert.deepEqual(unknown, [{ key: 'c', value: 'ZZ' }, { key: 'l', value: 'nothing' }, { key: 'y', value: 'soon' },
    { key: 's', value: 'luck' }, { key: 'v', value: '3d' }]);
});

test('a form without scripts repeats its fields, which is read as one list', () => {
  assert.deepEqual(read('c=FR&c=ES&c=FR').state.chosen, { country: ['FR', 'ES'] });
});

test('a range may be open, closed, one year, or the wrong way round', () => {
  assert.deepEqual(['5-10', '5-', '-10', '5', '10-5', '', 'x', '-', '1-2-3', null].map(readRange),
    [[5, 10], [5, null], [null, 10], [5, 5], [5, 10], null, null, null, null, null]);
});

test('names of the language are no codes', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    const { state, unknown } = read(`c=${name}&s=${name}&v=${name}`);
    assert.deepEqual(state, emptySearch());
    assert.equal(unknown.length, 3);
  }
});

test('a long text is cut, more than four records to compare are not taken', () => {
  const { state } = read(`q=${'a'.repeat(1000)}&ids=a/1,b/2,c/3,d/4,e/5`);
  assert.equal(state.text.length, 200);
  assert.equal(state.compared.length, 4);
});

test('a code is chosen and given up again, the state before stays as it was', () => {
  const first = toggled(emptySearch(), 'country', 'FR');
  const both = toggled(first, 'country', 'ES');
  assert.deepEqual(both.chosen, { country: ['FR', 'ES'] });
  assert.deepEqual(toggled(toggled(both, 'country', 'FR'), 'country', 'ES').chosen, {});
  assert.deepEqual(first.chosen, { country: ['FR'] });
});

test('a kind takes the place of the one before, none is all of them', () => {
  const regions = kindChosen(kindChosen(emptySearch(), 'theme'), 'region');
  assert.deepEqual(regions.chosen, { kind: ['region'] });
  assert.deepEqual(kindChosen(regions, ''), emptySearch());
});

test('a place of the map takes the place of those before, and is given up when it was the only one', () => {
  const before = toggled(toggled(emptySearch(), 'country', 'FR'), 'country', 'ES');
  const spain = placeChosen(before, 'country', 'ES');
  assert.deepEqual(spain.chosen, { country: ['ES'] });
  assert.deepEqual(placeChosen(spain, 'region', 'ES61').chosen, { country: ['ES'], region: ['ES61'] });
  assert.deepEqual(placeChosen(spain, 'country', 'ES'), emptySearch());
  assert.deepEqual(before.chosen, { country: ['FR', 'ES'] });
});

test('a range of years asks for the years that occur in it, and for none when there are none', () => {
  assert.deepEqual(askedOf({ ...emptySearch(), year: [2017, null] }, facets).chosen.year, ['2018', '']);
  assert.deepEqual(askedOf({ ...emptySearch(), year: [1990, 1991] }, facets).chosen.year, ['']);
});
