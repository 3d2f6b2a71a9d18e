import assert from 'node:assert/strict';
import test from 'node:test';
import { compareEngines, differences, whyNot } from './differential.mjs';
import { judge } from '../../templates/assets/checker/engine.js';
import { randomCompositions } from './random_compositions.mjs';
import { referenceFromData } from './reference_from_data.mjs';
import { subjectsFromData } from './subjects_from_data.mjs';

const reference = referenceFromData('data', '2024-11-20');

test('the same seed makes the same compositions, of every sort', () => {
  const made = randomCompositions(reference, 2000, 7);
  assert.deepEqual(made.slice(0, 20), randomCompositions(reference, 20, 7));
  assert.ok(made.some((one) => one.members.length === 0) && made.some((one) => one.members.length > 30));
  const call = { ...reference.calls['cos-clustpartns-2017-3-02'], id: 'cos-clustpartns-2017-3-02' };
  const outcomes = new Set(made.flatMap((one) => judge(call, one, reference).conditions.map((each) => `${each.id} ${each.judgement.outcome}`)));
  for (const [id, all] of [['countries-and-types', 3], ['less-developed-or-transition', 3]])
    assert.equal([...outcomes].filter((one) => one.startsWith(id)).length, all, id);
});

test('every real subject is judged under every call that concerns it', () => {
  const subjects = subjectsFromData();
  const called = new Set(subjects.map((one) => one.composition.id));
  for (const id of ['tex4im', 'eacp-eurosme', 's3martmed', 'digiclusters']) assert.ok(called.has(id), id);
  for (const { call, composition } of subjects)
    assert.match(judge({ ...reference.calls[call], id: call }, composition, reference).overall, /^(met|not-met|not-determined)$/);
});

test('differences are found at their place; sources are not looked at', () => {
  assert.deepEqual(differences({ a: [{ b: 1 }], sources: 1 }, { a: [{ b: 2 }] }), [{ pointer: '/a/0/b', here: 1, there: 2 }]);
  assert.deepEqual(differences({ a: [1] }, { a: [1, 2] }), [{ pointer: '/a/1', here: undefined, there: 2 }]);
  assert.deepEqual(differences({ a: {} }, { a: {} }), []);
});

test('the two engines agree on thousands of compositions and on all real ones', { skip: whyNot() ?? false }, () => {
  const { different } = compareEngines({ count: 500 });
  assert.deepEqual(different.slice(0, 3).map(({ call, composition, found }) => ({ call, composition, found: found.slice(0, 3) })), []);
});
