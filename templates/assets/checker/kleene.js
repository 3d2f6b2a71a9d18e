// The three values of every verdict (Kleene's strong logic). Missing data never reads as not met.

const order = ['not-met', 'not-determined', 'met'];
const rank = (outcome) => order.indexOf(outcome);

/** All of them: the least of the outcomes; of none, met. */
export const allOf = (outcomes) => outcomes.reduce((least, one) => (rank(one) < rank(least) ? one : least), 'met');

/** Any of them: the greatest of the outcomes; of none, not met. */
export const anyOf = (outcomes) => outcomes.reduce((most, one) => (rank(one) > rank(most) ? one : most), 'not-met');

export const negation = (outcome) => order[2 - rank(outcome)];

/** Met from `needed` on: `certain` count for sure, `possible` more may count. */
export function atLeast(needed, certain, possible) {
  if (certain >= needed) return 'met';
  return certain + possible >= needed ? 'not-determined' : 'not-met';
}
