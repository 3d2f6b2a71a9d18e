import assert from 'node:assert/strict';
import test from 'node:test';
import { allOf, anyOf, atLeast, negation } from '../../templates/assets/checker/kleene.js';
import { compareDecimals, isShare, parseDecimal } from '../../templates/assets/checker/decimal.js';
import { parseDate } from '../../templates/assets/checker/dates.js';

test('a conjunction is its least part, a disjunction its greatest; of none: met, not met', () => {
  assert.deepEqual([allOf([]), anyOf([])], ['met', 'not-met']);
  assert.equal(allOf(['met', 'not-determined']), 'not-determined');
  assert.equal(allOf(['not-determined', 'not-met']), 'not-met');
  assert.equal(anyOf(['not-determined', 'not-met']), 'not-determined');
  assert.deepEqual(['met', 'not-determined', 'not-met'].map(negation), ['not-met', 'not-determined', 'met']);
  assert.deepEqual([atLeast(3, 3, 0), atLeast(3, 2, 1), atLeast(3, 2, 0), atLeast(0, 0, 0)], ['met', 'not-determined', 'not-met', 'met']);
});

test('a date means all its days; what is no date is none', () => {
  assert.deepEqual(parseDate('2018'), { text: '2018', first: '2018-01-01', last: '2018-12-31' });
  assert.deepEqual(parseDate('2020-02'), { text: '2020-02', first: '2020-02-01', last: '2020-02-29' });
  assert.equal(parseDate('1900-02').last, '1900-02-28');
  assert.equal(parseDate('2000-02').last, '2000-02-29');
  for (const none of ['', '18', '2018-13', '2018-00', '2019-02-29', '2018-04-31', '2018-1-1', '2018-01-01T00', ' 2018', undefined, null, 2018, {}])
    assert.equal(parseDate(none), undefined, String(none));
});

test('decimals are compared as they are written', () => {
  const compare = (left, right) => compareDecimals(parseDecimal(left), parseDecimal(right));
  assert.equal(compare('0.3', '0.30'), 0);
  assert.equal(compare('-1', '0.1'), -1);
  assert.equal(compare('123456789012345.1', '123456789012345'), 1);
  assert.equal(compare(1e21, '1000000000000000000000'), 0);
  assert.equal(compare(1e-7, '0.0000001'), 0);
  for (const none of ['', 'x', '1,5', '.5', '5.', '0x1', 'Infinity', 'NaN']) assert.equal(parseDecimal(none), undefined, none);
});

test('a share is exact at its threshold', () => {
  const share = (...all) => isShare(...all.map(parseDecimal));
  assert.equal(share('0.3', '0.4', 75), true);
  assert.equal(share('0.29999999999999', '0.4', 75), false);
  assert.equal(share('1', '3', '33.333333333333'), true);
  assert.equal(share('1', '3', '33.333333333334'), false);
});
