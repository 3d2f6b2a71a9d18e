// Up to four records side by side.
import { make } from '../checker/dom.js';
import { identityOf } from './card.js';
import { comparisonOf } from './table.js';

export class CompareView {
  /** `toggle(identity)` takes a record in or out, `clear()` all of them. */
  constructor(place, wording, { home, toggle, clear }) {
    Object.assign(this, { place, wording, home, toggle, clear });
  }

  button(record) {
    const identity = identityOf(record);
    return make('button', { 'type': 'button', 'class': 'result__compare', 'aria-label': this.wording.text('search.compare-name', { name: record.name }),
      'data-compare': identity, 'click': () => this.toggle(identity) }, this.wording.text('search.compare'));
  }

  /** Gives a card its button, and the button its state. */
  finish(card, record, { compared }) {
    const button = card.querySelector('.result__compare') ?? card.appendChild(this.button(record));
    button.setAttribute('aria-pressed', String(compared.includes(identityOf(record))));
  }

  remove(record) {
    const { wording } = this;
    return make('button', { 'type': 'button', 'class': 'chip', 'aria-label': wording.text('search.compare-remove', { name: record.name }),
      'click': () => this.toggle(identityOf(record)) }, '×');
  }

  body(records) {
    const { wording, home } = this;
    if (records.length === 1) return make('p', {}, wording.text('search.compare-one', { name: records[0].name }), ' ', this.remove(records[0]));
    return comparisonOf(records, wording, home, { label: wording.text('search.compare-title'), head: (record) => [' ', this.remove(record)] });
  }

  show(records) {
    if (records.length === 0) return this.place.replaceChildren();
    const { wording } = this;
    this.place.replaceChildren(make('section', { 'class': 'search__compare', 'aria-labelledby': 'compare-title' },
      make('h2', { id: 'compare-title', tabindex: '-1' }, wording.text('search.compare-title')), this.body(records),
      make('p', {}, make('button', { type: 'button', class: 'button', click: this.clear }, wording.text('search.compare-clear')))));
  }
}

/** Of documents whose words fit an id, as many are looked at. */
const mostLookedAt = 100;

async function recordNamed(identity, index) {
  const [kind, id] = identity.split('/');
  const answer = await index.search(id ?? '');
  const entry = index.head.kinds.find((one) => one.kind === kind);
  if (!answer || !entry) return undefined;
  const near = Array.from({ length: entry.count }, (_, at) => entry.first + at).filter((document) => answer.scores[document] > 0)
    .sort((left, right) => answer.scores[right] - answer.scores[left]).slice(0, mostLookedAt);
  return (await index.records(near)).find((record) => record.id === id);
}

/** The records of identities as they stand in an address; what does not exist is left out. */
export const recordsNamed = async (identities, index) =>
  (await Promise.all(identities.map((identity) => recordNamed(identity, index)))).filter(Boolean);
