// Runs the transcripts of this folder. A transcript is one text file:
//
//     A sentence that says what is shown.
//
//     $ escp check            a command, run by the shell; both output streams are compared
//     what it prints          "…" at the end of a line stands for the rest of it
//     [1]                     its exit code, unless 0
//
//     -- data/x.json --       files that are put over the synthetic site of tests/golden/valid
//     {}
//
// It starts in a folder that holds data/, content/ and templates/ of that site.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const program = path.resolve(process.env.ESCP ?? path.join(root, 'build/release/bin/escp'));

function read(file) {
  const [head, ...parts] = readFileSync(file, 'utf8').split(/^-- (.+) --\n/m);
  const files = [];
  for (let at = 0; at < parts.length; at += 2) files.push({ name: parts[at], text: parts[at + 1] });
  const [title, ...rest] = head.split(/^\$ /m);
  const steps = rest.map((step) => {
    const [command, ...lines] = step.trimEnd().split('\n');
    const code = /^\[(\d+)\]$/.exec(lines.at(-1) ?? '');
    return { command, output: code ? lines.slice(0, -1) : lines, code: code ? Number(code[1]) : 0 };
  });
  return { title: title.trim().replaceAll('\n', ' '), files, steps };
}

function makeSite(files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'escp-cli-'));
  for (const name of ['data', 'content']) {
    cpSync(path.join(root, 'tests/golden/valid', name), path.join(folder, name), { recursive: true });
  }
  cpSync(path.join(root, 'data/schemas'), path.join(folder, 'data/schemas'), { recursive: true });
  cpSync(path.join(root, 'templates'), path.join(folder, 'templates'), { recursive: true });
  for (const { name, text } of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

// A line that ends in "…" is compared up to there; the lines keep their number.
function cutAsExpected(actual, expected) {
  return actual.map((line, at) => {
    const wanted = expected[at] ?? '';
    const start = wanted.slice(0, -1);
    return wanted.endsWith('…') && line.startsWith(start) ? wanted : line;
  });
}

function runStep(step, folder) {
  const env = { ...process.env, PATH: `${path.dirname(program)}:${process.env.PATH}`, LC_ALL: 'C.UTF-8' };
  delete env.SOURCE_DATE_EPOCH;
  const done = spawnSync('bash', ['-c', `exec 2>&1; ${step.command}`], { cwd: folder, env, encoding: 'utf8' });
  const actual = done.stdout.replaceAll(folder, '.').trimEnd();
  const lines = cutAsExpected(actual === '' ? [] : actual.split('\n'), step.output);
  assert.deepEqual({ output: lines, code: done.status }, { output: step.output, code: step.code }, `$ ${step.command}`);
}

for (const name of readdirSync(here).filter((one) => one.endsWith('.txt') && one !== 'CMakeLists.txt').sort()) {
  const transcript = read(path.join(here, name));
  test(transcript.title, () => {
    assert.ok(transcript.steps.length > 0, `${name} has no command`);
    const folder = makeSite(transcript.files);
    try {
      for (const step of transcript.steps) runStep(step, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
