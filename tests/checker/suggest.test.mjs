import assert from 'node:assert/strict';
import test from 'node:test';
import { callOf, composed, reference, statuses, today } from './small_reference.mjs';
import { judge } from '../../templates/assets/checker/engine.js';
import { kilometres, suggest } from '../../templates/assets/checker/suggest.js';

const countries = { kind: 'distinct-countries', at_least: 3, statuses };
const category = { kind: 'member-region-category', at_least: 1, period: '2014-2020', categories: ['less-developed', 'transition'] };

function suggested(rules, composition, world = reference) {
  const call = callOf(rules);
  return suggest(call, composition, world, judge(call, composition, world, today), today);
}
const ids = (found) => found.map((one) => one.organisations.map((each) => each.organisation));

test('who would add a country that counts is suggested; who would not is not', () => {
  const [found] = ids(suggested([countries], composed(['aa'])));
  assert.deepEqual(found, ['bb', 'cc', 'either', 'bb-nowhere', 'dd']);
  const all = suggested([{ ...countries, at_least: 9 }], composed(['aa', 'bb', 'cc', 'dd', 'xk']));
  assert.deepEqual(ids(all), [['uk']], 'not NO and OP, not a country that is there, nor one that is not confirmed');
});

test('who is in a needed category is suggested, with the region, or the regions it can be in', () => {
  const [{ organisations }] = suggested([category], composed(['aa-other']));
  assert.deepEqual(organisations.map((one) => one.reasons[0]), [
    { code: 'reason-category', arguments: { region: 'AA01', category: 'less-developed' } },
    { code: 'reason-category', arguments: { region: 'BB01', category: 'less-developed' } },
    { code: 'reason-category-any', arguments: { country: 'BB', candidates: 'BB01,BB02', category: '' } },
    { code: 'reason-category-any', arguments: { country: 'BB', candidates: 'BB01,BB02', category: '' } },
  ]);
});

test('shared themes come first, then the fit of the region, then distance, then the id', () => {
  const world = { ...reference, organisations: {
    start: { name: 'S', country: 'AA', region: 'AA02', themes: ['food', 'textiles'] },
    far: { name: 'F', country: 'BB', region: 'BB02' },
    near: { name: 'N', country: 'BB', region: 'BB01' },
    unknown: { name: 'U', country: 'BB' },
    also: { name: 'A', country: 'BB', region: 'BB01' },
    poor: { name: 'P', country: 'CC', region: 'CC01' },
    themed: { name: 'T', country: 'CC', region: 'CC01', themes: ['textiles'] },
  } };
  const [found] = suggested([countries, category], composed(['start']), world);
  assert.deepEqual(found.organisations.map((one) => one.organisation), ['themed', 'also', 'near', 'far', 'unknown']);
  assert.deepEqual(found.organisations[0].reasons, [
    { code: 'reason-country', arguments: { country: 'CC' } }, { code: 'reason-themes', arguments: { themes: 'textiles' } }]);
  assert.deepEqual(found.organisations[1].reasons.at(-1).code, 'reason-distance');
});

test('nobody is suggested who would break a rule about every member', () => {
  const strict = { kind: 'all-of', rules: [category, { kind: 'member-types', types: ['science-park'] }, { kind: 'own-legal-entity' }] };
  const [found] = ids(suggested([strict], composed(['aa-other'])));
  assert.deepEqual(found, ['bb', 'either'], 'a type or legal entity that is not on file is no obstacle');
  const either = { kind: 'any-of', rules: [{ kind: 'member-types', types: ['science-park'] }, category] };
  assert.ok(ids(suggested([either], composed(['aa-other'])))[0].includes('aa'), 'inside any-of it binds nobody');
});

test('what is met, and what stands under not, gets no suggestions', () => {
  assert.deepEqual(suggested([{ ...countries, at_least: 1 }], composed(['aa'])), []);
  assert.deepEqual(suggested([{ kind: 'not', rules: [countries] }], composed(['aa'], { complete: false })), [{ condition: 'c0', organisations: [] }]);
  assert.deepEqual(suggested([{ kind: 'own-legal-entity' }], composed([])), [{ condition: 'c0', organisations: [] }]);
});

test('an organisation that stands in the composition is not suggested, even after it left', () => {
  const left = { members: [{ organisation: 'aa' }, { organisation: 'bb', to: '2000' }], complete: true };
  assert.ok(!ids(suggested([countries], left))[0].includes('bb'));
});

test('distances are whole kilometres on the great circle', () => {
  assert.equal(kilometres([0, 0], [0, 0]), 0);
  assert.equal(kilometres([0, 0], [1, 0]), 111);
  assert.equal(kilometres([0, 0], [180, 0]), 20015);
});
