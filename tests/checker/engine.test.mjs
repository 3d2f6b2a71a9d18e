import assert from 'node:assert/strict';
import test from 'node:test';
import { callOf, composed, reference, statuses, today } from './small_reference.mjs';
import { judge, ruleKinds } from '../../templates/assets/checker/engine.js';

const judged = (rule, composition, call = {}) => judge(callOf([rule], call), composition, reference, today).conditions[0].judgement;
const outcome = (...all) => judged(...all).outcome;
const codes = (list) => list.map((one) => one.code);
const find = (list, code) => list.find((one) => one.code === code)?.arguments;

const countries = (more = {}) => ({ kind: 'distinct-countries', at_least: 3, statuses, ...more });

test('exactly three countries that count are met, and what is missing is emptied', () => {
  const met = judged(countries(), composed(['aa', 'bb', 'cc', 'nowhere'], { awarded: '2018' }));
  assert.equal(met.outcome, 'met');
  assert.deepEqual(met.evidence[0], { code: 'country-certain-count', arguments: { count: '3', needed: '3', countries: 'AA,BB,CC' } });
  assert.deepEqual(met.evidence[1], { code: 'country-counts',
    arguments: { organisation: 'aa', country: 'AA', status: 'eu-member', date: '2018' } });
  assert.deepEqual([met.missing, met.settle], [[], []]);
});

test('two countries and one unknown are not determined; two and no more are not met', () => {
  const open = judged(countries(), composed(['aa', 'bb', 'nowhere']));
  assert.equal(open.outcome, 'not-determined');
  assert.deepEqual(codes(open.missing), ['countries-more-needed', 'country-not-on-file']);
  assert.deepEqual(open.settle, [{ code: 'settle-country', arguments: { organisation: 'nowhere' } },
    { code: 'settle-add-countries', arguments: { count: '1' } }]);
  assert.equal(outcome(countries(), composed(['aa', 'bb', 'guessed'])), 'not-determined');
  assert.equal(outcome(countries(), composed(['aa', 'bb', 'no'])), 'not-met');
  assert.equal(outcome(countries(), composed(['aa', 'aa-other', 'aa-split'])), 'not-met');
});

test('an incomplete list leaves the number of countries open', () => {
  assert.equal(outcome(countries(), composed(['aa'], { complete: false })), 'not-determined');
  assert.equal(outcome(countries(), composed([])), 'not-met');
  assert.equal(outcome(countries(), composed([], { complete: false })), 'not-determined');
});

test('the United Kingdom counts before and after 31 January 2020, by different statuses', () => {
  for (const [date, status] of [['2020-01-31', 'eu-member'], ['2020-02-01', 'withdrawal-agreement-2014-2020']]) {
    const met = judged(countries({ at_least: 1 }), composed(['uk'], { awarded: date }));
    assert.equal(find(met.evidence, 'country-counts').status, status, date);
  }
  const members = countries({ at_least: 1, statuses: ['eu-member'] });
  assert.equal(outcome(members, composed(['uk'], { awarded: '2020-01-31' })), 'met');
  assert.equal(outcome(members, composed(['uk'], { awarded: '2020-02-01' })), 'not-met');
  assert.equal(outcome(members, composed(['uk'], { awarded: '2020' })), 'not-determined', 'a year means all its days');
});

test('Kosovo* counts from the day by which its status was in force; before that it is not determined', () => {
  const one = countries({ at_least: 1 });
  for (const [date, expected] of [['2017-12-18', 'not-determined'], ['2017-12-19', 'not-determined'], ['2018', 'not-determined'],
    ['2018-12-31', 'met'], ['2019', 'met']]) assert.equal(outcome(one, composed(['xk'], { awarded: date })), expected, date);
  assert.equal(outcome(countries({ at_least: 1 }), composed(['op'])), 'not-determined', 'no date at all');
});

test('a status that a country has not begun to have is not met; a year is met when it has begun before', () => {
  const one = countries({ at_least: 1, statuses: ['eu-member'] });
  assert.equal(outcome(one, composed(['cc'], { awarded: '2013-06-30' })), 'not-met');
  assert.equal(outcome(one, composed(['cc'], { awarded: '2013' })), 'not-determined');
  assert.equal(outcome(one, composed(['dd'], { awarded: '1995-06-01' })), 'not-determined');
  assert.equal(outcome(one, composed(['dd'], { awarded: '1996' })), 'met');
});

