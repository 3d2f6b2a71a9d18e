// Statements as sentences, in the words and the order that generator/render/statement_text.cpp gives them. A sentence
// is a list of parts: texts, and {text, href} for what has a page.
import { formatParts, textOf } from './message.js';

const mostRegions = 8;
const numbers = new Set(['count', 'needed', 'kilometres', 'part', 'whole', 'value', 'typical']);
const listed = (codes) => (codes === '' ? [] : codes.split(','));

/** [a, b, c] with `separator` between. */
const between = (all, separator) => all.flatMap((one, at) => (at === 0 ? [one] : [separator, one])).flat();

/**
 * Everything that is needed to say something: `texts` (key to pattern), `language`, `reference`, `home` (address of the
 * language's pages, with a slash at the end), and `described` (id to name) for organisations without a record.
 */
export class Words {
  constructor({ texts, language, reference, home = '', described = {} }) {
    // English here is that of the European institutions: British dates.
    Object.assign(this, { texts, language: language === 'en' ? 'en-GB' : language, reference, home, described });
    this.collator = new Intl.Collator(this.language);
  }

  has(key) {
    return Object.hasOwn(this.texts, key);
  }

  parts(key, args = {}) {
    if (!this.has(key)) throw new Error(`no text "${key}"`);
    return formatParts(this.texts[key], args, this.language);
  }

  text(key, args = {}) {
    return textOf(this.parts(key, args));
  }

  country(code) {
    return this.text(`country-name.${code}`);
  }

  organisation(id) {
    const one = this.reference.organisations[id];
    if (!one) return { text: this.described[id] ?? id };
    return { text: one.short_name ?? one.name, href: `${this.home}organisations/${id}/` };
  }

  region(code) {
    const [name] = this.reference.regions[code] ?? [code];
    return { text: `${name} (${code})`, href: `${this.home}regions/${code}/` };
  }

  evidence(id) {
    const one = this.reference.evidence.find((each) => each.id === id);
    return { text: one?.name ?? id, href: `${this.home}s3-evidence/#${id}` };
  }

  theme(id) {
    return { text: this.reference.themes[id]?.name ?? id, href: `${this.home}themes/${id}/` };
  }

  /** A measure, a field of the record, or "members". */
  figure(name) {
    const key = [`field.${name}`, `measure.${name}`].find((one) => this.has(one));
    return key ? this.text(key) : name;
  }

  date(text) {
    const exact = { 4: {}, 7: { month: 'long' }, 10: { month: 'long', day: 'numeric' } }[text.length];
    if (!exact) return text;
    return new Intl.DateTimeFormat(this.language, { year: 'numeric', ...exact, timeZone: 'UTC' }).format(new Date(text));
  }

  regions(codes) {
    const all = listed(codes);
    if (all.length === 0) return [this.text('verdict.no-region')];
    const list = between(all.slice(0, mostRegions).map((code) => this.region(code)), ', ');
    return all.length <= mostRegions ? list : this.parts('list.and-more', { list, count: all.length - mostRegions });
  }

  countries(codes) {
    const names = listed(codes).map((code) => this.country(code)).sort(this.collator.compare);
    return names.length > 0 ? names.join(', ') : this.text('list.none');
  }
}

const coded = (group, none) => (words, code) => words.text(code === '' ? none : `${group}.${code}`);

/** How the value of an argument is shown; the argument's name says what it holds. */
const shownBy = {
  'organisation': (words, id) => words.organisation(id),
  'region': (words, code) => (code === '' ? words.text('verdict.region-not-stated') : words.region(code)),
  'candidates': (words, codes) => words.regions(codes),
  'theme': (words, id) => words.theme(id),
  'themes': (words, ids) => between(listed(ids).map((id) => words.theme(id)), ', '),
  'country': (words, code) => (code === '' ? words.text('verdict.no-country') : words.country(code)),
  'countries': (words, codes) => words.countries(codes),
  'category': coded('category', 'verdict.no-category'),
  'categories': (words, codes) => between(listed(codes).map((code) => words.text(`category.${code}`)), words.text('list.or')),
  'status': coded('status', 'verdict.no-status'),
  'type': coded('type', 'absent'),
  'confidence': coded('confidence', 'absent'),
  'date': (words, text) => words.date(text),
  'from': (words, text) => (text === '' ? words.text('absent') : words.date(text)),
  'to': (words, text) => (text === '' ? words.text('absent') : words.date(text)),
  'field': (words, name) => words.figure(name),
  'what': (words, name) => words.figure(name),
  part_measure: (words, name) => words.figure(name),
  whole_measure: (words, name) => words.figure(name),
  'record': (words, id) => words.evidence(id),
};

function shownArgument(words, name, value) {
  if (numbers.has(name)) return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (!shownBy[name]) throw new Error(`no text for the argument "${name}"`);
  return shownBy[name](words, value);
}

function sentence(words, key, one, organisations) {
  const args = Object.entries(one.arguments).map(([name, value]) => [name,
    name === 'organisation' && organisations ? organisations : shownArgument(words, name, value)]);
  return words.parts(key, Object.fromEntries(args));
}

/** The arguments but the organisation: statements that agree in them are one item of a list. */
const itemKey = (one) => JSON.stringify(Object.entries(one.arguments).filter(([name]) => name !== 'organisation'));

/** "Seven countries count: Czechia (CLUTEX), France (EuraMaterials), …". */
function listSentence(words, key, group) {
  const alike = new Map();
  for (const one of group) alike.set(itemKey(one), [...(alike.get(itemKey(one)) ?? []), one]);
  const items = [...alike.values()].map((all) => sentence(words, `${key}.item`, all[0],
    between(all.map((one) => words.organisation(one.arguments.organisation)), ', ')));
  items.sort((left, right) => words.collator.compare(textOf(left), textOf(right)));
  return words.parts(`${key}.many`,
    { list: between(items, words.text('list.separator')), count: group.length, groups: items.length });
}

/** Several statements of one code become one sentence where there are texts for that. */
export function sentences(statements, words) {
  const codes = [...new Set(statements.map((one) => one.code))];
  return codes.flatMap((code) => {
    const group = statements.filter((one) => one.code === code);
    const key = `verdict.${code}`;
    if (group.length > 1 && words.has(`${key}.many`)) return [listSentence(words, key, group)];
    return group.map((one) => sentence(words, key, one));
  });
}

/** The statements of a judgement and of the rules inside it, in order, each once. */
export function collect(judgement, list) {
  const all = [...judgement[list], ...judgement.parts.flatMap((part) => collect(part, list))];
  const seen = new Set();
  return all.filter((one) => !seen.has(JSON.stringify(one)) && seen.add(JSON.stringify(one)));
}
