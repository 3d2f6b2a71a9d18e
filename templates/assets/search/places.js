// Where the records found are: how many in each country and region. Pure.

/** How many of the documents have each code of a column, as [[code, count]], the most first; the others are left out. */
export function countsAmong(found, { codes, starts, values }) {
  const counts = new Uint32Array(codes.length);
  for (const document of found) {
    for (let at = starts[document]; at < starts[document + 1]; at += 1) counts[values[at]] += 1;
  }
  return codes.map((code, at) => [code, counts[at]]).filter(([, count]) => count > 0).sort(([, left], [, right]) => right - left);
}

/** How many of the documents have no code of a column. */
export const withoutCode = (found, { starts }) => found.filter((document) => starts[document] === starts[document + 1]).length;

const mostSteps = 5;

/** The steps of generator/figures/steps.h as the greatest count of each. */
export function stepsUpTo(greatest) {
  const lasts = [];
  for (let number = 1; number <= mostSteps && (lasts.at(-1) ?? 0) < greatest; number += 1) {
    const reach = number === mostSteps ? greatest : Math.round(greatest ** (number / mostSteps));
    lasts.push(Math.min(greatest, Math.max((lasts.at(-1) ?? 0) + 1, reach)));
  }
  return lasts;
}

/** The step of a count from 1 on; 0 for none. */
export const stepOf = (lasts, count) => (count > 0 ? lasts.findIndex((last) => count <= last) + 1 : 0);
