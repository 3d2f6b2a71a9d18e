// The examples of the data page do what they say: each is taken from the page and run on the built site.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'parse5';
import { publicAddress, publishedSite } from './support/published_site.mjs';

const run = promisify(execFile);
let site;
let folder;
before(async () => {
  site = await publishedSite();
  folder = mkdtempSync(path.join(tmpdir(), 'escp-examples-'));
});
after(() => {
  site?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');

function elements(node) {
  return (node.childNodes ?? []).flatMap((child) => [child, ...elements(child)]);
}

/** The code below the heading of that id. */
function example(id) {
  const all = elements(parse(site.read('en/data/index.html')));
  const at = all.findIndex((one) => one.attrs?.some(({ name, value }) => name === 'id' && value === `example-${id}`));
  assert.ok(at >= 0, `the page has an example in ${id}`);
  return textOf(all.slice(at).find((one) => one.tagName === 'code'));
}

/** What the example prints, with the site of this machine in place of the public one. */
async function outputOf(id, program, options) {
  const code = example(id);
  assert.ok(code.includes(publicAddress), code);
  return (await run(program, [...options, code.replaceAll(publicAddress, site.address)], { cwd: folder })).stdout;
}

const isInstalled = (program) => !spawnSync(program, ['--version']).error;
const recordsOf = (kind) => site.read(`data/${kind}.ndjson`).split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** The countries with most partnerships: those of the record files, counted here. */
function countries() {
  const country = new Map(recordsOf('organisations').map((one) => [one.id, one.country]));
  const counts = new Map();
  for (const { partners } of recordsOf('partnerships')) {
    for (const code of new Set(partners.map(({ organisation }) => country.get(organisation)).filter(Boolean)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

describe('the example in', () => {
  it('curl saves a table and prints a record', async () => {
    const printed = await outputOf('curl', 'sh', ['-euc']);
    assert.equal(readFileSync(path.join(folder, 'partnerships.csv'), 'utf8'), site.read('data/partnerships.csv'));
    assert.equal(printed, site.read('api/v1/partnerships/tex4im.json'));
  });

  it('Python counts every organisation', async () => {
    assert.equal(await outputOf('python', 'python3', ['-c']), `${recordsOf('organisations').length} organisations\n`);
  });

  it('SQL counts partnerships by country', async () => {
    const expected = countries().slice(0, 5).map(([code, count]) => `${code}|${count}\n`).join('');
    assert.equal(await outputOf('sql', 'sh', ['-euc']), expected);
  });

  it('R counts partnerships by country', { skip: isInstalled('Rscript') ? false : 'R (package r-base-core) is not installed' }, async () => {
    const printed = await outputOf('r', 'Rscript', ['-e']);
    const [codes, counts] = printed.trim().split('\n').slice(-2).map((line) => line.trim().split(/\s+/));
    const expected = new Map(countries());
    assert.deepEqual(counts.map(Number), countries().slice(0, 5).map(([, count]) => count));
    assert.deepEqual(counts.map(Number), codes.map((code) => expected.get(code)));
  });
});
