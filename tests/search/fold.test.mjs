import assert from 'node:assert/strict';
import test from 'node:test';
import { foldedWords, foldText } from '../../templates/assets/search/fold.js';
import { readCases } from './cases.mjs';

test('every letter of European alphabets is folded as the generator folds it', async () => {
  const cases = await readCases('fold.json');
  const wrong = cases.filter(([text, folded]) => foldText(text) !== folded)
    .map(([text, folded]) => `U+${text.codePointAt(0).toString(16)} ${text}: ${foldText(text)}, not ${folded}`);
  assert.deepEqual(wrong, []);
});

test('words begin and end where the generator sees them begin and end', async () => {
  const cases = await readCases('fold.json');
  for (const [text, , words] of cases) assert.deepEqual(foldedWords(`a${text}b ${text}`), words, `U+${text.codePointAt(0).toString(16)}`);
});

test('a word longer than forty letters is cut as in the index', () => {
  assert.deepEqual(foldedWords('ü'.repeat(300)), ['u'.repeat(40)]);
});
