// The checker: keeps the form, the address and the verdict together. Everything stays in the browser.
import { byId, make, nodesOf, option } from './dom.js';
import { compositionOf, describedId, emptyState, fromQuery, mostMembers, organisationTypes, toQuery } from './address.js';
import { showVerdict, verdictSentence } from './verdict_view.js';
import { Combobox } from './combobox.js';
import { Words } from './sentences.js';
import { judge } from './engine.js';
import { savedRecord } from './saved_record.js';
import { suggest } from './suggest.js';

const app = byId('checker');
let reference;
let words;
let state = emptyState();
const catalogueEntries = [];

// --- state -------------------------------------------------------------------------------------

const memberCount = () => state.organisations.length + state.described.length;
const query = () => toQuery(state);

/** Takes the changed form over: a new entry in the history, unless `isMinor`, and everything shown anew. */
function change(next, said = '', isMinor = false) {
  state = { ...state, ...next };
  const search = query();
  const address = search ? `?${search}` : location.pathname;
  history[isMinor ? 'replaceState' : 'pushState'](null, '', address);
  show(said);
}

function addOrganisation(id) {
  if (state.organisations.includes(id)) return;
  if (memberCount() >= mostMembers) return say(words.text('checker.full', { count: mostMembers }));
  const said = words.text('checker.announce-added', { name: words.organisation(id).text });
  change({ organisations: [...state.organisations, id] }, said);
}

/** After a suggestion is taken its button is gone: the focus goes to the next one, else to the condition. */
function addSuggested(id) {
  const article = document.activeElement?.closest('article')?.id;
  addOrganisation(id);
  const place = article && byId(article);
  (place?.querySelector('[data-add]') ?? place?.querySelector('h3'))?.focus();
}

function remove(list, at, name) {
  change({ [list]: state[list].filter((_, each) => each !== at) }, words.text('checker.announce-removed', { name }));
  const buttons = byId('checker-members').querySelectorAll('button');
  const index = list === 'organisations' ? at : state.organisations.length + at;
  (buttons[Math.min(index, buttons.length - 1)] ?? byId('checker-members-title')).focus();
}

// --- what is shown -----------------------------------------------------------------------------

const say = (text) => { byId('checker-status').textContent = text; };

function memberLine(name, detail, removing) {
  return make('li', {},
    make('div', { class: 'members__text' }, nodesOf([name]), make('small', {}, detail)),
    make('button', { 'class': 'button button--small', 'type': 'button', 'click': removing,
      'aria-label': words.text('checker.remove-name', { name: name.text }) }, words.text('checker.remove')));
}

function detailOf(one) {
  const country = one.country ? words.country(one.country) : words.text('verdict.no-country');
  const region = one.region ? words.region(one.region).text : undefined;
  return [country, region, one.type && words.text(`type.${one.type}`)].filter(Boolean).join(' · ');
}

function showMembers() {
  const filed = state.organisations.map((id, at) => {
    const name = words.organisation(id);
    return memberLine(name, detailOf(reference.organisations[id]), () => remove('organisations', at, name.text));
  });
  const described = state.described.map((one, at) =>
    memberLine({ text: one.name }, `${detailOf(one)} · ${words.text('checker.by-you')}`, () => remove('described', at, one.name)));
  byId('checker-members').replaceChildren(...filed, ...described);
  byId('checker-members').hidden = memberCount() === 0;
  byId('checker-members-none').hidden = memberCount() > 0;
}

function showCall() {
  const call = reference.calls[state.call];
  byId('checker-call-about').hidden = !call;
  byId('checker-waiting').hidden = Boolean(call);
  byId('checker-conditions').hidden = !call;
  byId('checker-save').disabled = !call;
  if (!call) return byId('checker-conditions').replaceChildren();
  const link = byId('checker-call-link');
  link.textContent = words.text('checker.conditions-of');
  link.href = `${words.home}calls/${state.call}/`;
}

function showOutcome(said) {
  if (!state.call) return say(said);
  const call = { ...reference.calls[state.call], id: state.call };
  const composition = compositionOf(state);
  const verdict = judge(call, composition, reference);
  const suggestions = suggest(call, composition, reference, verdict);
  showVerdict(byId('checker-conditions'), { call, verdict, suggestions, add: addSuggested, words });
  say([said, verdictSentence(verdict, words)].filter(Boolean).join(' '));
}

function showForm() {
  byId('checker-call').value = state.call;
  byId('checker-whole').checked = state.isWhole;
  for (const one of document.querySelectorAll('[data-theme]')) one.checked = state.themes.includes(one.dataset.theme);
  for (const one of document.querySelectorAll('[data-text]')) {
    if (one.value !== state.texts[one.dataset.text]) one.value = state.texts[one.dataset.text];
  }
}

function show(said = '') {
  words.described = Object.fromEntries(state.described.map((one, at) => [describedId(at), one.name]));
  showForm();
  showMembers();
  showCall();
  showOutcome(said);
}

// --- the form ----------------------------------------------------------------------------------

