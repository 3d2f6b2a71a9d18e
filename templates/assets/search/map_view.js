// The places of what is found: a table of countries and their regions, and a map that shows the same.
import { isPlainClick, make } from '../checker/dom.js';
import { inNumbers } from '../checker/message.js';
import { Drawing } from './map_drawing.js';
import { countsAmong, stepsUpTo, withoutCode } from './places.js';

/** The rules of this view come with it, so that a visit without it does not pay for them. */
const loadStyle = (href) => new Promise((resolve, reject) => {
  document.head.append(make('link', { rel: 'stylesheet', href, load: resolve, error: reject }));
});

export class MapView {
  /**
   * `home`: address of the language's pages; `style`: of the sheet of this view; `choose(facet, code)` takes a place;
   * `addressOf(facet, code)` is where that leads.
   */
  constructor(wording, { home, style, choose, addressOf }) {
    Object.assign(this, { wording, home, style, choose, addressOf });
  }

  /** Loaded once, and only when the map is looked at; without a map on file there is the table. */
  async load() {
    const [response] = await Promise.all([fetch(`${this.home}map/`), loadStyle(this.style)]);
    if (!response.ok) throw new Error(`map: ${response.status}`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const figure = page.querySelector('.map-figure');
    return figure && new Drawing(figure, page.querySelector('.footnote')?.textContent ?? '');
  }

  drawing() {
    this.loaded ??= this.load().catch((problem) => {
      this.loaded = null;
      throw problem;
    });
    return this.loaded;
  }

  number(count) {
    return inNumbers(count, this.wording.language);
  }

  /** "Campania (ITF3): 12 records". */
  nameOf(facet, code, count) {
    const { wording } = this;
    return wording.text('search.part', { name: wording.valueName(facet, code), values: wording.text('search.found', { count }) });
  }

  link(facet, code) {
    const click = (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      this.choose(facet, code);
    };
    return make('a', { 'href': this.addressOf(facet, code), 'data-place': `${facet}/${code}`, click }, this.wording.valueName(facet, code));
  }

  row([code, count], regions) {
    const here = regions.filter(([region]) => region.startsWith(code));
    const cells = here.flatMap(([region, each], at) => [at > 0 ? ', ' : '', this.link('region', region), ` ${this.number(each)}`]);
    return make('tr', {}, make('th', { scope: 'row' }, this.link('country', code)),
      make('td', { class: 'number' }, this.number(count)), make('td', {}, cells));
  }

  table(countries, regions) {
    const { wording } = this;
    const caption = wording.text('search.map-caption');
    const heading = (key, style) => make('th', { scope: 'col', class: style }, wording.text(key));
    return make('div', { 'class': 'table-scroll', 'role': 'group', 'aria-label': caption, 'tabindex': '0' },
      make('table', { class: 'table search__places' }, make('caption', {}, caption),
        make('thead', {}, make('tr', {}, heading('search.map-country'), heading('search.map-records', 'number'), heading('search.map-regions'))),
        make('tbody', {}, countries.map((one) => this.row(one, regions)))));
  }

  legend(lasts) {
    const { wording } = this;
    const sign = (name, text) => make('li', {}, make('span', { class: `map-sign map-sign--${name}` }), text);
    const range = (last, at) => wording.range([(lasts[at - 1] ?? 0) + 1, last]);
    return make('ul', { class: 'map-legend' }, sign('0', wording.text('search.found', { count: 0 })),
      lasts.map((last, at) => sign(at + 1, range(last, at))), sign('point', wording.text('search.map-sign')));
  }

  figure(drawing, lasts, unplaced) {
    const { wording } = this;
    const notes = [wording.text('search.map-unplaced', { count: unplaced }), wording.text('map.boundaries'), drawing.note];
    return make('figure', { class: 'map-figure' }, drawing.svg,
      make('figcaption', {}, this.legend(lasts), notes.filter(Boolean).map((text) => make('p', {}, text))));
  }

  /** To be called once what `show` gave stands in the page. */
  frame() {
    this.shown?.frame();
  }

  /** What is to be seen of the documents found, as elements. `columns`: those of country and region. */
  async show(found, columns) {
    const named = (name) => columns.columns.find((one) => one.name === name) ?? { codes: [], starts: new Uint32Array(columns.total + 1), values: [] };
    const countries = countsAmong(found, named('country'));
    const regions = countsAmong(found, named('region'));
    const lasts = stepsUpTo(countries[0]?.[1] ?? 0);
    const drawing = await this.drawing();
    this.shown = drawing;
    const shown = [this.table(countries, regions)];
    if (!drawing) return shown;
    const nameOf = (...place) => this.nameOf(...place);
    drawing.shade(new Map(countries), lasts, nameOf);
    drawing.putDiscs(regions, nameOf, (count) => this.number(count));
    drawing.say(this.wording.text('search.map-caption'), this.wording.text('search.map-about'));
    drawing.svg.onclick = ({ target }) => {
      const place = target.closest('.map__place');
      if (place) this.choose(place.dataset.facet, place.dataset.code);
    };
    return [...shown, this.figure(drawing, lasts, withoutCode(found, named('country')))];
  }
}
