// The sort orders of results. Each keeps the order it is given where it has no preference, in time that grows with the
// number of results only.

/** Sorted by a small number of each, the largest first or last; those without one (0) at the end. */
function byNumber(found, numbers, isLargestFirst) {
  const shelves = new Map();
  for (const one of found) {
    const number = numbers[one];
    if (!shelves.has(number)) shelves.set(number, []);
    shelves.get(number).push(one);
  }
  const keys = [...shelves.keys()].filter((key) => key > 0).sort((left, right) => (isLargestFirst ? right - left : left - right));
  return [...keys, 0].flatMap((key) => shelves.get(key) ?? []);
}

function byName(found, nameOrder) {
  const isFound = new Uint8Array(nameOrder.length);
  for (const one of found) isFound[one] = 1;
  return Array.from(nameOrder.filter((one) => isFound[one] === 1));
}

/** By the name that stands in the address. The first is used when nothing is said. */
export const sortOrders = {
  relevance: (found, index, scores) => (scores ? byNumber(found, scores, true) : found),
  name: (found, { nameOrder }) => byName(found, nameOrder),
  newest: (found, { years }) => byNumber(found, years, true),
  oldest: (found, { years }) => byNumber(found, years, false),
  size: (found, { sizes }) => byNumber(found, sizes, true),
};
