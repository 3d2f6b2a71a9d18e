// Which documents fit, and how many would for every code. Pure: tests/search/filter.test.mjs holds it to the counts of
// the generator itself (generator/search/counts.h).

/** Marks the documents that have none of the codes: one more fault, and which facet it is. */
function markFaults(column, chosen, at, faults) {
  const wanted = Uint8Array.from(column.codes, (code) => (chosen.includes(code) ? 1 : 0));
  const { starts, values } = column;
  for (let document = 0; document < faults.count.length; document += 1) {
    let fits = 0;
    for (let value = starts[document]; value < starts[document + 1]; value += 1) fits |= wanted[values[value]];
    if (fits === 0) {
      faults.count[document] += 1;
      faults.facet[document] = at;
    }
  }
}

/** Faults that no facet of its own can be left out for. */
function markAlways(faults, isFit) {
  for (let document = 0; document < faults.count.length; document += 1) {
    if (!isFit(document)) faults.count[document] += 2;
  }
}

const isInRange = (number, [least, most]) => number > 0 && number >= (least ?? 0) && number <= (most ?? Infinity);

/** How many of the documents have each code. */
function countCodes({ codes, starts, values }, documents) {
  const counts = new Uint32Array(codes.length);
  for (const document of documents) {
    for (let value = starts[document]; value < starts[document + 1]; value += 1) counts[values[value]] += 1;
  }
  return counts;
}

/** The documents that fit everything but a facet; everything when that is -1. */
function fitting(faults, at) {
  const { count, facet } = faults;
  const documents = new Uint32Array(count.length);
  let filled = 0;
  for (let document = 0; document < count.length; document += 1) {
    if (count[document] === 0 || (count[document] === 1 && facet[document] === at)) documents[filled++] = document;
  }
  return documents.subarray(0, filled);
}

/**
 * `index`: { total, columns, sizes }; `asked`: { chosen: {facet: codes}, size: [least, most] or null }; `scores`: more than
 * 0 for each document that the words fit, or null when there are none.
 * Gives the fitting documents in their order, and for each facet the count of each code among those that fit all other
 * facets.
 */
export function filterDocuments({ total, columns, sizes }, { chosen = {}, size = null }, scores = null) {
  const faults = { count: new Uint8Array(total), facet: new Int8Array(total) };
  const isChosen = (column) => chosen[column.name]?.length > 0;
  columns.forEach((column, at) => {
    if (isChosen(column)) markFaults(column, chosen[column.name], at, faults);
  });
  if (size) markAlways(faults, (document) => isInRange(sizes[document], size));
  if (scores) markAlways(faults, (document) => scores[document] > 0);
  const found = fitting(faults, -1);
  const counts = Object.fromEntries(columns.map((column, at) =>
    [column.name, countCodes(column, isChosen(column) ? fitting(faults, at) : found)]));
  return { found: Array.from(found), counts };
}
