// The folding of generator/search/fold.h, letter for letter: tests/search/fold.test.mjs compares the two.

const spelledOut = {
  'ß': 'ss', 'æ': 'ae', 'ð': 'd', 'ø': 'o', 'þ': 'th', 'đ': 'd', 'ħ': 'h', 'ı': 'i', 'ĸ': 'k', 'ł': 'l', 'ŋ': 'n',
  'œ': 'oe', 'ŧ': 't', 'ƀ': 'b', 'ɨ': 'i', 'ƶ': 'z', 'ς': 'σ',
};
const longestWord = 40;

const withoutMarks = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** Without capitals, marks and strokes: "Łódź" and "lodz" are one. */
export const foldText = (text) => withoutMarks(withoutMarks(text).toLowerCase())
  .replace(/[ßæðøþđħıĸłŋœŧƀɨƶς]/g, (letter) => spelledOut[letter]);

/** The runs of letters and digits of the folded text. */
export const foldedWords = (text) => (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [])
  .map((word) => [...word].slice(0, longestWord).join(''));
