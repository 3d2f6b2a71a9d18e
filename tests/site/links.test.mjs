// No link of the built site leads nowhere; and the check itself finds each thing that can be wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsOf } from './support/elements.mjs';
import { linkProblems } from './support/links.mjs';
import { readSite, siteFiles } from './support/built_site.mjs';

/** Where the home page says that the site is, or nothing. */
function publicBase() {
  const canonical = elementsOf(readSite('en/index.html'))
    .find((one) => one.name === 'link' && one.attributes.get('rel') === 'canonical');
  return canonical?.attributes.get('href').replace(/en\/$/, '') ?? '';
}

/** The addresses that the records give, as text. */
const recordText = (files) => files.filter((file) => /^data\/[^/]+\.ndjson$/.test(file)).map(readSite).join('\n');

test('every link of the site leads somewhere, to the very place', () => {
  const files = siteFiles();
  const records = recordText(files);
  const given = (address) => records.includes(JSON.stringify(address));
  assert.ok(files.length > 0);
  assert.deepEqual(linkProblems({ files, read: readSite, base: publicBase(), given }), []);
});

const page = (body) => `<!doctype html><html lang="en"><head><title>x</title></head><body>${body}</body></html>`;

/** A small site with this home page. */
function problemsOf(body, { others = {}, ...options } = {}) {
  const texts = new Map([
    ['en/index.html', page(body)],
    ['en/a/index.html', page('<h1 id="here">A</h1>')],
    ['assets/site.css', '@import url("css/a.css"); a { background: url(data:image/png;base64,AA) }'],
    ['assets/css/a.css', ''],
    ['assets/map.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g id="fr"/></svg>'],
    ...Object.entries(others),
  ]);
  return linkProblems({ files: [...texts.keys()], read: (file) => texts.get(file), ...options });
}

test('what resolves is not reported', () => {
  assert.deepEqual(problemsOf([
    '<a href="a/">folder</a><a href="a/#here">place</a><a href="/en/a/index.html?c=FR">absolute</a><a href="#own" id="own">own</a>',
    '<img src="../assets/map.svg" srcset="../assets/map.svg 1x, ../assets/map.svg 2x" alt="">',
    '<svg><use href="../assets/map.svg#fr"/></svg><form action="a/"></form><div data-texts="../assets/map.svg" data-text="title"></div>',
    '<a href="https://example.org/">out</a><a href="mailto:desk@example.org">mail</a>',
    '<a href="http://example.org/old">as given</a><a href="https://catalogue.example/en/a/#here">own public address</a>',
  ].join(''), { base: 'https://catalogue.example/', given: (address) => address === 'http://example.org/old' }), []);
});

const broken = [
  ['<a href="b/">b</a>', 'b/: there is no such file'],
  ['<a href="a">no slash</a>', 'a: there is no such file'],
  ['<a href="a/#there">b</a>', 'a/#there: there is no such place in en/a/index.html'],
  ['<a href="#there">b</a>', '#there: there is no such place in this page'],
  ['<svg><use href="../assets/map.svg#de"/></svg>', '../assets/map.svg#de: there is no such place in assets/map.svg'],
  ['<a href="">b</a>', ': an empty address'],
  ['<a href="#">b</a>', '#: leads nowhere'],
  ['<a href="http://[">b</a>', 'http://[: not an address'],
  ['<a href="http://example.org/">b</a>', 'http://example.org/: neither https nor an address that a source gives'],
  ['<a href="javascript:alert(1)">b</a>', 'javascript:alert(1): an address of an unknown kind'],
  ['<img src="../assets/map.svg" srcset="../assets/map.svg 1x, two.png 2x" alt="">', 'two.png: there is no such file'],
  ['<form action="search/"></form>', 'search/: there is no such file'],
  ['<div data-reference="data.json"></div>', 'data.json: there is no such file'],
  ['<p id="x"></p><p id="x"></p>', '#x: an id that stands twice'],
  ['<a href="https://catalogue.example/en/b/">b</a>', 'https://catalogue.example/en/b/: there is no such file'],
];

test('each kind of broken link is reported with its page', () => {
  for (const [body, expected] of broken) {
    assert.deepEqual(problemsOf(body, { base: 'https://catalogue.example/' }), [`en/index.html: ${expected}`]);
  }
});

test('style sheets, feeds and site maps are followed too', () => {
  const others = {
    'assets/broken.css': '@import url("css/b.css");',
    'feed.atom': '<feed><link href="en/b/?a&amp;b"/></feed>',
    'sitemap.xml': '<urlset><url><loc>https://catalogue.example/en/</loc></url><url><loc>https://catalogue.example/fr/</loc></url></urlset>',
  };
  assert.deepEqual(problemsOf('', { others, base: 'https://catalogue.example/' }), [
    'assets/broken.css: css/b.css: there is no such file',
    'feed.atom: en/b/?a&b: there is no such file',
    'sitemap.xml: https://catalogue.example/fr/: there is no such file',
  ]);
});