test('a status without an entry is not determined, or not met where the rule says so', () => {
  const asked = (status) => outcome(countries({ at_least: 1, statuses: [status] }), composed(['aa']));
  assert.equal(asked('h2020-associated'), 'not-determined');
  assert.equal(asked({ status: 'h2020-associated', not_stated: 'no' }), 'not-met');
});

test('the entry that decided is named even when a status without an entry stands before it', () => {
  const open = judged(countries({ at_least: 1, statuses: ['h2020-associated', 'cosme'] }), composed(['op']));
  assert.equal(find(open.missing, 'country-status-unknown').status, 'cosme');
  const unstated = judged(countries({ at_least: 1, statuses: ['h2020-associated'] }), composed(['op']));
  assert.equal(find(unstated.missing, 'country-status-unknown').status, '');
});

test('the reference date is the award, else the start, else the closing date, else today', () => {
  const date = (composition, on, call) =>
    judge(callOf([countries({ on })], call), composition, reference, today).conditions[0].reference_date;
  const both = composed([], { awarded: '2018', start: '2018-10-01' });
  assert.equal(date(both, undefined, { closes: '2017-03-31' }), '2018');
  assert.equal(date(composed([], { start: '2018-10-01' }), 'award'), '2018-10-01');
  assert.equal(date(composed([]), 'award', { closes: '2017-03-31' }), '2017-03-31');
  assert.equal(date(both, 'deadline', { closes: '2017-03-31' }), '2017-03-31');
  assert.equal(date(both, 'deadline'), today);
  assert.equal(date(both, 'today', { closes: '2017-03-31' }), today);
});

test('a member that left before the reference date, or came after it, is left out and said so', () => {
  const composition = { members: [{ organisation: 'aa', to: '2017' }, { organisation: 'bb', from: '2019-01-01' },
    { organisation: 'cc', from: '2018-06', to: '2018-07' }], complete: true, awarded: '2018' };
  const one = judged(countries({ at_least: 1 }), composition);
  assert.deepEqual(one.evidence.filter((each) => each.code === 'member-left').map((each) => each.arguments),
    [{ organisation: 'aa', date: '2018' }, { organisation: 'bb', date: '2018' }]);
  assert.equal(find(one.evidence, 'country-certain-count').countries, 'CC');
  assert.deepEqual(codes(judged({ kind: 'own-legal-entity' }, composition).evidence), ['member-left', 'member-left', 'entity-yes']);
});

test('an organisation that stands twice counts once, where it stands first; one without a record not at all', () => {
  const one = judged({ kind: 'own-legal-entity' }, { members: [{ organisation: 'aa' }, { organisation: 'no-such' },
    { described: { id: 'aa', name: 'Another', legal_entity: 'no' } }, { organisation: 'aa' }], complete: true });
  assert.deepEqual(one.evidence, [{ code: 'entity-yes', arguments: { organisation: 'aa' } }]);
  assert.equal(one.outcome, 'met');
});

test('member types: met, not met, not on file, not confirmed', () => {
  const rule = { kind: 'member-types', types: ['cluster-organisation', 'science-park'] };
  assert.equal(outcome(rule, composed(['aa', 'bb'])), 'met');
  const failed = judged(rule, composed(['aa', 'aa-other', 'aa-split', 'guessed']));
  assert.equal(failed.outcome, 'not-met');
  assert.deepEqual(codes(failed.missing), ['type-other', 'type-not-on-file', 'type-unconfirmed']);
  assert.deepEqual(codes(failed.settle), ['settle-replace', 'settle-type', 'settle-type']);
  assert.equal(outcome(rule, composed(['aa', 'guessed'])), 'not-determined');
  const open = judged(rule, composed(['aa'], { complete: false }));
  assert.deepEqual([open.outcome, codes(open.missing), codes(open.settle)], ['not-determined', ['members-incomplete'], ['settle-complete']]);
  const none = judged(rule, composed([]));
  assert.deepEqual([none.outcome, codes(none.missing), codes(none.settle)], ['not-determined', ['no-members'], ['settle-complete']]);
});

test('own legal entity: met, not met, not on file, not confirmed', () => {
  const rule = { kind: 'own-legal-entity' };
  assert.equal(outcome(rule, composed(['aa', 'bb'])), 'met');
  const failed = judged(rule, composed(['aa-other', 'nowhere', 'guessed']));
  assert.equal(failed.outcome, 'not-met');
  assert.deepEqual(codes(failed.missing), ['entity-no', 'entity-not-on-file', 'entity-unconfirmed']);
  assert.equal(outcome(rule, composed(['aa', 'nowhere'])), 'not-determined');
});

