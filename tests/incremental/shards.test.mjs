// Parts of a site that are built apart and joined are the site that one build makes, byte for byte.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { makeSmallCatalogue, readLines, writeLines } from './small_catalogue.mjs';

const program = path.resolve(process.env.ESCP ?? 'build/release/bin/escp');
const folder = mkdtempSync(path.join(tmpdir(), 'escp-shards-'));
const count = 3;
const escp = (...options) => spawnSync(program, options, { cwd: folder, encoding: 'utf8' });
const build = (out, ...options) => {
  const done = escp('build', '--quiet', '--site-url', 'https://catalogue.example/', '--out', out, ...options);
  assert.equal(done.status, 0, done.stdout + done.stderr);
};
const parts = Array.from({ length: count }, (_, at) => `part-${at + 1}`);
const join = (...from) => {
  rmSync(path.join(folder, 'joined'), { recursive: true, force: true });
  return escp('join', '--quiet', '--out', 'joined', ...from);
};
const refusal = (...from) => {
  const { status, stderr } = join(...from);
  assert.equal(status, 2);
  assert.equal(existsSync(path.join(folder, 'joined')), false);
  return stderr.trim();
};
const filesOf = (name) => readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

before(() => {
  makeSmallCatalogue(folder);
  build('whole');
  parts.forEach((part, at) => build(part, '--shard', `${at + 1}/${count}`));
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('the joined site is the one that is built in one go', () => {
  const { status, stdout, stderr } = join(...parts.toReversed());
  assert.equal(status, 0, stderr);
  assert.equal(stdout, `${filesOf('whole') - 1} files of ${count} parts in joined\n`);
  execFileSync('diff', ['-r', 'whole', 'joined'], { cwd: folder });
});

test('every part has pages of records that no other has, and only the first has the open data', () => {
  for (const part of parts) assert.ok(readdirSync(path.join(folder, part, 'en/partnerships')).length >= 2, part);
  assert.deepEqual(parts.map((part) => existsSync(path.join(folder, part, 'data'))), [true, false, false]);
});

test('a part that is missing or there twice is said', () => {
  assert.equal(refusal(parts[0], parts[2]), 'escp: part 2 of 3 is missing');
  assert.equal(refusal(parts[0], parts[1], parts[1], parts[2]), 'escp: part 2 of 3 is there twice, the second time in part-2');
});

test('parts of different input are not joined', () => {
  const file = path.join(folder, 'data/organisations.ndjson');
  const records = readLines(file);
  writeLines(file, records.map((one, at) => (at === 0 ? { ...one, name: `${one.name} anew` } : one)));
  build('other', '--shard', '2/3');
  writeLines(file, records);
  assert.equal(refusal(parts[0], 'other', parts[2]),
    'escp: part-1 and other are parts of different sites: build all parts from the same data, content, templates and options');
});

test('a part that was changed since it was built is refused', () => {
  cpSync(path.join(folder, parts[1]), path.join(folder, 'changed'), { recursive: true });
  const page = `en/partnerships/${readdirSync(path.join(folder, 'changed/en/partnerships'))[0]}/index.html`;
  appendFileSync(path.join(folder, 'changed', page), 'x');
  assert.equal(refusal(parts[0], 'changed', parts[2]), `escp: changed/${page} is not what the manifest of its part says: build that part again`);
});

test('a folder that is no part, and a shard that is none, are said', () => {
  assert.match(refusal('whole', parts[1], parts[2]), /^escp: whole is no part of a site \(.*\): make it with escp build --shard$/);
  for (const shard of ['0/3', '4/3', '2', 'x/y', '1/']) {
    const { status, stderr } = escp('build', '--shard', shard);
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`--shard takes a number and how many there are, such as 2/4, not "${shard}"`));
  }
});
