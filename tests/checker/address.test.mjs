import assert from 'node:assert/strict';
import test from 'node:test';
import Ajv from 'ajv';
import path from 'node:path';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { compositionOf, emptyState, fromQuery, mostMembers, toQuery } from '../../templates/assets/checker/address.js';
import { idFrom, savedRecord } from '../../templates/assets/checker/saved_record.js';
import { folded, matching } from '../../templates/assets/checker/combobox.js';
import { readComposition } from '../../templates/assets/checker/composition.js';
import { referenceFromData } from './reference_from_data.mjs';

const reference = referenceFromData('data', '2024-11-20');
const call = 'cos-clustpartns-2017-3-02';
const mine = { name: 'Ω. & Söhne, "a+b" = 100 % <i>', type: 'science-park', country: 'EL', region: 'EL30', legal_entity: 'yes' };
const bare = { name: 'Bare', type: '', country: '', region: '', legal_entity: '' };
const full = { ...emptyState(), call, organisations: ['citeve', 'clutex'], described: [mine, bare], themes: ['textile-innovation'], isWhole: true,
  texts: { title: 'A & B', sectors: 'one; two', technology: '', s3: 'x', about: 'Line\nline' } };

test('the form comes back from its address', () => {
  const { dropped, ...back } = fromQuery(`?${toQuery(full)}`, reference);
  assert.deepEqual(back, full);
  assert.equal(dropped, 0);
  const { dropped: none, ...empty } = fromQuery('', reference);
  assert.deepEqual([empty, none], [emptyState(), 0]);
  assert.equal(toQuery(emptyState()), '');
});

test('the address is short: codes, commas, no name of what is empty', () => {
  assert.equal(toQuery({ ...emptyState(), call, organisations: ['citeve', 'clutex'], described: [{ ...bare, type: 'cluster-organisation', country: 'ES' }] }),
    `call=${call}&o=citeve,clutex&n=c.ES...Bare`);
});

test('what an address names and the catalogue has not is left out and counted', () => {
  const read = fromQuery('?call=no&o=citeve,citeve,no-such,__proto__&n=x.ZZ.ZZ99.q.Name&n=&n=c....&t=no&whole=yes', reference);
  assert.deepEqual(read, { ...emptyState(), organisations: ['citeve'], described: [{ ...bare, name: 'Name' }], dropped: 2 });
  const many = Array.from({ length: 10_000 }, (_, at) => `n=....${at}`).join('&');
  assert.deepEqual([fromQuery(many, reference).described.length, fromQuery(many, reference).dropped], [mostMembers, 10_000 - mostMembers]);
});

test('a composition has described organisations after those of the catalogue, under ids of their own', () => {
  const { members } = readComposition(compositionOf(full), reference);
  assert.deepEqual(members.map((one) => one.organisation.id), ['citeve', 'clutex', 'described-1', 'described-2']);
  assert.equal(members[3].organisation.country, undefined);
});

function validator() {
  const ajv = new Ajv({ strict: false });
  const schema = (name) => JSON.parse(readFileSync(new URL(`../../data/schemas/${name}.schema.json`, import.meta.url)));
  ajv.addSchema(schema('common'));
  return ajv.compile(schema('expressions-of-interest'));
}

test('the saved record is a valid expression of interest, from the fullest to the emptiest form', () => {
  const validate = validator();
  const crowd = { ...full, organisations: Object.keys(reference.organisations).slice(0, 30),
    described: Array.from({ length: 30 }, (_, at) => ({ ...mine, name: `${'x'.repeat(190)} ${at}` })),
    texts: { ...full.texts, title: 'T'.repeat(400), sectors: Array.from({ length: 60 }, (_, at) => `sector ${at}`).join(';'), about: 'a'.repeat(1200) } };
  for (const state of [full, crowd, { ...emptyState(), call }, ...Object.keys(reference.calls).map((each) => ({ ...full, call: each }))]) {
    const record = savedRecord(state, reference, '2024-11-20');
    assert.ok(validate(record), JSON.stringify(validate.errors));
  }
  const record = savedRecord(full, reference, '2024-11-20');
  assert.deepEqual([record.id, record.organisations, record.regions[0].region], ['a-b-draft', ['citeve', 'clutex'], 'EL30']);
  assert.match(record.notes[0], /Ω\. & Söhne.*science-park/);
});

test('escp check accepts a saved record', { skip: process.env.ESCP ? false : 'ESCP does not name the program' }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'escp-saved-'));
  try {
    cpSync(new URL('../../data', import.meta.url), folder, { recursive: true });
    const record = savedRecord(full, reference, '2024-11-20');
    writeFileSync(path.join(folder, 'expressions-of-interest', `${record.id}.json`), `${JSON.stringify(record, null, 2)}\n`);
    const run = spawnSync(process.env.ESCP, ['check', '--data', folder], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the source that a saved record names is on file', () => {
  for (const each of Object.keys(reference.calls)) {
    const [{ source }] = savedRecord({ ...full, call: each }, reference).sources;
    assert.doesNotThrow(() => readFileSync(new URL(`../../data/sources/${source}.json`, import.meta.url)), each);
  }
});

test('ids come from titles in any script', () => {
  assert.equal(idFrom('Élan – Łódź 2.0!'), 'elan-odz-2-0-draft');
  assert.equal(idFrom('Ωμέγα'), 'composition-draft');
  assert.ok(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(idFrom('a '.repeat(200))) && idFrom('a '.repeat(200)).length <= 80);
});

test('organisations are found by the beginning of any word, without diacritics', () => {
  const entries = [{ name: 'Łódź ICT', detail: 'Poland' }, { name: 'Tèxtils AEI', detail: 'Spain' }, { name: 'AEI', detail: 'Spain', other: 'Agrupació' }];
  const found = (query) => matching(entries, query).map((one) => one.name);
  assert.equal(folded('Łódź ŒUVRE ß İ'), 'lodz oeuvre ss i');
  assert.deepEqual(found('lodz'), ['Łódź ICT']);
  assert.deepEqual(found('TEXT spa'), ['Tèxtils AEI']);
  assert.deepEqual(found('aei'), ['AEI', 'Tèxtils AEI']);
  assert.deepEqual(found('agru'), ['AEI']);
  assert.deepEqual([found(' '), found('xyz')], [[], []]);
});
