// Adds up what the test runners say, so that ./dev test can end with one line.
// Usage: node tally.mjs <ctest JUnit file> <ctest exit code> <node TAP file> <node exit code> [<name>=<exit code>...]
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const row = (name, passed, failed, note = '') => ({ name, passed, failed, note });

/** Rows of ctest's JUnit file. A doctest executable (`*_test`) counts by its cases. */
export function tallyCtest(junit) {
  const tests = [...junit.matchAll(/<testcase name="([^"]*)"([^>]*)>(.*?)<\/testcase>/gs)];
  return tests.map(([, name, attributes, body]) => {
    const ok = attributes.includes('status="run"');
    return name.endsWith('_test') ? tallyDoctest(name, ok, body) : row(name, +ok, +!ok);
  });
}

function tallyDoctest(name, ok, output) {
  const summary = output.match(/\[doctest\] test cases: +\d+ \| +(\d+) passed \| +(\d+) failed/);
  if (!summary) return row(name, 0, 1, 'ended without a summary');
  const [passed, failed] = summary.slice(1).map(Number);
  // A crash or a time-out after the last case is a failure that no case tells of.
  return !ok && failed === 0 ? row(name, passed, 1, 'failed outside its cases')
    : row(name, passed, failed);
}

/** The row of node's test runner, from the end of its TAP output. */
export function tallyNode(tap) {
  const last = (key) => Number([...tap.matchAll(new RegExp(`^# ${key} (\\d+)$`, 'gm'))].at(-1)?.[1]);
  const passed = last('pass');
  if (Number.isNaN(passed)) return [row('node', 0, 1, 'ended without a summary')];
  return [row('node', passed, last('fail') + last('cancelled'))];
}

/** What a runner reports, made a failure when it says of itself that it failed and no row does. */
export function withExitCode(name, rows, code) {
  const silent = code !== 0 && rows.every((each) => each.failed === 0);
  const nothing = rows.length === 0;
  return silent || nothing ? [...rows, row(name, 0, 1, `exit code ${code}`)] : rows;
}

function main([ctestFile, ctestCode, nodeFile, nodeCode, ...steps]) {
  const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const rows = [
    ...withExitCode('ctest', tallyCtest(read(ctestFile)), Number(ctestCode)),
    ...withExitCode('node', tallyNode(read(nodeFile)), Number(nodeCode)),
    ...steps.map((step) => step.split('=')).filter(([, code]) => code !== '0')
      .map(([name, code]) => row(name, 0, 1, `exit code ${code}`)),
  ];
  for (const { name, passed, failed, note } of rows) {
    console.log(`${name.padEnd(20)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed  ${note}`.trimEnd());
  }
  const sum = (key) => rows.reduce((total, each) => total + each[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
