// The search page: keeps the form, the filters, the address and the results together. Everything stays in the browser.
import { byId, make } from '../checker/dom.js';
import { identityOf } from './card.js';
import { CompareView, recordsNamed } from './compare_view.js';
import { ControlsView, TakeView } from './controls_view.js';
import { csvOf, jsonOf, plainRecord } from './download.js';
import { FacetsView } from './facets_view.js';
import { filterDocuments } from './filter.js';
import { SearchIndex } from './index.js';
import { KindsView } from './kinds_view.js';
import { MapView } from './map_view.js';
import { sortOrders } from './order.js';
import { ResultsView } from './results_view.js';
import { SaidView } from './said_view.js';
import { askedOf, kindChosen, mostCompared, placeChosen, readAddress, toggled, writeAddress } from './state.js';
import { Wording } from './wording.js';

const page = byId('search');
const { home } = page.dataset;
const wording = new Wording(JSON.parse(page.dataset.words), document.documentElement.lang);
const typingPause = 150;

let state;
let unknown = [];
let index;
let showing = 0;
let lastChange = '';
let answer = []; // the documents found, as they are sorted

const say = (text) => { byId('search-status').textContent = text; };
const addressWith = (next) => `?${writeAddress(next, wording.facets)}`;

/** Takes a change over. Changes of the same kind one after another, such as typing, are one step back. */
function change(next, kind = '') {
  state = next;
  unknown = [];
  const isRepeated = kind !== '' && kind === lastChange;
  history[isRepeated ? 'replaceState' : 'pushState'](null, '', addressWith(state));
  lastChange = kind;
  return show();
}

function readState() {
  ({ state, unknown } = readAddress(location.search, wording.facets));
  lastChange = '';
}

const remove = (value) => change(value.remove ? value.remove(state) : toggled(state, value.facet, value.code));
const cleared = () => change({ ...readAddress('', wording.facets).state, sort: state.sort, view: state.view, compared: state.compared });

/** Takes a record in or out. Its button is made anew, and keeps the focus. */
async function compare(identity) {
  const { compared } = state;
  if (!compared.includes(identity) && compared.length >= mostCompared) return say(wording.text('search.compare-full'));
  const after = compared.includes(identity) ? compared.filter((one) => one !== identity) : [...compared, identity];
  await change({ ...state, compared: after });
  const button = document.querySelector(`[data-compare="${CSS.escape(identity)}"]`);
  return (button ?? byId('compare-title') ?? byId('search-text')).focus();
}

/** The table of places is made anew, and keeps the focus. */
async function choosePlace(facet, code) {
  await change(placeChosen(state, facet, code));
  document.querySelector(`[data-place="${CSS.escape(`${facet}/${code}`)}"]`)?.focus();
}

const compareView = new CompareView(byId('search-compared'), wording, { home, toggle: compare, clear: () => change({ ...state, compared: [] }) });
const mapView = new MapView(wording, { home, style: new URL('../search_map.css', import.meta.url).href,
  choose: choosePlace, addressOf: (facet, code) => addressWith(placeChosen(state, facet, code)) });
const resultsView = new ResultsView({ list: byId('search-results'), more: byId('search-more') }, wording,
  { home, map: mapView, finish: (card, record) => compareView.finish(card, record, state) });
const facetsView = new FacetsView(byId('search-facets'), wording,
  { choose: (facet, code) => change(toggled(state, facet, code)), range: (name, value) => change({ ...state, [name]: value }) });
const kindsView = new KindsView(byId('search-kinds'), wording,
  { choose: (code) => change(kindChosen(state, code)), addressOf: (code) => addressWith(kindChosen(state, code)) });
const saidView = new SaidView(byId('search-said'), wording, { home, remove, clear: cleared });
const controlsView = new ControlsView(byId('search-controls'), wording, (part) => change({ ...state, ...part }));
const toResults = make('button', { type: 'button', class: 'search__go search__to-results', click: goToResults });
const takeView = new TakeView(byId('search-take'), wording, { textOf: fileText, say });

function goToResults() {
  byId('search-count').scrollIntoView();
  byId('search-count').focus({ preventScroll: true });
}

const plainFound = async () => (await index.records(answer))
  .map((record) => plainRecord(record, new URL(`${home}${record.folder}/${record.id}/`, location.href).href));

async function fileText(format) {
  const records = await plainFound();
  return format === 'csv' ? csvOf(records) : jsonOf(records, location.href);
}

