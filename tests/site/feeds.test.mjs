// Every feed of the site is Atom (RFC 4287), as xmllint reads it under a schema of what the standard asks.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { readSite, site, siteFiles } from './support/built_site.mjs';

const schema = path.join(import.meta.dirname, 'support/atom.rng');
const xmllint = (files, input) => spawnSync('xmllint', ['--noout', '--relaxng', schema, ...files], { input, encoding: 'utf8', maxBuffer: 1e8 });
const feeds = siteFiles().filter((file) => /(^|\/)feed\.xml$/.test(file));

test('every feed is valid, and there is one for each page of a value', () => {
  assert.ok(feeds.length > 100);
  const { status, stderr, error } = xmllint(feeds.map((file) => path.join(site, file)));
  assert.equal(error, undefined);
  assert.deepEqual(stderr.split('\n').filter((line) => line && !line.endsWith(' validates')), []);
  assert.equal(status, 0);
});

const broken = {
  'no id': (feed) => feed.replace(/<id>[^<]*<\/id>/, ''),
  'an id that is no address': (feed) => feed.replace(/<id>[^<]*<\/id>/, '<id>5</id>'),
  'a date without its zone': (feed) => feed.replace(/<updated>[^<]*<\/updated>/, '<updated>2026-11-20T00:00:00</updated>'),
  'an entry that leads nowhere': (feed) => feed.replace(/(<entry>[\s\S]*?)<link [^>]*>/, '$1'),
  'nobody as its author': (feed) => feed.replace(/<author>.*<\/author>/, ''),
};

test('what the standard does not allow is found', () => {
  const feed = readSite(feeds.find((file) => readSite(file).includes('<entry>')));
  assert.equal(xmllint(['-'], feed).status, 0);
  for (const [name, spoil] of Object.entries(broken)) assert.notEqual(xmllint(['-'], spoil(feed)).status, 0, name);
});
