// After every one of many random edits, valid or not, a running preview shows what one that was just started shows: every
// page byte for byte, or the same complaints.
//
// ESCP is the program; ESCP_PREVIEW_EDITS how many edits (40 unless given), ESCP_SEED which ones.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { randomFrom } from '../bench/build/random.mjs';
import { editor, edits } from './edits.mjs';
import { asLines, makeSmallCatalogue, readLines } from './small_catalogue.mjs';

const run = promisify(execFile);
const program = path.resolve(process.env.ESCP ?? 'build/release/bin/escp');
const total = Number(process.env.ESCP_PREVIEW_EDITS ?? 40);
const seed = Number(process.env.ESCP_SEED ?? 20161026);
const base = mkdtempSync(path.join(tmpdir(), 'escp-preview-'));
const fresh = path.join(base, 'site');
const environment = { ...process.env, SOURCE_DATE_EPOCH: '1760000000' };
const quiet = 150;

let server;
let address;
/** What the preview told last, and when. */
let told = { event: undefined, time: 0 };

const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

async function listen() {
  const { body } = await fetch(`${address}.escp/events`);
  let text = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const lines = (text + part).split('\n');
    text = lines.pop();
    for (const line of lines.filter((one) => one.startsWith('data: '))) told = { event: JSON.parse(line.slice(6)), time: performance.now() };
  }
}

before(async () => {
  makeSmallCatalogue(base);
  const port = await freePort();
  server = spawn(program, ['serve', '--quiet', '--port', String(port)], { cwd: base, stdio: ['ignore', 'pipe', 'ignore'], env: environment });
  await new Promise((resolve, reject) => {
    server.stdout.once('data', resolve);
    server.once('exit', (code) => reject(new Error(`escp serve ended with ${code}`)));
  });
  address = `http://127.0.0.1:${port}/`;
  listen().catch(() => {});
});
after(() => {
  server?.kill();
  rmSync(base, { recursive: true, force: true });
});

/** What the preview tells once it has read everything that was saved. */
async function afterReading(generation) {
  const late = performance.now() + 20_000;
  while (!(told.event?.generation > generation && performance.now() - told.time > quiet)) {
    assert.ok(performance.now() < late, 'the preview tells of what was saved');
    await pause(10);
  }
  return told.event;
}

/** What is said of the input, without what is said of the site that was made. */
const findingsIn = (text) => {
  const [all, count] = text.match(/^[^]*?^(\d+ errors?, \d+ warnings?)\n/m) ?? ['', ''];
  return count === '0 errors, 0 warnings' ? '' : all;
};

/** Makes the site anew: whether it is refused, and what is said of it. */
async function complaintsOfBuild() {
  rmSync(fresh, { recursive: true, force: true });
  try {
    const { stdout } = await run(program, ['build', '--quiet', '--pages-only', '--full', '--out', fresh], { cwd: base, env: environment, maxBuffer: 1e8 });
    return [false, findingsIn(stdout)];
  } catch (error) {
    assert.equal(error.code, 1, error.stderr);
    return [true, findingsIn(error.stdout)];
  }
}

const withoutReload = (page) => page.replace(/<link rel="stylesheet" href="[^"]*overlay\.css"><script src="[^"]*reload\.js" data-generation="\d+"><\/script>\n$/, '');

async function assertSameSite(what) {
  const names = readdirSync(fresh, { recursive: true }).map(String).filter((one) => one.endsWith('.html'));
  const other = [];
  const compareRest = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const shown = withoutReload(await (await fetch(`${address}${name}`)).text());
      if (shown !== readFileSync(path.join(fresh, name), 'utf8')) other.push(name);
    }
  };
  await Promise.all(Array.from({ length: 8 }, compareRest));
  assert.deepEqual(other, [], `${what}: these pages are not as a fresh start has them`);
}

/** Makes an edit with what `editor` gives and compares; gives whether the preview took it. */
async function compareAfter(what, edit, write) {
  const generation = told.event?.generation ?? 0;
  let count = 0;
  edit((...file) => {
    count += 1;
    write(...file);
  });
  if (count === 0) return true;
  const { has_errors: hasErrors, complaints } = await afterReading(generation);
  const [isRefused, said] = await complaintsOfBuild();
  assert.equal(complaints, said, what);
  assert.equal(hasErrors, isRefused, what);
  if (!isRefused) await assertSameSite(what);
  return !isRefused;
}

const at = (file) => path.join(base, file);
const organisations = at('data/organisations.ndjson');
const partnerships = at('data/partnerships.ndjson');

/** Lines of a bulk file, changed as text. */
const editLines = (file, change) => ({ write }) => {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  write(file, `${change(lines).join('\n')}\n`);
};
const editRecord = (file, change) => ({ write, random }) => {
  const records = readLines(file);
  const one = random.pick(records);
  change(one, records);
  write(file, asLines(records));
};
const editJson = (file, change) => ({ write }) => {
  const value = JSON.parse(readFileSync(at(file), 'utf8'));
  change(value);
  write(at(file), JSON.stringify(value));
};

