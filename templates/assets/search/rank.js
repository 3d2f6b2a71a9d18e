// What documents fit the words, and how well: each word must be found in a document, as a whole word, as the start of
// one, or, when no word starts so, as one that is near.
import { NumberReader } from './bytes.js';
import { placesNear, placesOfPrefix } from './words.js';

/** By where the word stands: first in the name, in the name, in another name or the title, around it. */
const worth = [12, 9, 5, 2];
const worthWhole = 3;
const leastForPrefix = 2;

/** The places of the dictionary's words that a word of the query means: whole ones first. */
export function meaningOf(words, wanted) {
  const [first, end] = placesOfPrefix(words, wanted);
  const isWhole = words[first] === wanted;
  if (wanted.length < leastForPrefix) return { places: isWhole ? [first] : [], whole: first, isNear: false };
  if (end > first) return { places: Array.from({ length: end - first }, (_, at) => first + at), whole: isWhole ? first : -1, isNear: false };
  return { places: placesNear(words, wanted), whole: -1, isNear: true };
}

/** Puts into `best` what the word is worth in each document of its list, where that is more. */
function addList(bytes, bonus, best) {
  const reader = new NumberReader(bytes);
  let document = 0;
  while (!reader.isAtEnd) {
    const entry = reader.take();
    document += Math.floor(entry / 4);
    best[document] = Math.max(best[document], worth[entry % 4] + bonus);
  }
}

/** Adds up the words; 0 where one is missing. */
function addWord(scores, best, isFirst) {
  for (let document = 0; document < scores.length; document += 1) {
    const isOut = best[document] === 0 || (!isFirst && scores[document] === 0);
    scores[document] = isOut ? 0 : scores[document] + best[document];
  }
}

/**
 * The scores of all documents for words of a query, as a Uint16Array. `listOf(place)` gives the bytes of a word's list.
 * `corrected`: the words of the query of which only near ones were found.
 */
export async function scoresOf(wanted, { words, total, listsOf }) {
  const scores = new Uint16Array(total);
  const corrected = [];
  const meanings = wanted.map((word) => meaningOf(words, word));
  const lists = await Promise.all(meanings.map(({ places }) => listsOf(places)));
  meanings.forEach(({ places, whole, isNear }, at) => {
    const best = new Uint8Array(total);
    places.forEach((place, each) => addList(lists[at][each], place === whole ? worthWhole : 0, best));
    addWord(scores, best, at === 0);
    if (isNear && places.length > 0) corrected.push({ word: wanted[at], meant: places.map((place) => words[place]) });
  });
  return { scores, corrected };
}
