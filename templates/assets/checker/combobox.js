// An editable combobox with a list, after the WAI-ARIA authoring practices: the focus stays in the input, the arrow keys
// move through the list, Enter chooses, Escape closes and then empties.
import { make } from './dom.js';

const mostOptions = 12;
const special = { 'ł': 'l', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ı': 'i', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ħ': 'h' };

/** Without capitals and diacritics: "Łódź" and "lodz" are one. */
export const folded = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  .replace(/[łøđðıßæœþħ]/g, (letter) => special[letter]);

const wordsOf = (text) => folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/**
 * The entries of which every word of the query begins a word; those whose name begins with it first, else in order.
 * `entries`: objects with `name`, and `detail` that is searched as well.
 */
export function matching(entries, query) {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  const fits = (one) => {
    const words = wordsOf(`${one.name} ${one.detail} ${one.other ?? ''}`);
    return asked.every((word) => words.some((each) => each.startsWith(word)));
  };
  const begins = (one) => Number(folded(one.name).startsWith(folded(query.trim())));
  return entries.filter(fits).map((one, at) => ({ one, at }))
    .sort((left, right) => begins(right.one) - begins(left.one) || left.at - right.at).map(({ one }) => one);
}

export class Combobox {
  /** `entries()` gives what can be chosen, `choose(entry)` takes it, `none` is shown when nothing fits. */
  constructor(input, list, { entries, choose, none }) {
    Object.assign(this, { input, list, entries, choose, none, shown: [], active: -1 });
    input.addEventListener('input', () => this.open());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => this.close());
    // The focus stays in the input while an option is pressed.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => this.click(event));
  }

  get isOpen() {
    return !this.list.hidden;
  }

  open() {
    this.shown = matching(this.entries(), this.input.value).slice(0, mostOptions);
    const isAsking = this.input.value.trim() !== '';
    this.list.replaceChildren(...this.shown.map((one, at) => make('li', { 'role': 'option', 'id': `${this.list.id}-${at}`, 'aria-selected': 'false' },
      one.name, make('small', {}, one.detail))));
    if (isAsking && this.shown.length === 0)
      this.list.append(make('li', { 'role': 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, this.none));
    this.list.hidden = !isAsking;
    this.input.setAttribute('aria-expanded', String(isAsking));
    this.activate(-1);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.activate(-1);
  }

  activate(at) {
    this.active = at;
    this.shown.forEach((_, each) => this.list.children[each]?.setAttribute('aria-selected', String(each === at)));
    const active = at < 0 ? undefined : this.list.children[at];
    if (active) {
      this.input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  take(at) {
    const chosen = this.shown[at];
    if (!chosen) return;
    this.input.value = '';
    this.close();
    this.choose(chosen);
  }

  click(event) {
    const at = [...this.list.children].indexOf(event.target.closest('[role=option]'));
    this.take(at);
  }

  move(step) {
    if (!this.isOpen) this.open();
    if (this.shown.length === 0) return;
    const places = this.shown.length + 1; // one of them is the input itself
    this.activate(((this.active + 1 + step + places) % places) - 1);
  }

  key(event) {
    const { key } = event;
    if (key === 'ArrowDown') this.move(1);
    else if (key === 'ArrowUp') this.move(-1);
    else if (key === 'Enter') this.take(this.active < 0 && this.shown.length === 1 && this.isOpen ? 0 : this.active);
    else if (key === 'Escape' && this.isOpen) this.close();
    else if (key === 'Escape') this.input.value = '';
    else return;
    event.preventDefault();
  }
}
