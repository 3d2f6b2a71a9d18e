// The pages to browse by, on the built site: each value that occurs has a page, files and a feed, and all of them
// hold what the list of facets counts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';

const site = process.env.ESCP_SITE ?? 'site';
const read = (name) => readFile(path.join(site, name), 'utf8');
const { facets } = JSON.parse(await read('api/v1/facets.json'));
const values = facets.flatMap((facet) => facet.values.map((value) => ({ ...value, facet: facet.facet })));

/** "organisations/x" for a link on a page, or nothing when it leads elsewhere. */
const recordAt = (href, page) => new URL(href, `https://site.example/${page}`).pathname.match(/^\/en\/([a-z0-9-]+\/[^/]+)\/$/)?.[1];

async function itemsOf({ facet, code }) {
  const items = [];
  for (let number = 1; ; number += 1) {
    const page = `en/browse/${facet}/${code}/${number === 1 ? '' : `page-${number}/`}index.html`;
    const html = await read(page).catch(() => null);
    if (html === null) return items;
    const lists = html.slice(html.indexOf('<section class="group"'), html.indexOf('<section class="files"'));
    items.push(...[...lists.matchAll(/<li><a href="([^"]+)"/g)].map((match) => recordAt(match[1], page)).filter(Boolean));
  }
}

test('there are facets, and each has values', () => {
  assert.ok(facets.length >= 12, `${facets.length} facets`);
  assert.deepEqual(facets.filter((facet) => facet.values.length === 0), []);
});

test('the page of each value lists exactly the records that its JSON and its CSV hold', async () => {
  for (const value of values) {
    const where = `${value.facet}/${value.code}`;
    const { records } = JSON.parse(await read(value.json));
    const lines = (await read(value.csv)).trimEnd().split('\r\n');
    assert.equal(records.length, value.count, `${where}: JSON`);
    assert.equal(lines.length - 1, value.count, `${where}: CSV`);
    const held = records.map((record) => `${record.kind}/${record.id}`).sort();
    assert.deepEqual((await itemsOf(value)).sort(), held, where);
  }
});

test('the feed of each value has its records, each with an id of its own', async () => {
  for (const value of values) {
    const feed = await read(`en/browse/${value.facet}/${value.code}/feed.xml`);
    const ids = [...feed.matchAll(/<id>(urn:uuid:[0-9a-f-]{36})<\/id>/g)].map((match) => match[1]);
    assert.equal(ids.length, Math.min(value.count, 100) + 1, `${value.facet}/${value.code}`);
    assert.equal(new Set(ids).size, ids.length);
  }
});

test('the pages of all facets and of each facet lead to every value', async () => {
  for (const facet of facets) {
    const html = await read(`en/browse/${facet.facet}/index.html`);
    for (const value of facet.values) assert.ok(html.includes(`/${facet.facet}/${value.code}/"`), `${facet.facet}/${value.code}`);
  }
  const all = await read('en/browse/index.html');
  for (const facet of facets) assert.ok(all.includes(`browse/${facet.facet}/`), facet.facet);
});
