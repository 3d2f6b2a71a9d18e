// The tables as a Data Package and as CSV on the Web, read by libraries of others under their own columns and keys.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import datapackage from 'datapackage';
import { publishedSite } from './support/published_site.mjs';

let site;
let descriptor;
before(async () => {
  site = await publishedSite();
  descriptor = JSON.parse(site.read('data/datapackage.json'));
});
after(() => site?.close());

const load = (given) => datapackage.Package.load(given, { basePath: path.join(site.folder, 'data') });
/** The library knows the profiles of version 1; what is new in version 2 is held to below. */
const inVersion1 = (given) => ({
  ...given,
  resources: given.resources.map((one) => (one.type === 'table' ? { ...one, profile: 'tabular-data-resource' } : one)),
});
const tables = () => descriptor.resources.filter(({ type }) => type === 'table');

test('datapackage.json fits the profile', async () => {
  const { valid, errors } = await load(inVersion1(descriptor));
  assert.deepEqual({ valid, errors }, { valid: true, errors: [] });
});

test('the profile refuses a package that breaks it', async () => {
  const broken = inVersion1(structuredClone(descriptor));
  broken.resources[0].hash = 'not a hash';
  delete broken.resources[1].path;
  assert.equal((await load(broken)).valid, false);
});

test('it says of itself, its files and its tables that they are of version 2', () => {
  const profile = (name) => `https://datapackage.org/profiles/2.0/${name}.json`;
  assert.equal(descriptor.$schema, profile('datapackage'));
  for (const one of descriptor.resources) assert.equal(one.$schema, profile('dataresource'));
  for (const one of tables()) {
    assert.equal(one.schema.$schema, profile('tableschema'));
    assert.ok(one.schema.fields.every(({ type }) => ['string', 'number', 'boolean'].includes(type)), 'no list: the profile refuses it');
    assert.equal('profile' in one, false);
  }
});

test('every file of the release is there, with its size, its hash and its licence', () => {
  const left = ['datapackage.json', 'index.json', 'SHA256SUMS'];
  const files = site.files().filter((file) => file.startsWith('data/')).map((file) => file.slice('data/'.length));
  assert.deepEqual(descriptor.resources.map((one) => one.path).sort(), files.filter((file) => !left.includes(file)));
  for (const one of descriptor.resources) {
    const bytes = readFileSync(path.join(site.folder, 'data', one.path));
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    assert.deepEqual({ bytes: one.bytes, hash: one.hash }, { bytes: bytes.length, hash });
    assert.equal(one.licenses[0].name, 'CC-BY-4.0');
  }
  const names = descriptor.resources.map(({ name }) => name);
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});

test('every table reads under its columns, with unique ids and keys that lead to records', async () => {
  const whole = await load(inVersion1(descriptor));
  const rows = new Map(JSON.parse(site.read('data/index.json')).files.map((one) => [one.path, one.rows]));
  for (const { name, path: file } of tables()) {
    const read = await whole.getResource(name).read({ keyed: true, relations: true });
    assert.equal(read.length, rows.get(`data/${file}`), name);
  }
});

test('a key that leads nowhere is found', async () => {
  const broken = structuredClone(descriptor);
  const { schema } = broken.resources.find(({ name }) => name === 'memberships');
  schema.foreignKeys = [{ fields: ['organisation'], reference: { resource: 'countries', fields: ['id'] } }];
  const resource = (await load(inVersion1(broken))).getResource('memberships');
  await assert.rejects(resource.read({ keyed: true, relations: true }), /Foreign key/);
});

test('beside each CSV stands its description for CSV on the Web, with the same columns and keys', () => {
  const csvFiles = site.files().filter((file) => /^data\/[^/]+\.csv$/.test(file));
  assert.equal(csvFiles.length, tables().length);
  for (const file of csvFiles) {
    const beside = JSON.parse(site.read(`${file}-metadata.json`));
    const { schema } = tables().find((one) => `data/${one.path}` === file);
    assert.deepEqual(beside['@context'], ['http://www.w3.org/ns/csvw', { '@language': 'en' }]);
    assert.equal(beside.url, path.basename(file));
    const header = site.read(file).split('\r\n', 1)[0].split(',');
    assert.deepEqual(beside.tableSchema.columns.map(({ name }) => name), header);
    assert.deepEqual(schema.fields.map(({ name }) => name), header);
    assert.deepEqual(beside.tableSchema.primaryKey ? [beside.tableSchema.primaryKey] : undefined, schema.primaryKey);
    const keys = (schema.foreignKeys ?? []).map(({ fields, reference }) => `${fields[0]} ${reference.resource}.csv`);
    assert.deepEqual((beside.tableSchema.foreignKeys ?? []).map((one) => `${one.columnReference} ${one.reference.resource}`), keys);
  }
});
