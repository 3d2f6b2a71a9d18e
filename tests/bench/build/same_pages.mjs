// Whether the peers build the pages that escp builds: how many have the same words, and in how many bytes.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rounded } from './figures.mjs';
import { textOf } from './page_parts.mjs';

function* recordPages(site) {
  for (const kind of ['organisations', 'partnerships']) {
    for (const id of readdirSync(path.join(site, 'en', kind))) if (id.startsWith('synthetic-')) yield path.join('en', kind, id, 'index.html');
  }
}

function compare(site, other) {
  const sum = { pages: 0, same: 0, own: 0, theirs: 0 };
  for (const file of recordPages(site)) {
    const [own, theirs] = [site, other].map((folder) => readFileSync(path.join(folder, file)));
    sum.pages += 1;
    sum.own += own.length;
    sum.theirs += theirs.length;
    if (textOf(own.toString()) === textOf(theirs.toString())) sum.same += 1;
  }
  return { pages: sum.pages, same_words: sum.same, bytes: rounded(sum.theirs / sum.own), bytes_per_page: Math.round(sum.own / sum.pages) };
}

/** Builds with each peer once, compares, and takes away what it built. */
export function comparePages(site, steps, run) {
  return Object.fromEntries(steps.filter(({ tool }) => ['hugo', 'eleventy'].includes(tool)).map(({ tool, out, commands }) => {
    run(commands);
    const found = compare(site, out);
    rmSync(out, { recursive: true });
    return [tool, found];
  }));
}
