// Random edits of a small catalogue, as people make them: one file at a time. Each is a name and a function that changes
// the folder; some make the catalogue unfit, which the build says. `write` keeps what was there, so that an edit can be
// taken back.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asLines, readLines } from './small_catalogue.mjs';

/** Writes files, and takes back what was written since it was made. A text that is undefined is no file. */
export function editor() {
  const before = new Map();
  const put = (file, text) => {
    if (text === undefined) return rmSync(file, { force: true });
    mkdirSync(path.dirname(file), { recursive: true });
    return writeFileSync(file, text);
  };
  return {
    write(file, text) {
      if (!before.has(file)) before.set(file, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
      put(file, text);
    },
    takeBack: () => before.forEach((text, file) => put(file, text)),
  };
}

const marked = (text, at) => `${String(text ?? '').replace(/ \(\d+\)$/, '')} (${at})`;

/** Changes one record of an NDJSON file. */
function editLine(kind, change) {
  return ({ folder, random, at, write }) => {
    const file = path.join(folder, 'data', `${kind}.ndjson`);
    const records = readLines(file);
    change(random.pick(records), { random, at, records });
    write(file, asLines(records));
  };
}

/** Changes one record that has a file of its own. */
function editFile(kind, change) {
  return ({ folder, random, at, write }) => {
    const below = path.join(folder, 'data', kind);
    const file = path.join(below, random.pick(readdirSync(below).sort()));
    const record = JSON.parse(readFileSync(file, 'utf8'));
    change(record, { random, at });
    write(file, JSON.stringify(record));
  };
}

/** Changes one text file below a folder. */
function editText(below, pattern, change) {
  return ({ folder, random, at, write }) => {
    const all = readdirSync(path.join(folder, below), { recursive: true }).map(String).filter((name) => pattern.test(name)).sort();
    const file = path.join(folder, below, random.pick(all));
    write(file, change(readFileSync(file, 'utf8'), at));
  };
}

const organisationsOf = (folder) => readLines(path.join(folder, 'data/organisations.ndjson'));

export const edits = {
  'a name of an organisation': editLine('organisations', (one, { at }) => { one.name = marked(one.name, at); }),
  'a short name': editLine('organisations', (one, { at }) => { one.short_name = `SYN-X${at}`; }),
  'a town': editLine('organisations', (one, { at }) => { one.city = `Synthetic town ${at}`; }),
  'a type': editLine('organisations', (one, { random }) => {
    one.type = random.pick(['cluster-organisation', 'science-park', 'technology-centre']);
  }),
  'a type that goes': editLine('organisations', (one) => { delete one.type; }),
  'a place': editLine('organisations', (one, { random, records }) => {
    const other = random.pick(records.filter((each) => each.region) ?? records);
    one.country = other.country;
    one.region = other.region;
  }),
  'a note': editLine('organisations', (one, { at }) => { one.notes = [`Synthetic note ${at}.`]; }),
  'a title of a partnership': editLine('partnerships', (one, { at }) => { one.title = marked(one.title, at); }),
  'an acronym': editLine('partnerships', (one, { at }) => { one.acronym = `SYN-A${at}`; }),
  'a label': editLine('partnerships', (one) => {
    if (one.label) delete one.label;
    else one.label = { label: 'ESCP-S3', state: 'awarded', awarded: '2018', sources: [{ source: 'synthetic-source' }] };
  }),
  'a claim': editLine('partnerships', (one, { random }) => { if (one.claims?.[0]) one.claims[0].value = random.below(900); }),
  'themes': editLine('partnerships', (one, { random, records }) => { one.themes = random.pick(records).themes; }),
  'a call': editLine('partnerships', (one, { random, records }) => {
    const other = random.pick(records);
    one.call = other.call;
    one.programme = other.programme;
  }),
  'a partner that leaves': editLine('partnerships', (one) => { if (one.partners.length > 2) one.partners.pop(); }),
  'a partner that joins': ({ folder, random, write }) => {
    const file = path.join(folder, 'data/partnerships.ndjson');
    const records = readLines(file);
    const one = random.pick(records);
    const who = random.pick(organisationsOf(folder)).id;
    if (!one.partners.some((each) => each.organisation === who)) one.partners.push({ organisation: who, role: 'partner' });
    write(file, asLines(records));
  },
  'a new organisation': editLine('organisations', (one, { at, records }) => {
    records.push({ ...one, id: `synthetic-new-${at}`, name: `Synthetic new ${at}` });
  }),
  'a new partnership': editLine('partnerships', (one, { at, records }) => {
    records.push({ ...one, id: `synthetic-new-partnership-${at}`, acronym: `SYN-N${at}` });
  }),
  'a partnership that goes': editLine('partnerships', (one, { records }) => {
    if (records.length > 8) records.splice(records.indexOf(one), 1);
  }),
  'an organisation that goes': ({ folder, random, write }) => {
    const named = new Set(readLines(path.join(folder, 'data/partnerships.ndjson')).flatMap((one) => one.partners.map((each) => each.organisation)));
    const all = organisationsOf(folder);
    const free = all.filter((one) => !named.has(one.id));
    if (free.length) write(path.join(folder, 'data/organisations.ndjson'), asLines(all.filter((one) => one !== free[0])));
  },
  'the order of records': editLine('organisations', (one, { records }) => { records.reverse(); }),
  'a region': editLine('regions', (one, { at }) => { one.name = marked(one.name, at); }),
  'a theme': editFile('themes', (one, { at }) => { one.name = marked(one.name, at); }),
  'a call itself': editFile('calls', (one, { at }) => { one.title = marked(one.title, at); }),
  'a condition of a call': editFile('calls', (one, { random }) => {
    const counted = (one.conditions ?? []).filter((each) => typeof each.rule?.minimum === 'number');
    if (counted.length) random.pick(counted).rule.minimum = 2 + random.below(3);
  }),
  'a programme': editFile('programmes', (one, { at }) => { one.name = marked(one.name, at); }),
  'a platform': editFile('platforms', (one, { at }) => { one.name = marked(one.name, at); }),
  'a country': editFile('countries', (one, { at }) => { one.notes = [`Synthetic note ${at}.`]; }),
  'a support action': editFile('support-actions', (one, { at }) => { one.name = marked(one.name ?? one.title, at); }),
  'a source': editFile('sources', (one, { at }) => { one.title = marked(one.title, at); }),
  'a taxonomy': editFile('taxonomies', (one, { random, at }) => {
    const value = random.pick(one.values ?? []);
    if (value?.name) value.name = marked(value.name, at);
  }),
  'a page of prose': editText('content/en', /^[a-z]+\.md$/, (text, at) => `${text}\nSynthetic paragraph ${at}.\n`),
  'a title of prose': editText('content/en', /^[a-z]+\.md$/, (text, at) => text.replace(/^title = "([^"]*)"/m, (whole, title) => `title = "${marked(title, at)}"`)),
  'a template': editText('templates/pages', /\.html$/, (text, at) => `${text.trimEnd()}<!-- ${at} -->\n`),
  'a partial': editText('templates/partials', /\.html$/, (text, at) => `${text.trimEnd()}<!-- ${at} -->\n`),
  'a word': ({ folder, random, at, write }) => {
    const file = path.join(folder, 'templates/i18n/en.json');
    const texts = JSON.parse(readFileSync(file, 'utf8'));
    const key = random.pick(Object.keys(texts).filter((each) => !texts[each].includes('{')).sort());
    texts[key] = marked(texts[key], at);
    write(file, JSON.stringify(texts, null, 2));
  },
  'a style': editText('templates/assets/css', /\.css$/, (text, at) => `${text}\n.x${at} { color: red; }\n`),
  'the style of the land': editText('templates/assets', /^land\.css$/, (text, at) => text.replace(/stroke-width: [^;]*/, `stroke-width: ${at}px`)),
  'an outline': ({ folder, random, at, write }) => {
    const file = path.join(folder, 'data/geometry/europe.json');
    const europe = JSON.parse(readFileSync(file, 'utf8'));
    random.pick(europe.shapes).coarse[0][0] += at % 2 === 0 ? 9 : -9;
    write(file, JSON.stringify(europe));
  },
  'an article that comes or goes': ({ folder, at, write }) => {
    const file = path.join(folder, 'content/en/guides/synthetic.md');
    write(file, existsSync(file) ? undefined : guide(folder, at));
  },
};

function guide(folder, at) {
  const [one] = readLines(path.join(folder, 'data/partnerships.ndjson'));
  return `+++\ntitle = "Synthetic guide ${at}"\nsummary = "Synthetic."\nrecords = ["partnership:${one.id}"]\nsources = ["synthetic-source"]\n+++\n\n` +
    `Synthetic text about [it](partnership:${one.id}).[](source:synthetic-source)\n`;
}