/** Edits that make the data unfit, or that a reading could take for others. */
const faults = {
  'a line that is cut off': editLines(organisations, ([first, ...others]) => [first.slice(0, -9), ...others]),
  'a line that comes twice': editLines(organisations, ([first, ...others]) => [first, first, ...others]),
  'empty lines': editLines(partnerships, ([first, ...others]) => ['', first, '', ...others]),
  'a country that is none': editRecord(organisations, (one) => { one.country = 'ZZ'; }),
  'a region of another country': editRecord(organisations, (one, all) => { Object.assign(one, { country: 'FR', region: all.find((each) => each.region && each.country !== 'FR').region }); }),
  'a member that is unknown': editRecord(partnerships, (one) => { one.nothing = 1; }),
  'a day that is none': editRecord(partnerships, (one) => { one.start = '2019-02-30'; }),
  'a partner that is none': editRecord(partnerships, (one) => { one.partners[0].organisation = 'synthetic-nobody'; }),
  'a partner twice': editRecord(partnerships, (one) => { one.partners.push({ ...one.partners[0] }); }),
  'a formula': editRecord(organisations, (one) => { one.name = '=Synthetic'; }),
  'a mailbox': editRecord(organisations, (one) => { one.notes = ['Synthetic synthetic.person@organisation.example']; }),
  'an id that changes': editRecord(organisations, (one) => { one.id = `${one.id}-x`; }),
  'two records in each other\'s place': editLines(partnerships, ([first, second, ...others]) => [second, first, ...others]),
  'a record that moves to the end': editLines(partnerships, ([first, ...others]) => [...others, first]),
  'half of the records': editLines(partnerships, (lines) => lines.slice(lines.length >> 1)),
  'a schema that allows less': editJson('data/schemas/organisations.schema.json', (one) => { one.required = [...(one.required ?? []), 'city']; }),
  'a schema that allows more': editJson('data/schemas/organisations.schema.json', (one) => { one.properties.synthetic = { type: 'string' }; }),
  'a code that goes': editJson('data/taxonomies/organisation-types.json', (one) => { one.values.shift(); }),
  'a region that is of another version': ({ write }) => {
    const file = at('data/regions.ndjson');
    const records = readLines(file);
    const used = readLines(organisations).find((one) => one.region).region;
    records.find((one) => one.id === used).nuts_versions = ['2016'];
    write(file, asLines(records));
  },
  'a record that gets a file of its own': ({ write }) => {
    const [first, ...others] = readLines(organisations);
    write(at(`data/organisations/${first.id}.json`), JSON.stringify(first));
    write(organisations, asLines(others));
  },
  'a bulk file that goes': ({ write }) => write(partnerships, undefined),
  'a correction': ({ write }) => {
    const [one] = readLines(organisations);
    write(at('data/corrections.toml'), `[[correction]]\nrecord = "organisations/${one.id}"\npointer = "/name"\nwas = ${JSON.stringify(one.name)}\nis = "Synthetic corrected"\n` +
      'reported = "2020-01-01"\npublished = "2020-01-02"\nevidence = "https://synthetic.example/"\nreason = "Synthetic."\n');
  },
};

/** Makes an edit, then `meanwhile`, then takes it back. */
async function compareAndMend(name, made, edit, meanwhile) {
  const { write, takeBack } = editor();
  try {
    const isTaken = await compareAfter(name, (put) => edit({ ...made, write: put }), write);
    await meanwhile?.();
    if (meanwhile || !isTaken) await compareAfter(`${name}, mended`, (put) => put(takeBack), (mend) => mend());
  } catch (error) {
    takeBack();
    await pause(2 * quiet);
    throw error;
  }
}

const random = randomFrom(seed);
let number = 0;
const made = () => ({ random, folder: base, at: (number += 1) });

for (const [name, fault] of Object.entries(faults)) {
  test(`${name}, something else saved meanwhile, and mended: the preview follows`, () =>
    compareAndMend(name, made(), fault, () => compareAndMend('a page of prose', made(), edits['a page of prose'])));
}

test('a file that is renamed is read under its new name', async () => {
  const [one] = readdirSync(at('data/themes')).sort();
  const [from, to] = [at(`data/themes/${one}`), at('data/themes/synthetic-other-name.json')];
  assert.equal(await compareAfter('renamed', (put) => put(from, to), renameSync), false);
  assert.equal(await compareAfter('named back', (put) => put(to, from), renameSync), true);
});

test(`${total} random edits: each time the preview is as one that was just started`, { timeout: 1_200_000 }, async () => {
  const all = { ...edits, ...faults };
  for (let done = 0; done < total; done += 1) {
    const name = random.pick(Object.keys(all));
    // Faults are always taken back: some are no errors, and would leave little to edit.
    const meanwhile = name in faults ? () => {} : undefined;
    await compareAndMend(`edit ${done} (seed ${seed}): ${name}`, made(), all[name], meanwhile);
  }
});
