import assert from 'node:assert/strict';
import test from 'node:test';
import { tallyCtest, tallyNode, withExitCode } from './tally.mjs';

const junit = (name, status, output) =>
  `<testcase name="${name}" classname="${name}" time="0.1" status="${status}">\n` +
  `<system-out>${output}</system-out>\n</testcase>\n`;
const summary = (passed, failed) =>
  `[doctest] test cases: ${passed + failed} | ${passed} passed | ${failed} failed | 0 skipped\n`;

test('a doctest executable counts by its cases', () => {
  assert.deepEqual(tallyCtest(junit('base_test', 'run', summary(12, 0))),
    [{ name: 'base_test', passed: 12, failed: 0, note: '' }]);
  assert.deepEqual(tallyCtest(junit('base_test', 'fail', summary(10, 2))),
    [{ name: 'base_test', passed: 10, failed: 2, note: '' }]);
});

test('an executable that ends without a summary is a failure, even with exit code 0', () => {
  for (const status of ['run', 'fail', 'notrun']) {
    assert.deepEqual(tallyCtest(junit('base_test', status, 'Segmentation fault')),
      [{ name: 'base_test', passed: 0, failed: 1, note: 'ended without a summary' }]);
  }
});

test('an executable that fails after its last case is a failure', () => {
  assert.deepEqual(tallyCtest(junit('base_test', 'fail', summary(3, 0))),
    [{ name: 'base_test', passed: 3, failed: 1, note: 'failed outside its cases' }]);
});

test('any other ctest test counts as one', () => {
  assert.deepEqual(tallyCtest(junit('layers_refused', 'run', '') + junit('layers', 'fail', '')), [
    { name: 'layers_refused', passed: 1, failed: 0, note: '' },
    { name: 'layers', passed: 0, failed: 1, note: '' },
  ]);
});

test('node counts by the last lines of its report, cancelled tests as failures', () => {
  assert.deepEqual(tallyNode('# pass 99\nok 1 - a\n# pass 7\n# fail 1\n# cancelled 2\n'),
    [{ name: 'node', passed: 7, failed: 3, note: '' }]);
  assert.equal(tallyNode('TAP version 13\n')[0].failed, 1);
});

test('a runner that fails without a failed test, or without any test, is a failure', () => {
  const passed = [{ name: 'a', passed: 1, failed: 0, note: '' }];
  assert.deepEqual(withExitCode('ctest', passed, 0), passed);
  assert.equal(withExitCode('ctest', passed, 8).at(-1).failed, 1);
  assert.equal(withExitCode('ctest', [], 0).at(-1).failed, 1);
});
