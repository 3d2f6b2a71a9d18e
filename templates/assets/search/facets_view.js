// The filters beside the results: one checkbox per code, in an order that does not change, with the count that choosing
// it would give.
import { make, option } from '../checker/dom.js';

const rangeBounds = ['from', 'to'];

/** One facet: its list is made when it is opened first, its counts are written only while it is open. */
class FacetList {
  constructor(box, facet, choose) {
    Object.assign(this, { box, facet, choose, lines: null, latest: null });
    box.addEventListener('toggle', () => this.refresh());
  }

  line([code, name]) {
    const input = make('input', { type: 'checkbox', change: () => this.choose(this.facet.code, code) });
    const count = make('span', { class: 'facet__count' });
    return { code, input, count, item: make('li', {}, make('label', {}, input, ` ${name} `, count)) };
  }

  build() {
    this.lines = this.facet.values.map((value) => this.line(value));
    this.box.querySelector('ul').replaceChildren(...this.lines.map((one) => one.item));
  }

  show(counts, chosen) {
    this.latest = { counts, chosen };
    if (chosen.length > 0 && !this.box.open) this.box.open = true;
    this.refresh();
  }

  refresh() {
    if (!this.box.open || !this.latest) return;
    if (!this.lines) this.build();
    const { counts, chosen } = this.latest;
    for (const { code, input, count, item } of this.lines) {
      const number = counts.get(code) ?? 0;
      input.checked = chosen.includes(code);
      if (count.textContent !== String(number)) count.textContent = String(number);
      item.classList.toggle('is-empty', number === 0 && !input.checked);
    }
  }
}

/** A filter from one number to another. */
class RangeFields {
  constructor(box, fields, change) {
    this.fields = fields;
    const list = box.querySelector('ul');
    list.replaceWith(make('div', { class: 'facet__range' }, fields.map(({ label, input }) => make('label', {}, `${label} `, input))));
    const value = ({ input }) => (input.value === '' ? null : Number(input.value));
    for (const { input } of fields) {
      input.addEventListener('change', () => {
        const range = fields.map(value);
        change(range.every((one) => one === null) ? null : range);
      });
    }
  }

  /** `counts`: by number, for fields that offer numbers to choose from. */
  show(range, counts) {
    this.fields.forEach(({ input }, at) => {
      for (const one of input.options ?? []) {
        if (one.value) one.text = `${one.value} (${counts.get(one.value) ?? 0})`;
      }
      input.value = range?.[at] ?? '';
    });
  }
}

const yearSelect = (years) => make('select', {}, option('', '–'), [...years].reverse().map((year) => option(year, year)));
const sizeInput = () => make('input', { type: 'number', min: '1', max: '9999', inputmode: 'numeric' });

export class FacetsView {
  /** `panel` holds the served boxes; `choose(facet, code)` and `range(name, value)` tell of changes. */
  constructor(panel, wording, { choose, range }) {
    const boxOf = (code) => panel.querySelector(`[data-facet="${code}"]`);
    this.lists = wording.facets.filter(({ code }) => boxOf(code) && code !== 'year')
      .map((facet) => new FacetList(boxOf(facet.code), facet, choose));
    const fields = (input) => rangeBounds.map((bound) => ({ label: wording.text(`search.${bound}`), input: input() }));
    this.ranges = {};
    const years = wording.facet('year')?.codes;
    if (years) this.ranges.year = new RangeFields(boxOf('year'), fields(() => yearSelect(years)), (value) => range('year', value));
    const sizeBox = make('details', { class: 'facet' }, make('summary', {}, wording.text('search.size')), make('ul'));
    (boxOf('year') ?? panel.lastElementChild)?.after(sizeBox);
    this.ranges.size = new RangeFields(sizeBox, fields(sizeInput), (value) => range('size', value));
  }

  /** `counts`: by facet, a map of code to count. */
  show(counts, state) {
    for (const list of this.lists) list.show(counts[list.facet.code] ?? new Map(), state.chosen[list.facet.code] ?? []);
    for (const [name, fields] of Object.entries(this.ranges)) fields.show(state[name], counts[name]);
  }
}
