// The results themselves, as cards or as a table, so many at a time.
import { make } from '../checker/dom.js';
import { cardOf } from './card.js';
import { tableOf } from './table.js';

const shownFirst = 20;
const shownMore = 50;
/** Until these many files of records are loaded, the first results wait for no others. */
const firstFiles = 3;

/** The documents at the beginning that few files hold. */
export function quickest(documents, index) {
  let end = documents.length;
  while (end > 1 && index.chunksOf(documents.slice(0, end)).size > firstFiles) end -= 1;
  return documents.slice(0, end);
}

/** Until the browser has painted, or does not mean to because the page is not in sight. */
const painted = () => new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 200);
});

export class ResultsView {
  /** How each view shows documents; a view is a row here and a name in state.js. */
  static views = { list: 'showCards', table: 'showTable' };

  /** `extra(record)` gives what a card has beside the record. */
  constructor({ list, more }, wording, { home, extra }) {
    Object.assign(this, { list, more, wording, home, extra, found: [], shown: 0 });
    this.button = make('button', { type: 'button', class: 'button', click: () => this.showMore() });
    more.append(this.button);
  }

  card(record) {
    const card = cardOf(record, this.wording, this.home);
    card.append(this.extra(record));
    return card;
  }

  async showCards(documents, index, isCurrent) {
    const first = quickest(documents, index);
    const records = await index.records(first);
    if (!isCurrent()) return;
    this.list.className = 'cards';
    this.list.replaceChildren(...records.map((record) => this.card(record)));
    if (first.length === documents.length) return;
    await painted();
    const others = await index.records(documents.slice(first.length));
    if (isCurrent()) this.list.append(...others.map((record) => this.card(record)));
  }

  async showTable(documents, index, isCurrent) {
    const records = await index.records(documents);
    if (!isCurrent()) return;
    const caption = this.wording.text('search.table-caption', { shown: records.length, count: this.found.length });
    this.list.className = 'search__table';
    this.list.replaceChildren(...(records.length > 0 ? [tableOf(records, this.wording, this.home, caption)] : []));
  }

  async render() {
    const { index, view, isCurrent } = this.asked;
    const documents = this.found.slice(0, this.shown);
    await this[ResultsView.views[view]](documents, index, isCurrent);
    if (!isCurrent()) return;
    const left = this.found.length - this.shown;
    this.more.hidden = left <= 0;
    this.button.textContent = this.wording.text('search.more', { count: Math.min(shownMore, left) });
  }

  /** Shows the first of the documents; `isCurrent()` turns false once something else is asked for. */
  async show(found, { index, view, isCurrent }) {
    this.asked = { index, view, isCurrent };
    this.found = found;
    this.shown = Math.min(shownFirst, found.length);
    await this.render();
  }

  /** The focus goes to the first that is new. */
  async showMore() {
    const before = this.shown;
    this.shown = Math.min(this.found.length, this.shown + shownMore);
    await this.render();
    this.list.querySelectorAll('h3 a, tbody th a')[before]?.focus();
  }
}
