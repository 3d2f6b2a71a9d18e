// The composition in the address of the page: codes only, so that it is short and the same in every language.
//   ?call=<id>&o=<id>,<id>&n=<type>.<country>.<region>.<entity>.<name>&t=<theme>,<theme>&whole=1
// `n` stands once per described organisation; its type is one letter, its entity y or n, what is not known is empty.
// The texts of the form, where filled: title, sectors, technology, s3, about.

const letters = {
  'cluster-organisation': 'c', 'business-network-organisation': 'b', 'technology-centre': 't',
  'science-park': 's', 'digital-innovation-hub': 'd', 'other': 'o',
};
const types = Object.fromEntries(Object.entries(letters).map(([type, letter]) => [letter, type]));
const entities = { y: 'yes', n: 'no' };

export const organisationTypes = Object.keys(letters);
export const textFields = ['title', 'sectors', 'technology', 's3', 'about'];
export const mostMembers = 60;

/** An empty form. */
export const emptyState = () => ({
  call: '', organisations: [], described: [], themes: [], isWhole: false,
  texts: Object.fromEntries(textFields.map((name) => [name, ''])),
});

const describedText = ({ type = '', country = '', region = '', legal_entity: entity = '', name }) =>
  [letters[type] ?? '', country, region, entity.slice(0, 1), name].join('.');

function readDescribed(text) {
  const [letter, country, region, entity, ...name] = text.split('.');
  return {
    name: name.join('.').slice(0, 200),
    type: types[letter] ?? '',
    country: country ?? '',
    region: region ?? '',
    legal_entity: entities[entity] ?? '',
  };
}

/** The query of the address, without the question mark; empty for an empty form. */
export function toQuery(state) {
  const parts = [];
  const add = (name, value) => value && parts.push(`${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')}`);
  add('call', state.call);
  add('o', state.organisations.join(','));
  for (const one of state.described) add('n', describedText(one));
  add('t', state.themes.join(','));
  add('whole', state.isWhole ? '1' : '');
  for (const name of textFields) add(name, state.texts[name]);
  return parts.join('&');
}

/** The form from an address. What the reference has not is left out, and counted in `dropped`. */
export function fromQuery(query, reference) {
  const found = new URLSearchParams(query);
  const listed = (name) => [...new Set((found.get(name) ?? '').split(',').filter(Boolean))];
  const known = (table, code) => Object.hasOwn(table, code);
  const organisations = listed('o');
  const named = found.getAll('n').map(readDescribed).filter((one) => one.name.trim() !== '');
  const clean = (one) => ({
    ...one,
    country: known(reference.countries, one.country) ? one.country : '',
    region: known(reference.regions, one.region) ? one.region : '',
  });
  const kept = organisations.filter((id) => known(reference.organisations, id)).slice(0, mostMembers);
  const described = named.slice(0, mostMembers - kept.length).map(clean);
  const call = found.get('call') ?? '';
  return {
    call: known(reference.calls, call) ? call : '',
    organisations: kept,
    described,
    themes: listed('t').filter((id) => known(reference.themes, id)),
    isWhole: found.get('whole') === '1',
    texts: Object.fromEntries(textFields.map((name) => [name, (found.get(name) ?? '').slice(0, 1200)])),
    dropped: organisations.length + named.length - kept.length - described.length,
  };
}

const splitText = (text) => [...new Set(text.split(/[;\n]/).map((one) => one.trim().slice(0, 200)).filter(Boolean))].slice(0, 40);

/** The form's fields as an expression of interest has them. */
export function fieldsOf({ texts }) {
  return {
    title: texts.title.trim(),
    target_sectors: splitText(texts.sectors),
    technology_fields: splitText(texts.technology),
    s3_priorities: splitText(texts.s3),
    description: texts.about.trim(),
  };
}

export const describedId = (at) => `described-${at + 1}`;

/** The composition that the engine judges, as tests/checker/README.md describes it. */
export function compositionOf(state) {
  const described = state.described.map((one, at) => ({ described: { ...one, id: describedId(at) } }));
  const members = [...state.organisations.map((organisation) => ({ organisation })), ...described];
  const organisations = members.map((one) => one.organisation ?? one.described.id);
  return { id: '', members, complete: state.isWhole, themes: state.themes, record: { ...fieldsOf(state), organisations } };
}
