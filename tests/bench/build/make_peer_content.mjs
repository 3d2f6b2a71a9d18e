// Turns a synthetic catalogue into what the peers read: <out>/records.ndjson with everything that a page shows, names
// resolved, and for Hugo <out>/content/<kind>/<id>.md with the same as front matter, which is the only bulk it knows.
//
//   node make_peer_content.mjs <catalogue folder> <out folder>
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [catalogue, out] = process.argv.slice(2);
const lines = (kind) => readFileSync(path.join(catalogue, `${kind}.ndjson`), 'utf8').trim().split('\n').map(JSON.parse);
const organisations = lines('organisations');
const partnerships = lines('partnerships');
const byId = new Map(organisations.map((one) => [one.id, one]));
const taken = new Map(organisations.map((one) => [one.id, []]));
for (const one of partnerships) for (const { organisation } of one.partners) taken.get(organisation).push(one);

const named = (pairs) => pairs.filter(([, value]) => value).map(([name, value]) => ({ name, value: String(value) }));
const everything = (one) => named(Object.entries(one).filter(([name]) => name !== 'notes').map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]));

const organisationPage = (one) => ({
  kind: 'organisations', id: one.id, title: one.name, countries: [one.country], programmes: [],
  facts: named([['Type', one.type], ['Country', one.country], ['Region', one.region], ['City', one.city], ['Website', one.website]]),
  members: [],
  related: taken.get(one.id).map((each) => ({ href: `/partnerships/${each.id}/`, name: each.acronym, detail: each.title })),
  notes: one.notes ?? [], everything: everything(one),
});
const partnershipPage = (one) => ({
  kind: 'partnerships', id: one.id, title: one.acronym,
  countries: [...new Set(one.partners.map(({ organisation }) => byId.get(organisation).country))], programmes: [one.programme],
  facts: named([['Title', one.title], ['Programme', one.programme], ['Call', one.call], ['Start', one.start], ['Months', one.duration_months], ['Website', one.website]]),
  members: one.partners.map(({ organisation, role }) => {
    const { id, name, country, region } = byId.get(organisation);
    return { id, name, role, country, region: region ?? '' };
  }),
  related: taken.get(one.partners[0].organisation).slice(0, 6).map((each) => ({ href: `/partnerships/${each.id}/`, name: each.acronym, detail: each.title })),
  notes: one.notes ?? [], everything: everything(one),
});

mkdirSync(out, { recursive: true });
const records = createWriteStream(path.join(out, 'records.ndjson'));
for (const kind of ['organisations', 'partnerships']) mkdirSync(path.join(out, 'content', kind), { recursive: true });
for (const page of [...organisations.map(organisationPage), ...partnerships.map(partnershipPage)]) {
  records.write(`${JSON.stringify(page)}\n`);
  writeFileSync(path.join(out, 'content', page.kind, `${page.id}.md`), `${JSON.stringify(page)}\n`);
}
records.end();
