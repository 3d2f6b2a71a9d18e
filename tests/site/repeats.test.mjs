// No page says the same table twice: what is filled in two places is a fault of the page's own code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSite, sitePages } from './support/built_site.mjs';

/** Tables that stand under one heading more than once, word for word. Two headings may have equal figures. */
function repeatedTables(html) {
  return html.split(/<h[2-6]/).flatMap((part) => {
    const tables = part.match(/<table[\s\S]*?<\/table>/g) ?? [];
    return [...new Set(tables.filter((one, at) => tables.indexOf(one) !== at))];
  });
}

test('no page shows the same table twice under one heading', () => {
  const pages = sitePages();
  assert.ok(pages.length > 0);
  assert.deepEqual(pages.filter((file) => repeatedTables(readSite(file)).length > 0), []);
});

test('a table that stands twice is found, two tables that differ are not', () => {
  assert.deepEqual(repeatedTables('<table><tr><td>1</table> and <table><tr><td>1</table>'), ['<table><tr><td>1</table>']);
  assert.deepEqual(repeatedTables('<table><tr><td>1</table> and <table><tr><td>2</table>'), []);
  assert.deepEqual(repeatedTables('<table><tr><td>1</table><h2>Other</h2><table><tr><td>1</table>'), []);
});
