// What a page shows has the sheet that it needs: charts have one of their own, which only their pages load.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSite, sitePages } from './support/built_site.mjs';

const hasChart = (html) => /class="(?:[^"]* )?(?:bars|matrix|chart)[ "]/.test(html);
const loadsSheet = (html) => /<link rel="stylesheet" href="[^"]*assets\/charts\.\w+\.css">/.test(html);

test('every page with a chart loads the sheet of charts', () => {
  const pages = sitePages().map((file) => [file, readSite(file)]);
  assert.ok(pages.some(([, html]) => hasChart(html)));
  assert.deepEqual(pages.filter(([, html]) => hasChart(html) && !loadsSheet(html)).map(([file]) => file), []);
});