const category = (more = {}) =>
  ({ kind: 'member-region-category', at_least: 1, period: '2014-2020', categories: ['less-developed', 'transition'], ...more });

test('region category: one region decides by itself, a code split between categories does not', () => {
  assert.deepEqual(judged(category(), composed(['aa'])).evidence,
    [{ code: 'region-in-category', arguments: { organisation: 'aa', region: 'AA01', category: 'less-developed', confidence: 'A' } }]);
  assert.equal(outcome(category(), composed(['aa-other'])), 'not-met');
  const split = judged(category(), composed(['aa-split']));
  assert.deepEqual([split.outcome, codes(split.missing)], ['not-determined', ['region-needed', 'region-mixed']]);
  assert.deepEqual(codes(split.settle), ['settle-add-region'], 'no region is known that would do');
});

test('region category: without a region the candidates, else all current regions of the country are looked at', () => {
  assert.deepEqual(judged(category(), composed(['either'])).evidence[0],
    { code: 'region-all-in-category', arguments: { organisation: 'either', country: 'BB', candidates: 'BB01,BB02', category: '' } });
  assert.equal(outcome(category(), composed(['bb-nowhere'])), 'met');
  const mixed = judged(category(), composed(['mixed', 'aa-nowhere']));
  assert.equal(mixed.outcome, 'not-determined');
  assert.deepEqual(find(mixed.missing, 'region-mixed'), { organisation: 'mixed', country: 'AA', candidates: 'AA01' });
  assert.deepEqual(find(mixed.missing, 'region-not-on-file'), { organisation: 'aa-nowhere', country: 'AA', candidates: 'AA01' });
  assert.deepEqual(codes(mixed.settle), ['settle-region', 'settle-region', 'settle-add-region']);
  assert.equal(outcome(category(), composed(['nowhere'])), 'not-determined', 'not even the country is known');
});

test('region category: countries without categories never count', () => {
  const outside = judged(category(), composed(['no', 'op']));
  assert.deepEqual([outside.outcome, codes(outside.evidence)], ['not-met', ['region-outside', 'region-outside']]);
  assert.equal(outcome(category(), composed(['no'], { complete: false })), 'not-determined');
  assert.equal(outcome(category({ at_least: 2 }), composed(['aa', 'nowhere'])), 'not-determined');
});

test('regional evidence: direct by subject or by region and theme, indirect is shown and never enough', () => {
  const rule = { kind: 'regional-evidence', accepts: ['priority', 'support-letter'] };
  const named = judged(rule, composed(['cc', 'nowhere'], { id: 'subject-a' }));
  assert.equal(named.outcome, 'met');
  assert.deepEqual(named.evidence[1], { code: 'evidence-direct', arguments: { organisation: 'nowhere', region: '', record: 'letter-a' } });
  assert.equal(outcome(rule, composed(['aa'], { themes: ['textiles'] })), 'met');
  assert.equal(outcome(rule, composed(['aa'], { themes: ['food'] })), 'not-determined');
  assert.equal(outcome({ ...rule, accepts: ['support-letter'] }, composed(['aa'], { themes: ['textiles'] })), 'not-determined');
  const indirect = judged(rule, composed(['bb', 'guessed'], { themes: ['food', 'textiles'] }));
  assert.equal(indirect.outcome, 'not-determined');
  assert.deepEqual(indirect.evidence, [{ code: 'evidence-indirect', arguments: { organisation: 'bb', region: 'BB01', theme: 'textiles' } }]);
  assert.deepEqual(indirect.missing[1], { code: 'evidence-not-on-file', arguments: { organisation: 'guessed', region: '' } });
  assert.equal(outcome(rule, composed([])), 'not-determined');
  assert.equal(outcome(rule, composed(['aa'], { themes: ['textiles'], complete: false })), 'not-determined');
});

test('regional evidence: a record that names no subject is not that of a composition without an id', () => {
  assert.equal(outcome({ kind: 'regional-evidence' }, composed(['cc'], { id: '' })), 'not-determined');
});

