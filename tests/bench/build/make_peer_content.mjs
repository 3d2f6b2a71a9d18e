// Turns a synthetic catalogue and the pages that escp made of it into what the peers read: <out>/records.ndjson with all
// that a page shows, and for Hugo <out>/content/<kind>/<id>.md with the same as front matter, which is the only bulk it
// knows. Verdicts, relations, citations, maps and links in single values are given to the peers; escp works them out.
//
//   node make_peer_content.mjs <catalogue folder> <site folder> <out folder>
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { partsOf } from './page_parts.mjs';

const [catalogue, site, out] = process.argv.slice(2);
if (!out) throw new Error('usage: make_peer_content.mjs <catalogue folder> <site folder> <out folder>');

const lines = (kind) => createInterface({ input: createReadStream(path.join(catalogue, `${kind}.ndjson`)), crlfDelay: Infinity });
const countries = new Map();

/** What the lists need of a record: where it belongs and the line that it has there. */
const listed = {
  organisations: (one) => ({ countries: [one.country], programmes: [], themes: [], detail: one.country }),
  partnerships: (one) => ({ countries: [...new Set(one.partners.map(({ organisation }) => countries.get(organisation)))],
    programmes: [one.programme], themes: one.themes ?? [], detail: one.title }),
};

function recordOf(kind, one) {
  const address = `https://catalogue.example/en/${kind}/${one.id}/`;
  const { linked, ...parts } = partsOf(readFileSync(path.join(site, 'en', kind, one.id, 'index.html'), 'utf8'));
  return { kind, id: one.id, title: parts.name, address, cited_as: [parts.name, parts.lead].filter(Boolean).join(': '),
    ...listed[kind](one), linked: JSON.stringify(linked), ...parts };
}

const records = createWriteStream(path.join((mkdirSync(out, { recursive: true }), out), 'records.ndjson'));
for (const kind of ['organisations', 'partnerships']) {
  mkdirSync(path.join(out, 'content', kind), { recursive: true });
  for await (const line of lines(kind)) {
    const one = JSON.parse(line);
    if (kind === 'organisations') countries.set(one.id, one.country);
    const text = `${JSON.stringify(recordOf(kind, one))}\n`;
    if (!records.write(text)) await once(records, 'drain');
    writeFileSync(path.join(out, 'content', kind, `${one.id}.md`), text);
  }
}
records.end();
await once(records, 'finish');
