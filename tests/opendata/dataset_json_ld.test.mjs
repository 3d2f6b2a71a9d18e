// The data page describes the data to search engines as schema.org has it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'parse5';
import { publicAddress, publishedSite } from './support/published_site.mjs';

let site;
let dataset;
before(async () => {
  site = await publishedSite();
  const text = site.read('en/data/index.html');
  assert.equal(parse(text).nodeName, '#document');
  dataset = JSON.parse(text.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)[1]);
});
after(() => site?.close());

test('it is a Dataset with a name, a description of 50 to 5,000 characters and a licence', () => {
  assert.deepEqual([dataset['@context'], dataset['@type'], dataset.name], ['https://schema.org', 'Dataset', 'ESCP Catalogue']);
  assert.ok(dataset.description.length >= 50 && dataset.description.length <= 5000, dataset.description);
  assert.equal(dataset.license, 'https://creativecommons.org/licenses/by/4.0/');
  assert.equal(dataset.url, `${publicAddress}en/data/`);
});

test('it covers a time and countries', () => {
  const [begins, ends] = dataset.temporalCoverage.split('/');
  for (const day of [begins, ends, dataset.datePublished, dataset.dateModified]) {
    assert.equal(new Date(day).toISOString().slice(0, 10), day);
  }
  assert.ok(begins < ends);
  assert.ok(dataset.spatialCoverage.some(({ name }) => name === 'Portugal'));
});

test('every download answers, with the size that it has', async () => {
  assert.ok(dataset.distribution.length > 40);
  for (const { contentUrl, contentSize, encodingFormat } of dataset.distribution) {
    const response = await fetch(site.local(contentUrl));
    assert.equal(response.status, 200, contentUrl);
    assert.equal(`${(await response.arrayBuffer()).byteLength} B`, contentSize);
    assert.match(encodingFormat, /^[a-z]+\/[a-z0-9.+-]+$/);
  }
});
