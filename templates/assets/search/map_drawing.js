// The map of Europe as the page of the map has it, with what is found in the place of what is on file.
import { frameAround } from './map_frame.js';
import { stepOf } from './places.js';

const vector = 'http://www.w3.org/2000/svg';

function makeVector(name, attributes, ...children) {
  const made = document.createElementNS(vector, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const boxOf = (rectangle) => {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(rectangle.getAttribute(name)));
  return { x, y, width, height };
};

/** The areas of discs grow with their counts; the least has room for a digit. In units of the drawing. */
const radiusOf = (count) => Math.round(Math.min(80, 22 + 5 * Math.sqrt(count)));

/** The title of a country on the page of the map is its name and its count; the name is wanted where nothing is found. */
const nameIn = (link) => link.querySelector('title').textContent.split(':')[0];
const codeIn = (link) => link.getAttribute('href').split('/').at(-2);
const startOf = (path) => /^M(\d+) (\d+)/.exec(path.getAttribute('d')).slice(1).map(Number);

/** The figure of the page of the map, made ready to be shaded and to be given discs. */
export class Drawing {
  constructor(figure, note) {
    this.svg = document.adoptNode(figure.querySelector('svg'));
    this.note = note;
    this.countries = [...this.svg.querySelectorAll('a[href*="/countries/"]')].map((link) => this.country(link));
    this.regions = new Map([...this.svg.querySelectorAll('a[href*="/regions/"]')].map((link) => [codeIn(link), startOf(link.querySelector('path'))]));
    this.svg.querySelectorAll(':scope > .map__edge, a').forEach((one) => one.remove());
    for (const far of this.svg.querySelectorAll('.map__country--far')) far.setAttribute('class', 'map__land map__country--far');
    this.svg.setAttribute('role', 'img');
    this.discs = makeVector('g', {});
    this.svg.append(this.discs);
    const { x, y, width, height } = this.svg.viewBox.baseVal;
    this.whole = { x, y, width, height };
    this.insets = [...this.svg.querySelectorAll('.map__inset')].map(boxOf);
  }

  /** The link gives its place to a plain group: what can be chosen is chosen in the table too. */
  country(link) {
    const group = makeVector('g', { 'data-facet': 'country', 'data-code': codeIn(link), 'data-name': nameIn(link) }, ...link.children);
    link.before(group);
    return group;
  }

  /** `counts`: of countries by code; `nameOf(facet, code, count)` is what is shown under the pointer. */
  shade(counts, lasts, nameOf) {
    for (const group of this.countries) {
      const { code, name } = group.dataset;
      const count = counts.get(code) ?? 0;
      group.querySelector('title').textContent = count > 0 ? nameOf('country', code, count) : name;
      group.querySelector('.map__country').setAttribute('class', `map__country map__country--${stepOf(lasts, count)}`);
      group.querySelector('.map__disc')?.setAttribute('class', `map__disc map__disc--${stepOf(lasts, count)}`);
      group.classList.toggle('map__place', count > 0);
    }
  }

  /** The small ones come last, so that they stay in sight. */
  putDiscs(counts, nameOf, numberOf) {
    const discs = counts.filter(([code]) => this.regions.has(code)).map(([code, count]) =>
      makeVector('g', { 'class': 'map__place', 'data-facet': 'region', 'data-code': code }, makeVector('title', {}, nameOf('region', code, count)),
        makeVector('circle', { r: radiusOf(count) }), makeVector('text', {}, numberOf(count))));
    this.discs.replaceChildren(...discs);
  }

  /** Shows the part in which something is found. The map must stand in the page: before that its parts have no size. */
  frame() {
    const regions = [...this.discs.children].map((disc) => ({ disc, at: this.regions.get(disc.dataset.code) }));
    const countries = this.countries.filter((one) => one.classList.contains('map__place')).map((one) => one.getBBox());
    const frame = frameAround([...countries, ...regions.map(({ at: [x, y] }) => ({ x, y, width: 0, height: 0 }))], this.whole, this.insets);
    const scale = frame.width / this.whole.width;
    this.svg.setAttribute('viewBox', [frame.x, frame.y, frame.width, frame.height].join(' '));
    this.svg.classList.toggle('map--part', scale < 1);
    for (const { disc, at } of regions) disc.setAttribute('transform', `translate(${at.join(' ')}) scale(${scale.toFixed(3)})`);
  }

  say(title, description) {
    this.svg.querySelector('title').textContent = title;
    this.svg.querySelector('desc').textContent = description;
  }
}
