import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { forbiddenIncludes, readLayers } from './includes.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const layers = readLayers(readFileSync(here('../../cmake/layers.cmake'), 'utf8'));

test('the table of layers is read from the build', () => {
  assert.deepEqual([...layers.keys()],
    ['base', 'model', 'sources', 'fetch', 'rules', 'quality', 'search', 'figures', 'releases', 'render', 'opendata',
      'metadata', 'publish', 'incremental', 'cli']);
  assert.deepEqual(layers.get('base'), []);
  assert.deepEqual(layers.get('publish'), ['base', 'render', 'opendata']);
});

test('a tree that keeps the order has no forbidden include', () => {
  assert.deepEqual(forbiddenIncludes(here('includes/allowed'), layers), []);
});

test('a tree that breaks the order is told every wrong line', () => {
  assert.deepEqual(forbiddenIncludes(here('includes/refused'), layers), [
    `base/text.h:3: layer 'base' must not include "rules/verdict.h"; it may use: no other layer`,
    `helpers/odd.h:1: 'helpers' is no layer of cmake/layers.cmake`,
    `render/page.cpp:1: write "page.h" from generator/ on, as in "base/text.h"`,
    `render/page.cpp:3: layer 'render' must not include <valijson/schema.hpp>; only these may: sources`,
    `rules/verdict.h:3: layer 'rules' must not include <sys/stat.h>: ` +
      'only the standard library, JSON and fmt',
    `rules/verdict.h:5: layer 'rules' must not include <tl/expected.hpp>; only these may: ` +
      'base, model, sources, fetch, releases, render, opendata, publish, cli',
    `rules/verdict.h:7: layer 'rules' must not include "sources/load.h"; it may use: base, model`,
  ]);
});

test('generator/ keeps the order of the layers', () => {
  assert.deepEqual(forbiddenIncludes(here('../../generator'), layers), []);
});
