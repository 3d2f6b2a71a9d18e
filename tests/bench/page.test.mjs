import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { documentOf } from './page/document.mjs';
import { apart, logarithmic, ordinal } from './page/scale.mjs';

const here = import.meta.dirname;

test('the page of results is what its script makes of the results now', () => {
  const made = execFileSync('node', [path.join(here, 'page.mjs'), '--print'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(readFileSync(path.join(here, 'results/index.html'), 'utf8'), made, 'run: ./dev bench page');
});

test('the page needs nothing from elsewhere and no script', () => {
  const page = readFileSync(path.join(here, 'results/index.html'), 'utf8');
  assert.deepEqual(page.match(/<script|src=|url\(|@import|https?:/g), null);
});

const row = (tool, wall) => ({ case: 'pages', tool, wall, cpu: wall, megabytes: 100 });
const entry = (more) => ({ date: '2026-01-02', commit: '<abc>', pages: 10000, runs: 3, cores: 2, load: 0.1, medium: 'tmpfs',
  same_pages: { hugo: { pages: 10000, same_words: 10000, bytes: 0.99 } }, rows: [row('escp', 1), row('hugo', 20)], ...more });

test('a measurement appears in the targets, the charts and the history, escaped', () => {
  const page = documentOf({ build: [entry()] });
  assert.match(page, /1 met, 0 not met|2 met, 0 not met/);
  assert.match(page, /<span>1\/20<small>processor 1\/20<\/small><\/span> <span class="outcome outcome--met">/);
  assert.match(page, /<title>hugo, 10,000: 20 s<\/title>/);
  assert.match(page, /<code>&lt;abc&gt;<\/code>/);
});

test('measurements on disk, and such of another kind, stay out of the charts', () => {
  const page = documentOf({ build: [entry({ medium: 'disk' }), entry({ note: 'of other pages' })] });
  assert.doesNotMatch(page, /<h2>By size/);
});

test('a page without measurements is still a page', () => {
  assert.match(documentOf({}), /0 met, 0 not met, 12 not measured[\s\S]*<\/html>\n$/);
});

test('a logarithmic axis spans whole powers of ten', () => {
  const axis = logarithmic([2000, 30000], 0, 100);
  assert.deepEqual(axis.ticks, [1000, 10000, 100000]);
  assert.equal(axis.at(10000), 50);
});

test('a single value stands in the middle of its axis', () => {
  assert.equal(ordinal(['1'], 0, 100).at('1'), 50);
});

test('labels that would touch move apart, and none leaves the chart', () => {
  assert.deepEqual(apart([10, 12, 60], 15, 200), [10, 25, 60]);
  assert.deepEqual(apart([195, 199], 15, 200), [185, 200]);
});
