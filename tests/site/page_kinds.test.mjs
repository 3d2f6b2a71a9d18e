import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindsOf, samplesOf } from './support/page_kinds.mjs';

const numbered = (folder, count) => Array.from({ length: count }, (_, at) => `${folder}/r${at}/index.html`);

test('the many pages of one folder are one kind, and so are those below them', () => {
  const regions = numbered('en/regions', 13);
  const members = regions.map((page) => page.replace('index', 'members/index'));
  assert.deepEqual([...kindsOf(['404.html', 'en/index.html', ...regions, ...members])], [
    ['404.html', ['404.html']],
    ['en/index.html', ['en/index.html']],
    ['en/regions/*/index.html', regions],
    ['en/regions/*/members/index.html', members],
  ]);
});

test('few pages in a folder are a kind each, and so is every section however many there are', () => {
  const platforms = numbered('en/platforms', 12);
  const sections = numbered('en', 20);
  assert.deepEqual([...kindsOf([...platforms, ...sections]).values()].map((pages) => pages.length), Array(32).fill(1));
});

test('facets keep their names, their values are one kind', () => {
  const pages = ['country', 'year'].flatMap((facet) => numbered(`en/partnerships/${facet}`, 13));
  assert.deepEqual([...kindsOf(pages).keys()], ['en/partnerships/country/*/index.html', 'en/partnerships/year/*/index.html']);
});

test('of a kind the shortest, the middling and the longest page are looked at, each once', () => {
  const sizes = { a: 3, b: 1, c: 2, d: 4, only: 1 };
  assert.deepEqual(samplesOf(new Map([['many', ['a', 'b', 'c', 'd']], ['one', ['only']]]), (page) => sizes[page]), [
    { kind: 'many', page: 'b' }, { kind: 'many', page: 'a' }, { kind: 'many', page: 'd' }, { kind: 'one', page: 'only' },
  ]);
});