/** Counts by facet and code. */
const countsByCode = ({ columns }, counts) => Object.fromEntries(columns.map(({ name, codes }) =>
  [name, new Map(codes.map((code, at) => [code, counts[name][at]]))]));

function showCount(count) {
  byId('search-count').textContent = wording.text('search.found', { count });
  toResults.textContent = wording.text('search.show-found', { count });
  takeView.show(count);
  byId('search-announced').textContent = wording.text('search.found-status', { count });
  say(wording.sentence(state));
}

/** What would be found without each part, when nothing is found with all of them. */
async function countsWithout() {
  const columns = await index.columns();
  return Promise.all(wording.parts(state).flatMap(({ name, values }) => values.map(async (value) => {
    const next = value.remove ? value.remove(state) : toggled(state, value.facet, value.code);
    const scores = (await index.search(next.text))?.scores;
    return { name, value, count: filterDocuments(columns, askedOf(next, wording.facets), scores).found.length };
  })));
}

/** The columns without which nothing can be shown. */
function neededColumns() {
  const { chosen, year, size, sort, view } = state;
  const bySort = { name: 'order', newest: 'year', oldest: 'year', size: 'size' }[sort];
  const names = [...Object.keys(chosen), year && 'year', size && 'size', bySort, ...(view === 'map' ? ['country', 'region'] : [])];
  return index.columnNames.filter((name) => names.includes(name));
}

/** Finds, sorts and shows the first results; on a first visit the counts follow. */
async function show() {
  showing += 1;
  const turn = showing;
  const isCurrent = () => turn === showing;
  showForm();
  try {
    index ??= await SearchIndex.open(loadFile);
    const words = await index.search(state.text);
    if (!isCurrent()) return;
    await showAnswer(words, isCurrent);
  } catch (problem) {
    byId('search-results').removeAttribute('aria-busy');
    say(wording.text('search.failed'));
    console.error(problem);
  }
}

async function showAnswer(words, isCurrent) {
  const scores = words?.scores ?? null;
  const asked = askedOf(state, wording.facets);
  const isComplete = index.hasAllColumns;
  const columns = await (isComplete ? index.columns() : index.columns(neededColumns()));
  if (!isCurrent()) return;
  const first = filterDocuments(columns, asked, scores);
  answer = sortOrders[state.sort](first.found, columns, scores);
  showCount(answer.length);
  const shown = resultsView.show(answer, { index, columns, view: state.view, isCurrent });
  if (!isComplete) await shown;
  const all = await index.columns();
  if (!isCurrent()) return;
  showCounts(countsByCode(all, isComplete ? first.counts : filterDocuments(all, asked, scores).counts));
  const without = answer.length === 0 ? await countsWithout() : null;
  const missing = await showCompared(isCurrent);
  if (isCurrent()) saidView.show(state, { unknown: [...unknown, ...missing], corrected: words?.corrected ?? [], without });
  await shown;
}

/** Gives what was to be compared and does not exist, as {key, value}. */
async function showCompared(isCurrent) {
  const compared = await recordsNamed(state.compared, index);
  if (!isCurrent()) return [];
  compareView.show(compared);
  const known = compared.map(identityOf);
  return state.compared.filter((one) => !known.includes(one)).map((value) => ({ key: 'ids', value }));
}

function showCounts(counts) {
  facetsView.show(counts, state);
  kindsView.show(counts.kind, state.chosen.kind ?? []);
}

function showForm() {
  const box = byId('search-text');
  if (box !== document.activeElement || box.value.trim() !== state.text) box.value = state.text;
  controlsView.show(state);
  const chosen = Object.values(state.chosen).flat().length;
  byId('search-filters').querySelector('h2').textContent = chosen > 0
    ? wording.text('search.filters-chosen', { count: chosen }) : wording.text('search.filters');
}

async function loadFile(name) {
  const response = await fetch(`${page.dataset.index}${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function listenToText() {
  let waiting;
  const take = () => change({ ...state, text: byId('search-text').value.trim() }, 'typing');
  byId('search-text').addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(take, typingPause);
  });
  byId('search-form').addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    take();
    lastChange = '';
  });
}

function listen() {
  listenToText();
  addEventListener('popstate', () => {
    readState();
    show();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target.closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    byId('search-text').focus();
  });
}

/** Boxes are open where there is room beside the results. */
const openFilters = () => { byId('search-filters').open = matchMedia('(min-width: 60rem)').matches; };

readState();
openFilters();
byId('search-facets').after(toResults);
// What the page came with is no answer to what the address asks for.
if (location.search) byId('search-results').setAttribute('aria-busy', 'true');
listen();
show();
