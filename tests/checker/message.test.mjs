import assert from 'node:assert/strict';
import test from 'node:test';
import { formatParts, formatText, parseMessage } from '../../templates/assets/checker/message.js';
import { textsFromI18n } from './texts_from_i18n.mjs';

test('arguments, numbers and plurals are filled in', () => {
  const one = '{count, plural, =0 {none} one {# of {name}} other {# of {name}}}.';
  assert.deepEqual([0, 1, 2, 1234].map((count) => formatText(one, { count, name: 'x' }, 'en')),
    ['none.', '1 of x.', '2 of x.', '1,234 of x.']);
  assert.equal(formatText('{n, number}', { n: 1234.5 }, 'de'), '1.234,5');
  assert.equal(formatText('{n, selectordinal, one {#st} two {#nd} other {#th}}', { n: '2' }, 'en'), '2nd');
  assert.equal(formatText('{kind, select, a {A} other {B}}', { kind: 'a' }, 'en'), 'A');
});

test('plural forms are those of the language', () => {
  const one = '{n, plural, one {jeden} few {kilka} many {wiele} other {ułamek}}';
  assert.deepEqual([1, 3, 5, 1.5].map((n) => formatText(one, { n }, 'pl')), ['jeden', 'kilka', 'wiele', 'ułamek']);
});

test('apostrophes stand for themselves, and quote braces and the number sign', () => {
  const text = (pattern, args = {}) => formatText(pattern, args, 'en');
  assert.equal(text("don't"), "don't");
  assert.equal(text("it''s"), "it's");
  assert.equal(text("'{'x'}'"), '{x}');
  assert.equal(text("{n, plural, other {'#' #}}", { n: 3 }), '# 3');
  assert.equal(text('# {n}', { n: '3' }), '# 3');
});

test('parts that are given for an argument come out as they are', () => {
  const link = { text: 'CITEVE', href: 'x' };
  assert.deepEqual(formatParts('{a} and {list}.', { a: 'One', list: [link, ', ', link] }, 'en'), ['One and ', link, ', ', link, '.']);
  assert.equal(formatText('{a}!', { a: '<b>' }, 'en'), '<b>!');
});

test('a wrong pattern says where and what', () => {
  for (const wrong of ['{', '{a', '}', '{a, choice, 0#x}', '{a, plural, one {x}}', '{a, plural, other {x}', '{}'])
    assert.throws(() => parseMessage(wrong), /^Error: message ".*", character \d+: /s, wrong);
  assert.throws(() => formatText('{a}', {}, 'en'), /"a" is not given/);
});

test('every text of the checker is understood', () => {
  const texts = textsFromI18n();
  assert.ok(Object.keys(texts).length > 150);
  for (const [key, pattern] of Object.entries(texts)) assert.doesNotThrow(() => parseMessage(pattern), key);
});
