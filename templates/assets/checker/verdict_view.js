// The verdict as the page shows it, in the markup of templates/partials/verdict.html.
import { collect, sentences } from './sentences.js';
import { make, nodesOf } from './dom.js';

const signs = { 'met': '✓', 'not-determined': '?', 'not-met': '✕' };

export const outcomeTag = (outcome, words) => make('span', { class: `outcome outcome--${outcome}` },
  make('span', { 'class': 'outcome__sign', 'aria-hidden': 'true' }, signs[outcome]), ` ${words.text(`outcome.${outcome}`)}`);

function statementList(title, statements, words) {
  if (statements.length === 0) return [];
  const lines = sentences(statements, words).map((parts) => make('li', {}, nodesOf(parts)));
  return [make('h4', {}, words.text(title)), make('ul', {}, lines)];
}

function suggestionLine({ organisation, reasons }, add, words) {
  const name = words.organisation(organisation);
  const why = reasons.flatMap((one, at) => [at === 0 ? '' : words.text('list.separator'), ...sentences([one], words).flat()]);
  return make('li', { class: 'suggestions__one' },
    make('div', { class: 'suggestions__text' }, nodesOf([name]), make('small', {}, nodesOf(why))),
    make('button', { 'class': 'button button--small', 'type': 'button', 'data-add': organisation,
      'aria-label': words.text('checker.add-name', { name: name.text }), 'click': () => add(organisation) }, words.text('checker.add')));
}

function suggestionList(organisations, add, words) {
  if (organisations.length === 0) return [];
  return [make('h4', {}, words.text('verdict.suggestions')), make('p', { class: 'condition__clause' }, words.text('checker.suggestions-about')),
    make('ul', { class: 'suggestions' }, organisations.map((one) => suggestionLine(one, add, words)))];
}

function clause(call, condition, date, words) {
  const { section } = condition.source;
  const place = section ? words.text('condition.section', { section }) : words.text('condition.clause');
  return make('p', { class: 'condition__clause' }, `${words.text('verdict.clause')} `,
    make('a', { href: `${words.home}calls/${call.id}/#${condition.id}` }, place), `. ${words.text('verdict.date')} ${words.date(date)}.`);
}

function conditionView(call, condition, judged, suggested, add, words) {
  const { outcome } = judged.judgement;
  return make('article', { class: `condition condition--${outcome}`, id: `condition-${condition.id}` },
    make('header', {}, make('h3', { lang: 'en', tabindex: '-1' }, condition.title), ' ', outcomeTag(outcome, words),
      condition.severity === 'information' ? make('span', { class: 'tag tag--quiet' }, words.text('condition.information')) : undefined),
    statementList('verdict.evidence', collect(judged.judgement, 'evidence'), words),
    statementList('verdict.missing', collect(judged.judgement, 'missing'), words),
    outcome === 'met' ? [] : statementList('verdict.settle', collect(judged.judgement, 'settle'), words),
    suggestionList(suggested, add, words),
    make('details', {}, make('summary', {}, words.text('verdict.clause-summary')),
      make('p', { lang: 'en' }, condition.wording), make('p', { lang: 'en' }, condition.explanation)),
    clause(call, condition, judged.reference_date, words));
}

/** Fills `place` with the outcome of every condition; details that were open stay open. */
export function showVerdict(place, { call, verdict, suggestions, add, words }) {
  const opened = new Set([...place.querySelectorAll('article:has(details[open])')].map((one) => one.id));
  place.replaceChildren(
    make('p', { class: 'checker__overall' }, `${words.text('checker.overall')}: `, outcomeTag(verdict.overall, words)),
    ...call.conditions.map((condition, at) => {
      const suggested = suggestions.find((one) => one.condition === condition.id)?.organisations ?? [];
      return conditionView(call, condition, verdict.conditions[at], suggested, add, words);
    }));
  for (const one of place.querySelectorAll('article')) one.querySelector('details').open = opened.has(one.id);
}

/** The verdict in one sentence, for the status line. */
export function verdictSentence(verdict, words) {
  const count = (outcome) => verdict.conditions
    .filter((one) => one.severity === 'required' && one.judgement.outcome === outcome).length;
  return words.text('checker.announce', { overall: words.text(`composition.${verdict.overall}`),
    met: count('met'), open: count('not-determined'), failed: count('not-met') });
}
