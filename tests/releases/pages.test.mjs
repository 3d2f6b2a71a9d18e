// Builds the synthetic site with two releases and looks at the pages that say what changed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.resolve(process.env.ESCP ?? path.join(root, 'build/release/bin/escp'));
const renamed = '[[rename]]\nkind = "events"\nfrom = "synthetic-event"\nto = "synthetic-meeting"\n';
let folder;

const escp = (...options) => execFileSync(program, options, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
const edit = (file, change) => {
  const at = path.join(folder, 'data', file);
  writeFileSync(at, change(readFileSync(at, 'utf8')));
};
const build = (day, ...options) => escp('build', '--quiet', '--now', day, '--site-url', 'https://example.org/', ...options);

/** The words of a part of a page, tags as bars. */
function words(page, start, end) {
  const html = readFileSync(path.join(folder, 'site', page), 'utf8');
  const from = html.indexOf(start);
  assert.ok(from >= 0, `${page} has no ${start}`);
  return html.slice(from, html.indexOf(end, from))
    .replace(/<[^>]*>/g, '|').replace(/\s*\|[\s|]*/g, ' | ').replace(/&amp;/g, '&').trim();
}

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'escp-releases-'));
  for (const name of ['data', 'content']) cpSync(path.join(root, 'tests/golden/valid', name), path.join(folder, name), { recursive: true });
  cpSync(path.join(root, 'data/schemas'), path.join(folder, 'data/schemas'), { recursive: true });
  cpSync(path.join(root, 'templates'), path.join(folder, 'templates'), { recursive: true });
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('without a store a site has no page, file or link about releases', () => {
  build('2026-11-20');
  for (const file of ['en/changes', 'id', 'feed.xml', 'data/versions.json', 'data/outcomes.ndjson']) {
    assert.ok(!existsSync(path.join(folder, 'site', file)), file);
  }
  assert.doesNotMatch(readFileSync(path.join(folder, 'site/en/index.html'), 'utf8'), /changes\//);
});

test('with an empty store the page says that there is no version yet', () => {
  execFileSync('mkdir', ['releases'], { cwd: folder });
  build('2026-11-20', '--releases', 'releases');
  assert.match(words('en/changes/index.html', '<div class="content">', '<section'), /No version has been released yet/);
  assert.ok(!existsSync(path.join(folder, 'site/data/v')));
});

test('the first version says that it is the first, on its page, the overview and the home page', () => {
  build('2026-11-20', '--release', '--releases', 'releases');
  assert.match(words('en/changes/2026.11.20/index.html', '<p class="lead">', '</p>'), /The first version: 20 records\./);
  assert.match(words('en/changes/index.html', '<tbody>', '</tbody>'), /^\| 2026\.11\.20 \| 20 November 2026 \| 20 \| The first version \|/);
  assert.match(words('en/index.html', 'id="latest"', '</section>'), /Version 2026\.11\.20 is the first, with 20 records/);
  assert.match(words('en/partnerships/synthetic-one/index.html', 'id="history"', '</section>'),
    /In the catalogue since the first version, 2026\.11\.20\. \| Permanent address: \| https:\/\/example\.org\/id\/partnerships\/synthetic-one\//);
});

test('data that are not released yet are said to be newer', () => {
  edit('organisations/synthetic-cluster.json', (text) => text.replace('"type": "cluster-organisation"', '"type": "science-park"'));
  build('2026-12-01', '--releases', 'releases');
  assert.match(words('en/changes/index.html', '<div class="content">', '<section'), /newer than the latest version/);
});

test('a later version says in words what it changed, with reasons, and so does the record', () => {
  edit('events/synthetic-event.json', (text) => text.replace('"synthetic-event"', '"synthetic-meeting"'));
  renameSync(path.join(folder, 'data/events/synthetic-event.json'), path.join(folder, 'data/events/synthetic-meeting.json'));
  writeFileSync(path.join(folder, 'data/identifiers.toml'),
    renamed);
  build('2026-12-01', '--release', '--releases', 'releases');
  assert.match(words('en/changes/2026.12.01/index.html', '<p class="lead">', '</p>'), /Since version 2026\.11\.20: 1 id renamed, 1 field changed/);
  assert.match(words('en/changes/2026.12.01/index.html', 'id="organisations"', '</section>'),
    /Synthetic Cluster “Łódź & &lt;b&gt;Sons&lt;\/b&gt;” \| Type \| Cluster organisation \| Science park \| source \|/);
  assert.match(words('en/organisations/synthetic-cluster/index.html', 'id="history"', '</section>'),
    /2026\.12\.01 \| Type \| Cluster organisation \| Science park \| source \|/);
  assert.match(words('en/index.html', 'id="latest"', '</section>'), /Version 2026\.12\.01: 1 id renamed, 1 field changed/);
});

test('a permanent address leads to the record, with its other forms and the canonical address', () => {
  const page = readFileSync(path.join(folder, 'site/id/partnerships/synthetic-one/index.html'), 'utf8');
  assert.match(page, /<link rel="canonical" href="https:\/\/example\.org\/en\/partnerships\/synthetic-one\/">/);
  assert.match(page, /<link rel="alternate" type="application\/json" href="\.\.\/\.\.\/\.\.\/api\/v1\/partnerships\/synthetic-one\.json">/);
  assert.match(page, /<a href="\.\.\/\.\.\/\.\.\/en\/partnerships\/synthetic-one\/">/);
  assert.doesNotMatch(page, /http-equiv="refresh"/);
});

test('an id that was renamed leads to the record under its new id', () => {
  assert.match(words('id/events/synthetic-event/index.html', '<main', '</main>'), /The record has another id since version 2026\.12\.01\./);
  assert.match(readFileSync(path.join(folder, 'site/id/events/synthetic-event/index.html'), 'utf8'), /href="\.\.\/\.\.\/\.\.\/en\/events\/#synthetic-meeting"/);
});

test('a record that was removed leaves a page with version, reason and successor', () => {
  rmSync(path.join(folder, 'data/events/synthetic-meeting.json'));
  writeFileSync(path.join(folder, 'data/identifiers.toml'),
    `${renamed}[[removal]]\nrecord = "events/synthetic-meeting"\nreason = "It never took place."\nsuccessor = "organisations/synthetic-park"\n`);
  writeFileSync(path.join(folder, 'data/acknowledged.toml'),
    '[[acknowledged]]\nguard = "fall"\nof = "events"\nreason = "See identifiers.toml."\nuntil = 2026-12-31\n');
  build('2026-12-02', '--release', '--releases', 'releases');
  const gone = words('id/events/synthetic-meeting/index.html', '<main', '</main>');
  assert.match(gone, /not in the catalogue any more since version 2026\.12\.02\. \| It never took place\. \| What has its place \| organisations\/synthetic-park/);
  assert.match(words('en/changes/2026.12.02/index.html', 'id="events"', '</section>'), /\| Synthetic event \| Removed \|/);
  assert.match(readFileSync(path.join(folder, 'site/id/events/synthetic-event/index.html'), 'utf8'), /href="\.\.\/\.\.\/\.\.\/id\/events\/synthetic-meeting\/"/);
});

test('the feed has an entry for each version, newest first', () => {
  const feed = readFileSync(path.join(folder, 'site/feed.xml'), 'utf8');
  assert.deepEqual([...feed.matchAll(/<link href="([^"]+)"/g)].map(([, href]) => href),
    ['en/changes/2026.12.02/', 'en/changes/2026.12.01/', 'en/changes/2026.11.20/']);
});

test('files that are the same in two versions are one file on the disk', () => {
  const inode = (file) => execFileSync('stat', ['-c', '%i', path.join(folder, 'site', file)], { encoding: 'utf8' });
  assert.equal(inode('data/v/2026.12.02/regions.ndjson'), inode('data/v/2026.11.20/regions.ndjson'));
  assert.equal(inode('data/v/2026.12.02/regions.ndjson'), inode('data/regions.ndjson'));
});