test('theme regions: listed or published regions and Member States, else not determined', () => {
  const rule = { kind: 'theme-regions', regions: 3, countries: 2, statuses: ['eu-member'] };
  const regions = [{ name: 'One', country: 'AA', region: 'AA01', role: 'lead' }, { name: 'Uno', country: 'AA', region: 'AA01', role: 'partner' },
    { name: 'Two', country: 'BB', role: 'partner' }, { name: 'Three', country: 'CC', role: 'mentioned' }];
  const short = judged(rule, { regions, start: '2018' });
  assert.equal(short.outcome, 'not-determined');
  assert.deepEqual(short.evidence.map((one) => one.arguments), [{ count: '2', needed: '3' }, { count: '2', needed: '2', countries: 'AA,BB' }]);
  assert.deepEqual(codes([...short.missing, ...short.settle]), ['theme-regions-needed', 'settle-add-regions']);
  const claim = (measure, value, nature = 'total') => ({ measure, value, nature });
  const claims = (...all) => outcome(rule, { regions, start: '2018', record: { claims: all } });
  assert.equal(claims(claim('regions', 12)), 'met');
  assert.equal(claims(claim('regions-and-member-states', 12), claim('regions', 2)), 'not-determined', 'the smallest of several');
  assert.equal(claims(claim('regions', 12, 'target')), 'not-determined');
  assert.deepEqual(codes(judged(rule, {}).missing), ['theme-regions-needed', 'theme-countries-needed']);
});

test('fields complete: alternatives, and what a complete composition makes of a missing field', () => {
  const rule = { kind: 'fields-complete', fields: ['title', ['sectors', 'themes']] };
  const full = judged(rule, { record: { title: 'A', themes: ['x'] } });
  assert.deepEqual([full.outcome, full.evidence.map((one) => one.arguments.field)], ['met', ['title', 'themes']]);
  const lacking = judged(rule, { record: { title: '', themes: [] } });
  assert.deepEqual([lacking.outcome, lacking.missing.map((one) => one.arguments.field)], ['not-determined', ['title', 'sectors']]);
  assert.deepEqual(codes(lacking.settle), ['settle-field', 'settle-field']);
  assert.equal(outcome(rule, { complete: true }), 'not-met');
});

test('window: inside, outside, overlapping, without a date, without a bound', () => {
  const rule = { kind: 'window', field: 'submitted', from: 'opens', to: 'closes' };
  const call = { opens: '2016-05', closes: '2017-03-31' };
  const on = (submitted) => judged(rule, { record: { submitted } }, call);
  assert.deepEqual(on('2016-05-01').evidence, [{ code: 'date-inside', arguments: { date: '2016-05-01', from: '2016-05', to: '2017-03-31' } }]);
  assert.equal(on('2016-06').outcome, 'met');
  assert.deepEqual([on('2017-04').outcome, codes(on('2017-04').missing)], ['not-met', ['date-outside']]);
  assert.deepEqual([on('2017').outcome, codes(on('2017').missing)], ['not-determined', ['date-not-on-file']]);
  assert.equal(on('soon').outcome, 'not-determined');
  assert.equal(on(undefined).outcome, 'not-determined');
  assert.equal(outcome(rule, { record: { submitted: '2016-06' } }), 'not-determined', 'the window is not on file');
  assert.equal(outcome(rule, { record: { submitted: '2018' } }, { closes: '2017' }), 'not-met', 'one bound is enough to be outside');
  assert.equal(outcome({ ...rule, to: undefined }, { record: { submitted: '2018' } }, call), 'met');
});

test('budget share: exact at the threshold, every pair must agree', () => {
  const rule = { kind: 'budget-share', part: 'sme', whole: 'total', at_least: 75 };
  const of = (...pairs) => judged(rule, { record: { claims: pairs.map(([measure, value]) => ({ measure, value })) } });
  assert.deepEqual(of(['sme', '0.75'], ['total', '1']).evidence, [{ code: 'share', arguments: { part: '0.75', whole: '1' } }]);
  assert.equal(of(['sme', '2250000.03'], ['total', '3000000.04']).outcome, 'met');
  assert.equal(of(['sme', '2250000.02'], ['total', '3000000.04']).outcome, 'not-met');
  assert.equal(of(['sme', '3'], ['sme', '1'], ['total', '4']).outcome, 'not-determined');
  assert.deepEqual(codes(of(['sme', '3'], ['total', '4']).settle), []);
  const none = of(['sme', '3'], ['total', '0']);
  assert.deepEqual([none.outcome, none.missing], ['not-determined',
    [{ code: 'share-not-on-file', arguments: { part_measure: 'sme', whole_measure: 'total' } }]]);
});

