// The static interface: described as OpenAPI says, and every file of it at a described address.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv';
import { publishedSite } from './support/published_site.mjs';

let site;
let description;
before(async () => {
  site = await publishedSite();
  description = JSON.parse(site.read('api/v1/openapi.json'));
});
after(() => site.close());

const get = async (address) => (await fetch(address)).json();

/** The files beside the description that it refers to. */
const externalReferences = () => new Set([...JSON.stringify(description).matchAll(/"\$ref":"([^#"]+)"/g)].map(([, address]) => address));

/** All records of a list, from page to page. */
async function recordsOf(address) {
  const page = await get(address);
  return page.next ? [...page.records, ...await recordsOf(new URL(page.next, address))] : page.records;
}

test('openapi.json is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  for (const reference of externalReferences()) validator.addSpecRef({ type: 'object' }, reference); // read in a test of its own
  const { valid, errors } = await validator.validate(structuredClone(description));
  assert.deepEqual({ valid, errors, version: validator.version }, { valid: true, errors: undefined, version: '3.1' });
});

test('the validator refuses a description that breaks OpenAPI', async () => {
  const broken = structuredClone(description);
  delete broken.info.title;
  assert.equal((await new Validator().validate(broken)).valid, false);
});

test('every file of the interface stands at an address that is described, and no address is empty', () => {
  const files = site.files().filter((file) => file.startsWith('api/v1/') && file !== 'api/v1/openapi.json');
  const patterns = Object.keys(description.paths).map((address) => ({
    address, pattern: new RegExp(`^${address.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`), found: 0,
  }));
  const unknown = files.filter((file) => {
    const fitting = patterns.filter(({ pattern }) => pattern.test(`/${file}`));
    fitting.forEach((one) => { one.found += 1; });
    return fitting.length !== 1;
  });
  assert.deepEqual(unknown, []);
  // No list of the catalogue is long enough for a second page.
  const empty = patterns.filter(({ found }) => found === 0).map(({ address }) => address);
  assert.deepEqual(empty.filter((address) => !address.includes('/page/')), []);
});

test('every file that the description refers to is there', async () => {
  const references = externalReferences();
  assert.equal(references.size, 14);
  for (const reference of references) {
    const { status } = await fetch(new URL(reference, `${site.address}api/v1/openapi.json`));
    assert.equal(status, 200, reference);
  }
});

test('from the entry every record is reached, as it stands in the dump, and fits its schema', async () => {
  const entry = await get(`${site.address}api/v1/index.json`);
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const schemas = site.files().filter((file) => file.startsWith('data/schema/v1/'));
  for (const file of schemas) ajv.addSchema(JSON.parse(site.read(file)));
  for (const { kind, count, list, record } of entry.kinds) {
    const records = await recordsOf(new URL(list, `${site.address}api/v1/index.json`));
    const dumped = site.read(`data/${kind}.ndjson`).split('\n').filter(Boolean).map((line) => JSON.parse(line));
    assert.equal(records.length, count, kind);
    assert.deepEqual(records, dumped);
    const validate = ajv.getSchema(`${kind}.schema.json`);
    for (const one of records) assert.ok(validate(one), `${kind}/${one.id}: ${ajv.errorsText(validate.errors)}`);
    const [first] = records;
    const { verdicts, ...own } = await get(`${site.address}api/v1/${record.replace('{id}', first.id)}`);
    assert.deepEqual(own, first);
  }
});
