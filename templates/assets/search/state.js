// The state of the search page in its address: codes only, so that it is short and the same in every language.
//   ?q=text&c=FR,ES&l=escp-s3&y=2016-2019&n=5-10&s=name&v=table&ids=partnership/tex4im

/** Each has its row in results_view.js. */
export const viewNames = ['list', 'table', 'map'];
export const sortNames = ['relevance', 'name', 'newest', 'oldest', 'size'];
export const mostCompared = 4;
const longestText = 200;

export const emptySearch = () => ({ text: '', chosen: {}, year: null, size: null, sort: 'relevance', view: 'list', compared: [] });

const listIn = (query, key) => [...new Set(query.getAll(key).flatMap((one) => one.split(',')).filter(Boolean))];

/** "5-10", "5-", "-10" or "5"; null for anything else. */
export function readRange(text) {
  const found = /^(\d{1,4})?(-)?(\d{1,4})?$/.exec(text ?? '');
  if (!found || (found[1] === undefined && found[3] === undefined)) return null;
  const [, least, dash, most] = found;
  if (!dash) return most === undefined ? [Number(least), Number(least)] : null;
  const range = [least, most].map((one) => (one === undefined ? null : Number(one)));
  return range[0] !== null && range[1] !== null && range[0] > range[1] ? range.reverse() : range;
}

export const rangeText = ([least, most]) => (least === most ? `${least}` : `${least ?? ''}-${most ?? ''}`);

/** The years of the facet that lie in a range: what filterDocuments is asked for. */
export const yearsIn = (range, codes) => codes.filter((code) => Number(code) >= (range[0] ?? 0) && Number(code) <= (range[1] ?? 9999));

/**
 * The state of an address. `facets`: [{code, key, codes}]. What is not known is left out and named in `unknown`, as
 * {key, value}.
 */
export function readAddress(queryText, facets) {
  const query = new URLSearchParams(queryText);
  const state = emptySearch();
  const unknown = [];
  const drop = (key, value) => unknown.push({ key, value });
  state.text = (query.get('q') ?? '').slice(0, longestText).trim();
  for (const { code, key, codes } of facets.filter((one) => one.code !== 'year')) {
    const asked = listIn(query, key);
    const known = asked.filter((one) => codes.includes(one));
    asked.filter((one) => !codes.includes(one)).forEach((one) => drop(key, one));
    if (known.length > 0) state.chosen[code] = known;
  }
  for (const [name, key] of [['year', 'y'], ['size', 'n']]) {
    const asked = query.get(key);
    state[name] = readRange(asked);
    if (asked && !state[name]) drop(key, asked);
  }
  for (const [name, key, names] of [['sort', 's', sortNames], ['view', 'v', viewNames]]) {
    const asked = query.get(key);
    if (names.includes(asked)) state[name] = asked;
    else if (asked) drop(key, asked);
  }
  state.compared = listIn(query, 'ids').slice(0, mostCompared);
  return { state, unknown };
}

const encoded = (text) => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%20', '+');

/** The query of the address without question mark; empty for the empty state. */
export function writeAddress(state, facets) {
  const parts = [];
  const add = (key, value) => value && parts.push(`${key}=${encoded(value)}`);
  add('q', state.text);
  for (const { code, key } of facets) add(key, state.chosen[code]?.join(','));
  add('y', state.year && rangeText(state.year));
  add('n', state.size && rangeText(state.size));
  add('s', state.sort === 'relevance' ? '' : state.sort);
  add('v', state.view === 'list' ? '' : state.view);
  add('ids', state.compared.join(','));
  return parts.join('&');
}

/** The state with a code chosen, or no longer chosen. */
export function toggled(state, facet, code) {
  const before = state.chosen[facet] ?? [];
  const after = before.includes(code) ? before.filter((one) => one !== code) : [...before, code];
  const chosen = { ...state.chosen, [facet]: after };
  if (after.length === 0) delete chosen[facet];
  return { ...state, chosen };
}

/** The state with a kind in the place of those before; all kinds for ''. */
export function kindChosen(state, code) {
  const chosen = { ...state.chosen, kind: [code] };
  if (!code) delete chosen.kind;
  return { ...state, chosen };
}

/** The state with a place of the map instead of those before; it is given up when it was the only one. */
export function placeChosen(state, facet, code) {
  const isOnly = state.chosen[facet]?.join() === code;
  return isOnly ? toggled(state, facet, code) : { ...state, chosen: { ...state.chosen, [facet]: [code] } };
}

/** What filterDocuments is asked for. */
export function askedOf(state, facets) {
  const years = facets.find((one) => one.code === 'year')?.codes ?? [];
  const chosen = { ...state.chosen };
  // A range without any year that occurs finds nothing, rather than everything.
  if (state.year) chosen.year = [...yearsIn(state.year, years), ''];
  return { chosen, size: state.size };
}