test('on file: a field or a figure, never not met', () => {
  const rule = { kind: 'on-file', any_of: ['field:themes', 'claim:smes'] };
  const both = judged(rule, { record: { themes: ['x'], claims: [{ measure: 'smes', value: 3 }] } });
  assert.deepEqual([both.outcome, both.evidence.map((one) => one.arguments.what)], ['met', ['themes', 'smes']]);
  assert.deepEqual([outcome(rule, {}), codes(judged(rule, {}).missing)], ['not-determined', ['nothing-on-file']]);
});

test('compare: the members are always on file, a figure only by a claim', () => {
  assert.deepEqual(judged({ kind: 'compare', what: 'members', typical: 10 }, composed(['aa', 'bb'])).evidence,
    [{ code: 'compared', arguments: { what: 'members', value: '2', typical: '10' } }]);
  const rule = { kind: 'compare', what: 'budget-total', typical: 4500000 };
  assert.equal(outcome(rule, { record: { claims: [{ measure: 'budget-total', value: 1 }] } }), 'met');
  assert.deepEqual(codes(judged(rule, {}).missing), ['figure-not-on-file']);
});

test('all-of, any-of and not follow Kleene and show their parts', () => {
  const part = { 'met': { kind: 'compare', what: 'members', typical: 1 }, 'not-determined': { kind: 'on-file', any_of: ['field:x'] },
    'not-met': countries() };
  const names = Object.keys(part);
  const table = { 'all-of': (a, b) => Math.max(a, b), 'any-of': (a, b) => Math.min(a, b) };
  for (const [kind, expected] of Object.entries(table)) {
    for (const [a, left] of names.entries()) {
      for (const [b, right] of names.entries()) {
        const whole = judged({ kind, rules: [part[left], part[right]] }, composed([]));
        assert.equal(whole.outcome, names[expected(a, b)], `${kind} ${left} ${right}`);
        assert.deepEqual(whole.parts.map((one) => one.outcome), [left, right]);
      }
    }
  }
  for (const [a, one] of names.entries()) assert.equal(outcome({ kind: 'not', rules: [part[one]] }, composed([])), names[2 - a]);
});

test('the overall outcome is that of the required conditions alone', () => {
  const call = callOf([{ kind: 'compare', what: 'members', typical: 1 }, countries()]);
  call.conditions[1].severity = 'information';
  assert.equal(judge(call, composed([]), reference, today).overall, 'met');
  assert.equal(judge({ ...call, conditions: [] }, composed([]), reference, today).overall, 'met');
});

test('an unknown kind is refused, also one that every object has', () => {
  for (const kind of ['no-such', 'constructor', '__proto__']) assert.throws(() => judged({ kind }, composed([])), /no rule kind/);
});

test('ten thousand members are judged', () => {
  const members = Array.from({ length: 10_000 }, (_, at) => ({ described: { id: `d-${at}`, name: 'x', country: 'AA', legal_entity: 'yes' } }));
  const rules = [countries(), { kind: 'own-legal-entity' }, category(), { kind: 'regional-evidence' }];
  const verdict = judge(callOf(rules), { members, complete: true }, reference, today);
  assert.deepEqual(verdict.conditions.map((one) => one.judgement.outcome), ['not-met', 'met', 'not-determined', 'not-determined']);
});

test('every argument of every statement is a text', () => {
  const composition = { ...composed(Object.keys(reference.organisations), { themes: ['textiles'] }), record: { claims: [] } };
  const check = (one) => {
    for (const each of [...one.evidence, ...one.missing, ...one.settle])
      for (const [name, value] of Object.entries(each.arguments)) assert.equal(typeof value, 'string', `${each.code} ${name}`);
    one.parts.forEach(check);
  };
  check(judged({ kind: 'all-of', rules: [countries(), category(), { kind: 'member-types', types: ['x'] }, { kind: 'own-legal-entity' },
    { kind: 'regional-evidence' }, { kind: 'theme-regions', regions: 1, countries: 1, statuses }] }, composition));
});

test('the table holds the kinds of docs/rules.md', async () => {
  const { readFileSync } = await import('node:fs');
  const kinds = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8').split('\n## Kinds\n')[1].split('\n## ')[0];
  const named = [...kinds.matchAll(/\*\*([a-z, -]+)\*\*/g)].flatMap(([, names]) => names.split(', '));
  assert.deepEqual(named.sort(), Object.keys(ruleKinds).sort());
});
