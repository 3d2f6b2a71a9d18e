// The data page names each table in words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSite } from '../site/support/built_site.mjs';

test('every table that is published has a label in the texts', () => {
  const texts = JSON.parse(readFileSync('templates/i18n/en.json', 'utf8'));
  const tables = JSON.parse(readSite('data/index.json')).files.filter((one) => one.rows !== undefined).map((one) => one.name);
  assert.ok(tables.length > 20);
  assert.deepEqual([...new Set(tables)].filter((name) => !(`table.${name}` in texts)), []);
});
