// Writes a synthetic catalogue of so many record pages: two fifths partnerships, three fifths organisations. The same
// count gives the same bytes. All names begin with "Synthetic"; what is not made up (countries, regions, programmes,
// calls, themes, taxonomies) is taken from the catalogue's own data.
//
//   node make_catalogue.mjs [--files] <pages> <data folder> <out folder>
//
// Records stand in <kind>.ndjson; with --files each is a file of its own.
import { cpSync, createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from './random.mjs';

const { values: { files }, positionals } = parseArgs({ allowPositionals: true, options: { files: { type: 'boolean' } } });
const [count, data, out] = [Number(positionals[0]), positionals[1], positionals[2]];
if (!Number.isInteger(count) || !out) throw new Error('usage: make_catalogue.mjs [--files] <pages> <data folder> <out folder>');

const read = (file) => JSON.parse(readFileSync(path.join(data, file), 'utf8'));
const folder = (kind) => readdirSync(path.join(data, kind)).sort().map((file) => read(path.join(kind, file)));
const regions = readFileSync(path.join(data, 'regions.ndjson'), 'utf8').trim().split('\n').map(JSON.parse)
  .filter((one) => one.nuts_versions.includes('2021'));
const calls = folder('calls').filter((one) => one.programme);
const pool = (kind, field) => [...new Set(folder(kind).flatMap((one) => one[field] ?? []))].sort();
const pools = Object.fromEntries(['ecosystems', 'sectors', 'technology_fields', 'themes'].map((field) => [field, pool('partnerships', field)]));
const industries = pool('partnerships', 'emerging_industries');

const random = randomFrom(20160531);
const { below, chance, pick, some } = random;
const words = ('advanced alliance bio blue boat build circular clean cluster coast data design digital energy fabric farm fibre food forest ' +
  'green growth health industry innovation investment light machine marine material medical mobility network ocean packaging photonics ' +
  'plant process production region resource safe sensor skill smart sport steel supply sustainable system textile tourism value water wood').split(' ');
const phrase = (least, most) => Array.from({ length: least + below(most - least + 1) }, () => pick(words)).join(' ');
const sentence = (least, most) => { const text = phrase(least, most); return `${text[0].toUpperCase()}${text.slice(1)}.`; };
/** So many sentences, or those that fit in what the schemas allow a note. */
function paragraph(count) {
  const sentences = Array.from({ length: count }, () => sentence(8, 16));
  while (sentences.join(' ').length > 600) sentences.pop();
  return sentences.join(' ');
}
const source = (basis) => [{ source: 'synthetic-source', ...(basis && { basis }) }];
const numbered = (kind, at) => `synthetic-${kind}-${String(at).padStart(7, '0')}`;
const types = ['cluster-organisation', 'cluster-organisation', 'business-network-organisation', 'science-park', 'technology-centre'];

function organisation(at) {
  const region = pick(regions);
  return {
    id: numbered('organisation', at),
    name: `Synthetic ${phrase(2, 5)} ${at}`,
    ...(chance(40) && { short_name: `SYN-${at}` }),
    ...(chance(60) && { type: pick(types) }),
    ...(chance(40) && { legal_entity: 'yes' }),
    country: region.country,
    ...(chance(55) && { region: region.id }),
    ...(chance(70) && { city: `Synthetic town ${below(900)}` }),
    ...(chance(70) && { website: `https://organisation-${at}.example/` }),
    sources: source(),
    field_sources: { '/country': source('inferred') },
    ...(chance(80) && { notes: [paragraph(3)] }),
  };
}

function partnership(at, organisations) {
  const call = pick(calls);
  const start = `${2014 + below(10)}-${String(1 + below(12)).padStart(2, '0')}-01`;
  const members = some(organisations, 4 + below(9));
  return {
    id: numbered('partnership', at),
    acronym: `SYN-P${at}`,
    title: `Synthetic ${phrase(6, 14)}`,
    programme: call.programme,
    call: call.id,
    ...(chance(30) && { label: { label: 'ESCP-S3', state: 'awarded', awarded: '2018', sources: source() } }),
    partners: members.map((one, order) => ({ organisation: one, role: order === 0 ? 'coordinator' : 'partner' })),
    partners_complete: chance(60) ? 'yes' : 'no',
    start,
    duration_months: 12 + 6 * below(5),
    ...(chance(50) && { website: `https://partnership-${at}.example/` }),
    ...Object.fromEntries(Object.entries(pools).filter(([, values]) => values.length).map(([field, values]) => [field, some(values, 1 + below(3))])),
    emerging_industries: some(industries, 1 + below(2)),
    s3_priorities: [sentence(3, 7), sentence(3, 7)],
    claims: [{ measure: 'smes', value: 20 + below(900), nature: 'target', sources: source() }],
    sources: source(),
    notes: [paragraph(5), paragraph(4)],
  };
}

async function writeRecords(kind, total, make) {
  if (files) {
    for (let at = 0; at < total; at += 1) put(kind, make(at));
    return;
  }
  const stream = createWriteStream(path.join(out, `${kind}.ndjson`));
  for (let at = 0; at < total; at += 1) {
    if (!stream.write(`${JSON.stringify(make(at))}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

// --- what is not made up -----------------------------------------------------------------------

const made = ['partnerships', 'organisations', 'expressions-of-interest', 's3-evidence', 'events', 'sources', 'README.md'];
const copied = (name) => !made.includes(name);
cpSync(data, out, { recursive: true, filter: (from) => from === data || copied(path.relative(data, from).split(path.sep)[0]) });
const put = (kind, record) => {
  mkdirSync(path.join(out, kind), { recursive: true });
  writeFileSync(path.join(out, kind, `${record.id}.json`), JSON.stringify(record));
};
for (const { organisations, ...theme } of folder('themes')) put('themes', theme);
const kinds = readdirSync(data, { withFileTypes: true }).filter((one) => one.isDirectory() && copied(one.name)).map((one) => one.name);
const texts = [...kinds.flatMap((kind) => readdirSync(path.join(data, kind)).filter((file) => file.endsWith('.json')).map((file) => readFileSync(path.join(data, kind, file), 'utf8'))),
  readFileSync(path.join(data, 'regions.ndjson'), 'utf8')].join('');
const cited = new Set([...texts.matchAll(/"source": ?"([^"]+)"/g)].map(([, id]) => id));
for (const one of folder('sources')) if (cited.has(one.id)) put('sources', one);

// --- what is -------------------------------------------------------------------------------------

put('sources', { ...folder('sources')[0], id: 'synthetic-source', title: 'Synthetic source of the benchmark' });
const partnerships = Math.round(count * 2 / 5);
const ids = Array.from({ length: count - partnerships }, (_, at) => numbered('organisation', at));
await writeRecords('organisations', ids.length, organisation);
await writeRecords('partnerships', partnerships, (at) => partnership(at, ids));
