// What is asked for, above the results: chips that take it away again, what was left out or taken instead, and help when
// nothing fits.
import { make } from '../checker/dom.js';

export class SaidView {
  /** `home`: address of the language's pages; `remove(value)` takes a part away, `clear()` all of them. */
  constructor(place, wording, { home, remove, clear }) {
    Object.assign(this, { place, wording, home, remove, clear });
  }

  chip(name, value) {
    const { wording } = this;
    const said = wording.text('search.part', { name, values: value.text });
    return make('li', {}, make('button', { 'type': 'button', 'class': 'chip', 'aria-label': wording.text('search.remove', { name: said }),
      'click': () => this.remove(value) }, value.text, make('span', { 'aria-hidden': 'true' }, ' ×')));
  }

  chips(parts) {
    const all = parts.flatMap(({ name, values }) => values.map((value) => this.chip(name, value)));
    if (all.length === 0) return [];
    const clear = make('button', { type: 'button', class: 'chip chip--clear', click: this.clear }, this.wording.text('search.clear'));
    return [make('ul', { class: 'chips' }, all, make('li', {}, clear))];
  }

  notes(unknown, corrected) {
    const { wording } = this;
    const notes = corrected.map(({ word, meant }) =>
      wording.text('search.corrected', { word, meant: wording.either.format(meant.slice(0, 3).map((one) => `“${one}”`)) }));
    if (unknown.length > 0) {
      const codes = unknown.map(({ key, value }) => `${key}=${value.slice(0, 40)}`).join(', ');
      notes.push(wording.text('search.unknown', { count: unknown.length, codes }));
    }
    return notes.map((text) => make('p', { class: 'search__note' }, text));
  }

  /** `without`: for a search that found nothing, [{name, value, count}] of what would be found without a part. */
  none(without) {
    if (!without) return [];
    const { wording } = this;
    const items = without.filter(({ count }) => count > 0).map(({ name, value, count }) => make('li', {}, make('button', { type: 'button', class: 'chip', click: () => this.remove(value) },
      wording.text('search.part', { name, values: value.text }), ` (${wording.text('search.found', { count })})`)));
    const help = items.length > 0 ? [make('p', {}, wording.text('search.none-help')), make('ul', { class: 'chips' }, items)] : [];
    return [make('div', { class: 'search__none' }, make('p', { class: 'lead' }, wording.text('search.none')), ...help,
      make('p', {}, wording.text('search.none-words')),
      make('p', {}, make('a', { href: `${this.home}browse/` }, wording.text('search.none-browse'))))];
  }

  show(state, { unknown, corrected, without }) {
    // A chip that is gone leaves the focus to the next one.
    const before = [...this.place.querySelectorAll('.chip')].indexOf(document.activeElement);
    this.place.replaceChildren(...this.notes(unknown, corrected), ...this.chips(this.wording.parts(state)), ...this.none(without));
    if (before < 0) return;
    const chips = [...this.place.querySelectorAll('.chip')];
    (chips[Math.min(before, chips.length - 1)] ?? document.getElementById('search-text')).focus();
  }
}
