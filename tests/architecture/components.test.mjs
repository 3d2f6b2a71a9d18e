// The design page shows every component that has a sheet.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const entry = await readFile('templates/assets/site.css', 'utf8');
const charts = await readFile('templates/assets/charts.css', 'utf8');
const page = await readFile('templates/pages/design.html', 'utf8');
const componentsOf = (sheet) => [...sheet.matchAll(/@import url\("css\/([a-z-]+)\.css"\) layer\(components\);/g)].map((match) => match[1]);
const components = componentsOf(entry);

test('each component with a sheet of its own has a place on the design page', () => {
  assert.ok(components.length > 10, 'the entry sheet names its components');
  const shown = [...page.matchAll(/<h2 id="([a-z-]+)">/g)].map((match) => match[1]);
  assert.deepEqual([...components, ...componentsOf(charts)].filter((name) => !shown.includes(name)), []);
});

test('the components are imported in the order of their names', () => {
  assert.deepEqual(components, [...components].sort());
});
