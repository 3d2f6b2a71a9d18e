// What is published about the quality of the data agrees with the data, and with itself in each format.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'parse5';
import { publishedSite } from '../opendata/support/published_site.mjs';

let site;
let issues;
let checks;
before(async () => {
  site = await publishedSite();
  issues = JSON.parse(site.read('data/issues.json')).records;
  checks = JSON.parse(site.read('data/checks.json'));
});
after(() => site?.close());

const recordsOf = (kind) => site.read(`data/${kind}.ndjson`).split('\n').filter(Boolean).map((line) => JSON.parse(line));
const at = (record, pointer) => pointer.split('/').slice(1).reduce((value, key) => value?.[key], record);

test('the CSV has the same findings as the JSON', () => {
  const columns = ['kind', 'record', 'field', 'value', 'level', 'rule', 'mender', 'detail'];
  const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [columns, ...issues.map((one) => columns.map((name) => one[name]))];
  assert.equal(site.read('data/issues.csv'), lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''));
});

test('every finding is about a record on file; what is missing is missing there', () => {
  const records = new Map(checks.completeness.kinds.flatMap(({ kind }) => recordsOf(kind).map((one) => [`${kind}/${one.id}`, one])));
  for (const one of issues) {
    const record = records.get(`${one.kind}/${one.record}`);
    assert.ok(record, `${one.kind}/${one.record}`);
    // A row that a source gave and that is left out has no field in the record of the source.
    assert.match(`${one.rule} ${one.field}`, / \/|^(row|match|snapshot)-/);
    assert.match(`${one.level} ${one.mender}`, /^(note|warning) (source|catalogue)$/);
    const value = at(record, one.field);
    if (/-without-/.test(one.rule)) assert.ok(value === undefined || value.length === 0, `${one.record}${one.field}`);
  }
});

test('the counts of the rules are those of the findings', () => {
  const counted = ({ kind, rule }) => issues.filter((one) => one.rule === rule && one.kind === kind).length;
  assert.deepEqual(checks.checks.map(({ rule, found: count }) => [rule, count]), checks.checks.map((one) => [one.rule, counted(one)]));
  assert.equal(checks.checks.reduce((sum, one) => sum + one.found, 0), issues.length);
  const withoutCountry = recordsOf('organisations').filter((one) => !one.country).map(({ id }) => id);
  assert.deepEqual(issues.filter((one) => one.rule === 'organisation-without-country').map(({ record }) => record), withoutCountry);
});

test('completeness counts every field of every kind, country and programme', () => {
  const filled = (records, field) => records.filter((one) => {
    const value = one[field];
    return value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0);
  }).length;
  for (const { kind, records, filled: fields } of checks.completeness.kinds) {
    const all = recordsOf(kind);
    assert.equal(records, all.length);
    for (const [field, count] of Object.entries(fields)) assert.equal(count, filled(all, field), `${kind} ${field}`);
  }
  const organisations = recordsOf('organisations');
  for (const { country, records, filled: fields } of checks.completeness.organisations_by_country) {
    const there = organisations.filter((one) => (one.country ?? '') === country);
    assert.equal(records, there.length, country);
    assert.equal(fields.region, filled(there, 'region'));
  }
});

test('the page says how often each rule found something', () => {
  const text = (node) => node.value ?? (node.childNodes ?? []).map(text).join('');
  const page = text(parse(site.read('en/data/quality/index.html')));
  for (const { found } of checks.checks) assert.ok(page.includes(String(found)));
  assert.ok(page.includes('Quality of the data'));
});
