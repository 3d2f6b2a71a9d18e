// What crawlers and browsers read to find the pages: robots.txt, site maps, OpenSearch.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { publicAddress, publishedSite } from '../opendata/support/published_site.mjs';

let site;
before(async () => { site = await publishedSite(); });
after(() => site?.close());

/** What xmllint has to say about a text under a schema of ours; nothing when it is valid. */
function faultsOf(text, schema) {
  const { stderr, status, error } = spawnSync('xmllint',
    ['--nonet', '--noout', '--schema', path.join(import.meta.dirname, 'schemas', schema), '-'], { input: text, encoding: 'utf8' });
  assert.ifError(error);
  return status === 0 ? '' : stderr;
}

const locations = (text) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address.replaceAll('&amp;', '&'));

test('robots.txt names the site map', () => {
  assert.equal(site.read('robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${publicAddress}sitemap.xml\n`);
});

test('site maps are valid and name every page of the site once', () => {
  const maps = locations(site.read('sitemap.xml')).map((address) => address.replace(publicAddress, ''));
  for (const name of ['sitemap.xml', ...maps]) assert.equal(faultsOf(site.read(name), 'sitemap.xsd'), '');
  const pages = site.files().filter((file) => file.endsWith('.html') && !['index.html', '404.html'].includes(file));
  const addresses = maps.flatMap((name) => locations(site.read(name)));
  assert.deepEqual(addresses.toSorted?.() ?? [...addresses].sort(), pages.map((file) => publicAddress + file.replace(/index\.html$/, '')).sort());
});

test('a page changed on the day on which the newest source of its record entered', () => {
  const [name] = locations(site.read('sitemap.xml')).map((address) => address.replace(publicAddress, ''));
  const changed = new Map([...site.read(name).matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)</g)].map(([, address, day]) => [address, day]));
  const days = new Map(site.read('data/sources.ndjson').split('\n').filter(Boolean).map((line) => JSON.parse(line)).map((one) => [one.id, one.recorded]));
  for (const line of site.read('data/partnerships.ndjson').split('\n').filter(Boolean)) {
    const { id, sources, field_sources: more = {} } = JSON.parse(line);
    const newest = [...sources, ...Object.values(more).flat()].map(({ source }) => days.get(source)).sort().at(-1);
    assert.equal(changed.get(`${publicAddress}en/partnerships/${id}/`), newest, id);
  }
});

test('the schema refuses what the protocol does', () => {
  const map = (entry) => `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entry}</urlset>`;
  const good = '<url><loc>https://catalogue.example/</loc><lastmod>2026-11-20</lastmod></url>';
  assert.equal(faultsOf(map(good), 'sitemap.xsd'), '');
  for (const bad of [good + good, good.replace('2026-11-20', '20.11.2026'), good.replace('https://catalogue.example', ''), '<url/>'])
    assert.notEqual(faultsOf(map(bad), 'sitemap.xsd'), '', bad);
});

test('the search is described as OpenSearch asks, and its address is that of the search page', async () => {
  const text = site.read('opensearch.xml');
  assert.equal(faultsOf(text, 'opensearch.xsd'), '');
  const [, template] = text.match(/type="text\/html"[^>]* template="([^"]+)"/);
  assert.ok(site.read('en/index.html').includes('name="q"'));
  const { status } = await fetch(site.local(template.replace('{searchTerms}', 'textile')));
  assert.equal(status, 200);
  assert.match(site.read('en/partnerships/tex4im/index.html'),
    /<link rel="search" type="application\/opensearchdescription\+xml" title="ESCP Catalogue" href="..\/..\/..\/opensearch\.xml">/);
});
