// The dictionary of the index: all words, and where their lists stand.
import { NumberReader } from './bytes.js';

const decoder = new TextDecoder();

/** Words sorted by their bytes; the list of word w is at listAt[w], of listAt[w + 1] - listAt[w] bytes. */
export function readDictionary(bytes, count) {
  const reader = new NumberReader(bytes);
  const words = [];
  const listAt = new Uint32Array(count + 1);
  const letters = new Uint8Array(512);
  while (!reader.isAtEnd) {
    const shared = reader.take();
    const added = reader.takeBytes(reader.take());
    letters.set(added, shared);
    listAt[words.length + 1] = listAt[words.length] + reader.take();
    words.push(decoder.decode(letters.subarray(0, shared + added.length)));
  }
  return { words, listAt };
}

/** As bytes of UTF-8 compare: by code points, not by the halves of surrogate pairs. */
export function comparesBefore(left, right) {
  const a = [...left];
  const b = [...right];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    if (a[at] !== b[at]) return a[at].codePointAt(0) < b[at].codePointAt(0);
  }
  return a.length < b.length;
}

/** The first place whose word does not come before the given one. */
function placeOf(words, wanted) {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparesBefore(words[middle], wanted)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places [first, end) of the words that begin so. */
export function placesOfPrefix(words, prefix) {
  const first = placeOf(words, prefix);
  let end = first;
  while (end < words.length && words[end].startsWith(prefix)) end += 1;
  return [first, end];
}

/**
 * Whether `word` is at most `limit` letters away from `wanted` (insertion, deletion, substitution, swap of neighbours).
 * Stops as soon as it cannot be.
 */
export function isNear(wanted, word, limit) {
  if (Math.abs(wanted.length - word.length) > limit) return false;
  let before = [];
  let last = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let i = 1; i <= wanted.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const isSame = wanted[i - 1] === word[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && wanted[i - 1] === word[j - 2] && wanted[i - 2] === word[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return false;
    before = last;
    last = row;
  }
  return last[word.length] <= limit;
}

const leastForTypos = 5;
const leastForTwoTypos = 9;

/** The places of words that may have been meant; none for short words. */
export function placesNear(words, wanted) {
  if (wanted.length < leastForTypos) return [];
  const limit = wanted.length < leastForTwoTypos ? 1 : 2;
  const places = [];
  for (let at = 0; at < words.length; at += 1) {
    if (isNear(wanted, words[at], limit)) places.push(at);
  }
  return places;
}