const byText = (left, right) => words.collator.compare(left[1], right[1]);
const options = (pairs) => pairs.sort(byText).map(([value, text]) => option(value, text));

function fillRegions() {
  const country = byId('described-country').value;
  const regions = Object.entries(reference.regions).filter(([, [, of, isCurrent]]) => of === country && isCurrent);
  const select = byId('described-region');
  select.replaceChildren(select.options[0], ...options(regions.map(([code]) => [code, words.region(code).text])));
}

function fillChoices() {
  const calls = Object.entries(reference.calls).filter(([, one]) => one.subjects?.kind !== 'themes');
  byId('checker-call').append(...options(calls.map(([id, one]) => [id, one.title])));
  byId('described-type').append(...organisationTypes.map((type) => option(type, words.text(`type.${type}`))));
  byId('described-country').append(...options(Object.keys(reference.countries).map((code) => [code, words.country(code)])));
  const themes = Object.entries(reference.themes).map(([id, one]) => [id, one.name]).sort(byText);
  byId('checker-themes').append(...themes.map(([id, name]) => make('li', {},
    make('label', {}, make('input', { 'type': 'checkbox', 'data-theme': id }), name))));
  for (const [id, one] of Object.entries(reference.organisations))
    catalogueEntries.push({ id, name: one.short_name ?? one.name, other: one.name, detail: detailOf(one) });
  catalogueEntries.sort((left, right) => words.collator.compare(left.name, right.name));
}

function addDescribed() {
  const value = (part) => byId(`described-${part}`).value.trim();
  const problem = (text) => { byId('described-problem').textContent = text; };
  const isFull = memberCount() >= mostMembers;
  byId('described-name').toggleAttribute('aria-invalid', value('name') === '');
  if (value('name') === '' || isFull) {
    problem(isFull ? words.text('checker.full', { count: mostMembers }) : words.text('checker.name-needed'));
    return byId('described-name').focus();
  }
  problem('');
  const one = { name: value('name'), type: value('type'), country: value('country'), region: value('region'), legal_entity: value('entity') };
  for (const part of ['name', 'type', 'country', 'region', 'entity']) byId(`described-${part}`).value = '';
  fillRegions();
  change({ described: [...state.described, one] }, words.text('checker.announce-added', { name: one.name }));
  byId('described-name').focus();
}

function chooseThemes() {
  const chosen = [...document.querySelectorAll('[data-theme]:checked')].map((one) => one.dataset.theme).sort();
  change({ themes: chosen });
}

// --- share and save ----------------------------------------------------------------------------

async function share() {
  try {
    await navigator.clipboard.writeText(location.href);
    say(words.text('checker.copied'));
  } catch {
    say(words.text('checker.copy-failed'));
  }
}

function save() {
  const record = savedRecord(state, reference, new Date().toISOString().slice(0, 10));
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(record, null, 2)}\n`], { type: 'application/json' }));
  const link = make('a', { href: address, download: `${record.id}.json`, hidden: true });
  app.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// --- start -------------------------------------------------------------------------------------

function listen() {
  byId('checker-form').addEventListener('submit', (event) => event.preventDefault());
  byId('checker-call').addEventListener('change', (event) => change({ call: event.target.value }));
  byId('checker-whole').addEventListener('change', (event) => change({ isWhole: event.target.checked }));
  byId('checker-themes').addEventListener('change', chooseThemes);
  byId('checker-texts').addEventListener('change', (event) =>
    change({ texts: { ...state.texts, [event.target.dataset.text]: event.target.value } }, '', true));
  byId('described-country').addEventListener('change', fillRegions);
  byId('described-add').addEventListener('click', addDescribed);
  byId('checker-share').addEventListener('click', share);
  byId('checker-save').addEventListener('click', save);
  byId('checker-clear').addEventListener('click', () => change(emptyState(), words.text('checker.cleared')));
  addEventListener('popstate', readAddress);
  new Combobox(byId('checker-find'), byId('checker-options'), {
    entries: () => catalogueEntries.filter((one) => !state.organisations.includes(one.id)),
    choose: (one) => addOrganisation(one.id),
    none: words.text('checker.no-match'),
  });
}

function readAddress() {
  const { dropped, ...read } = fromQuery(location.search, reference);
  state = read;
  // Themes that came with the address are seen without opening anything.
  if (state.themes.length > 0) byId('checker-themes').closest('details').open = true;
  show(dropped > 0 ? words.text('checker.dropped', { count: dropped }) : '');
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

async function start() {
  app.hidden = false;
  reference = await load(app.dataset.reference);
  words = new Words({ texts: JSON.parse(app.dataset.texts), reference, language: document.documentElement.lang, home: app.dataset.home });
  fillChoices();
  listen();
  for (const id of ['checker-form', 'checker-result']) byId(id).hidden = false;
  byId('checker-note').hidden = true;
  readAddress();
}

start().catch((problem) => {
  byId('checker-note').textContent = app.dataset.failed;
  console.error(problem);
});
