// Finds the kinds of pages by their paths, so that a new kind is tested without being listed.

/** Below a section, more pages than these in one place are of one kind. */
const many = 12;
/** The language and the section name a kind, however many there are. */
const named = 2;

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function spread(paths, at, pattern, kinds) {
  if (at === paths[0].length) {
    kinds.set(pattern.join('/'), paths.map((one) => one.join('/')));
    return;
  }
  const groups = groupBy(paths, (one) => one[at]);
  if (at >= named && at < paths[0].length - 1 && groups.size > many) {
    spread(paths, at + 1, [...pattern, '*'], kinds);
    return;
  }
  for (const [name, group] of groups) spread(group, at + 1, [...pattern, name], kinds);
}

// The pages by kind: the one named `en/regions/*/index.html` holds every region. A folder in which there are
// few pages has a kind for each of them.
export function kindsOf(pages) {
  const kinds = new Map();
  const byDepth = groupBy(pages.map((page) => page.split('/')), (one) => one.length);
  for (const paths of byDepth.values()) spread(paths, 0, [], kinds);
  return new Map([...kinds].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of each kind the shortest, a middling and the longest page: what is missing, usual, and everything at once. */
export function samplesOf(kinds, sizeOf) {
  return [...kinds].flatMap(([kind, pages]) => {
    const sorted = pages.map((page) => [sizeOf(page), page]).sort(([a], [b]) => a - b).map(([, page]) => page);
    const picked = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
    return [...new Set(picked)].map((page) => ({ kind, page }));
  });
}
