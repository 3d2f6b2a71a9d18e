// The results themselves, as cards, as a table or on the map; of cards and rows so many at a time.
import { make } from '../checker/dom.js';
import { cardOf, identityOf } from './card.js';
import { tableOf } from './table.js';

/** As many as the served page has. */
const shownAtOnce = 50;
/** About what is in sight: these are painted before the others are made. */
const inSight = 12;
/** Those in sight wait for so many files of records and no more, and so many are read before more is asked for. */
const filesInSight = 3;
const filesAtOnce = 20;

/** How many documents at the beginning can be shown with so many files that are still to be read. */
export function quickest(documents, index, files) {
  let end = documents.length;
  while (end > 1 && index.missingChunks(documents.slice(0, end)).size > files) end -= 1;
  return end;
}

/** Until the browser has painted, or does not mean to because the page is not in sight. */
const painted = () => new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 200);
});

/** Puts nodes in the place of the first children; those that stand right already are not touched. */
function putFirst(list, nodes) {
  nodes.forEach((node, at) => {
    const there = list.children[at];
    if (!there) list.append(node);
    else if (there !== node) there.replaceWith(node);
  });
}

function cutAfter(list, count) {
  while (list.children.length > count) list.lastElementChild.remove();
}

/** Cards by the identity of their record: those that the page came with, and those made since. */
class Cards {
  constructor(list, makeCard, finish) {
    Object.assign(this, { makeCard, finish });
    this.known = new Map([...list.querySelectorAll('[data-id]')].map((card) => [card.dataset.id, card]));
  }

  of(record) {
    const identity = identityOf(record);
    const card = this.known.get(identity) ?? this.makeCard(record);
    this.known.set(identity, card);
    this.finish(card, record);
    return card;
  }
}

export class ResultsView {
  /** How each view shows what is found; a view is a row here and a name in state.js. */
  static views = { list: 'showCards', table: 'showTable', map: 'showMap' };

  /** `finish(card, record)` brings up to date what a card has beside the record, `map` is a MapView. */
  constructor({ list, more }, wording, { home, finish, map }) {
    Object.assign(this, { list, more, wording, home, map, found: [], shown: 0 });
    this.cards = new Cards(list, (record) => cardOf(record, wording, home), finish);
    this.button = make('button', { type: 'button', class: 'button', click: () => this.showMore() });
    more.append(this.button);
  }

  /** Empties the list when it shows another view. What it shows is an answer from here on. */
  become(style) {
    this.list.removeAttribute('aria-busy');
    if (this.list.className === style) return;
    this.list.className = style;
    this.list.replaceChildren();
  }

  /** What is below those in sight may be of the search before until it is replaced: that is in the next frame, or is taken away. */
  async showCards(documents, { index, isCurrent }) {
    const first = Math.min(inSight, quickest(documents, index, filesInSight));
    const isQuick = index.missingChunks(documents).size === 0;
    const records = await index.records(documents.slice(0, first));
    if (!isCurrent()) return;
    this.become('cards');
    putFirst(this.list, records.map((record) => this.cards.of(record)));
    cutAfter(this.list, isQuick ? documents.length : first);
    if (first === documents.length) return;
    await painted();
    const all = await index.records(documents);
    if (!isCurrent()) return;
    putFirst(this.list, all.map((record) => this.cards.of(record)));
    cutAfter(this.list, documents.length);
  }

  async showTable(documents, { index, isCurrent }) {
    const records = await index.records(documents);
    if (!isCurrent()) return;
    const caption = this.wording.text('search.table-caption', { shown: records.length, count: this.found.length });
    this.become('search__table');
    this.list.replaceChildren(...(records.length > 0 ? [tableOf(records, this.wording, this.home, caption)] : []));
  }

  async showMap(_, { columns, isCurrent }) {
    const shown = this.found.length > 0 ? await this.map.show(this.found, columns) : [];
    if (!isCurrent()) return;
    this.shown = this.found.length;
    this.become('search__map');
    this.list.replaceChildren(...shown);
    if (shown.length > 0) this.map.frame();
  }

  async render() {
    await this[ResultsView.views[this.asked.view]](this.found.slice(0, this.shown), this.asked);
    if (!this.asked.isCurrent()) return;
    const left = this.found.length - this.shown;
    this.more.hidden = left <= 0;
    this.button.textContent = this.wording.text('search.more', { count: Math.min(shownAtOnce, left) });
  }

  /**
   * Shows the first of the documents. `asked`: { index, columns, view, isCurrent }, of which `isCurrent()` turns false
   * once something else is asked for.
   */
  async show(found, asked) {
    Object.assign(this, { found, asked, shown: quickest(found.slice(0, shownAtOnce), asked.index, filesAtOnce) });
    await this.render();
  }

  /** The focus goes to the first that is new. */
  async showMore() {
    const before = this.shown;
    this.shown = Math.min(this.found.length, this.shown + shownAtOnce);
    await this.render();
    this.list.querySelectorAll('h3 a, tbody th a')[before]?.focus();
  }
}
