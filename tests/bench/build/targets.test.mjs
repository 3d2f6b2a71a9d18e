import assert from 'node:assert/strict';
import test from 'node:test';
import { judge, measuredText, mostText } from './targets.mjs';

const row = (name, tool, wall, megabytes = 100) => ({ case: name, tool, wall, megabytes });
const entry = (pages, rows, more) => ({ pages, medium: 'tmpfs', same_pages: {}, rows, ...more });
const outcomes = (history) => judge(history).map(({ bounds }) => bounds.map((one) => one.outcome).join(', '));

test('nothing is met or missed before it is measured', () => {
  assert.deepEqual([...new Set(judge([]).flatMap(({ bounds }) => bounds.map((one) => one.outcome)))], ['not measured']);
});

test('each target is met at its bound and missed beyond it', () => {
  const at = (wall, memory) => [entry(10000, [row('pages', 'escp', wall, memory), row('pages', 'hugo', 13), row('pages', 'floor', 0.5),
    row('unchanged', 'escp', wall), row('unchanged', 'hugo', 38), row('edited', 'escp', wall * 0.52),
    row('everything', 'escp', wall, memory), row('everything', 'hugo', 4)], { differing_after_edit: wall > 1 ? 1 : 0 })];
  assert.deepEqual(outcomes(at(1, 150)), ['met, met, met', 'met', 'met, met', 'not measured, not measured', 'not measured, not measured', 'met, met']);
  assert.deepEqual(outcomes(at(1.1, 401)), ['not met, not met, not met', 'not met', 'not met, not met',
    'not measured, not measured', 'not measured, not measured', 'not met, not met']);
});

test('the million is judged by its time per page beside that of 10,000', () => {
  const at = (wall) => [entry(10000, [row('pages', 'escp', 1)]), entry(1000000, [row('pages', 'escp', wall, 3072)])];
  assert.equal(outcomes(at(139))[4], 'met, met');
  assert.equal(outcomes(at(141))[4], 'not met, met');
});

test('the newest measurement on a memory file system counts, one with the peers before one without', () => {
  const of = (wall, more) => entry(10000, [row('pages', 'escp', wall), row('pages', 'floor', 1)], more);
  const floor = (...history) => judge(history)[0].bounds[1].measured;
  assert.equal(floor(of(3), of(2), of(9, { medium: 'disk' }), of(8, { note: 'other pages' })), 2);
  assert.equal(floor(of(3), of(7, { same_pages: undefined })), 3);
  assert.equal(floor(of(7, { same_pages: undefined })), 7);
});

test('what is measured is written as a reader compares it', () => {
  assert.deepEqual([[0.25, 'times'], [1 / 13, 'times'], [11.094, 'times'], [184.2, 'MB'], [undefined, 'MB']].map(([measured, unit]) => measuredText({ measured, unit })),
    ['1/4', '1/13', '11.09 times', '184 MB', '–']);
  assert.deepEqual([{ most: 0, unit: 'files' }, { most: 2, unit: 'times' }].map(mostText), ['none', 'at most 2 times']);
});
