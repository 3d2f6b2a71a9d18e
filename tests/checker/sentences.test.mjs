import assert from 'node:assert/strict';
import test from 'node:test';
import { Words, collect, sentences } from '../../templates/assets/checker/sentences.js';
import { hasI18n, textsFromI18n } from './texts_from_i18n.mjs';
import { evaluationOf, judge } from '../../templates/assets/checker/engine.js';
import { referenceFromData } from './reference_from_data.mjs';
import { statement } from '../../templates/assets/checker/composition.js';
import { subjectsFromData } from './subjects_from_data.mjs';
import { suggest } from '../../templates/assets/checker/suggest.js';
import { textOf } from '../../templates/assets/checker/message.js';

const reference = referenceFromData('data', '2024-11-20');
const words = new Words({ texts: textsFromI18n(), language: 'en', reference, home: '/en/', described: { 'described-1': 'Mine' } });
const said = (...statements) => sentences(statements, words).map(textOf);
const skip = hasI18n() ? false : 'templates/i18n/en.json is not there';

test('every statement of every real verdict and suggestion has its words', { skip }, () => {
  for (const { call: id, composition } of subjectsFromData()) {
    const call = { ...reference.calls[id], id };
    const verdict = judge(call, composition, reference);
    const statements = verdict.conditions.flatMap(({ judgement }) => ['evidence', 'missing', 'settle'].flatMap((list) => collect(judgement, list)));
    const reasons = suggest(call, composition, reference, verdict).flatMap((one) => one.organisations.flatMap((each) => each.reasons));
    for (const one of [...statements, ...reasons]) assert.doesNotThrow(() => sentences([one], words), `${composition.id} ${one.code}`);
    for (const text of said(...statements)) assert.doesNotMatch(text, /undefined|\[object|\{|\}|NaN/, text);
  }
});

test('statements of one code become one sentence, items in the order of the language', { skip }, () => {
  const counts = (organisation, country) => statement('country-counts', { organisation, country, status: 'eu-member', date: '2018' });
  assert.deepEqual(said(counts('citeve', 'PT'), counts('clutex', 'CZ'), counts('ateval', 'ES')),
    ['3 countries count through 3 partners: Czechia (CLUTEX); Portugal (CITEVE); Spain (ATEVAL).']);
});

test('records become links, described organisations do not', { skip }, () => {
  const [parts] = sentences([statement('settle-type', { organisation: 'citeve' })], words);
  assert.deepEqual(parts[1], { text: 'CITEVE', href: '/en/organisations/citeve/' });
  assert.deepEqual(said(statement('entity-yes', { organisation: 'described-1' })), ['Mine has a legal entity of its own.']);
});

test('dates are as exact as they are known', () => {
  assert.deepEqual(['2018', '2018-10', '2018-10-01'].map((date) => words.date(date)), ['2018', 'October 2018', '1 October 2018']);
});

test('long lists of regions are cut', { skip }, () => {
  const codes = Object.keys(reference.regions).slice(0, 10);
  assert.match(textOf(words.regions(codes.join(','))), / and 2 more$/);
});

test('an evaluation without members says nothing', () => {
  assert.equal(evaluationOf({ conditions: [] }, {}, reference).composition.members.length, 0);
});
