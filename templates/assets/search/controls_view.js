// Sort order, view, downloads and sharing.
import { make, option } from '../checker/dom.js';
import { sortNames, viewNames } from './state.js';

export class ControlsView {
  constructor(place, wording, change) {
    this.sort = make('select', { change: () => change({ sort: this.sort.value }) }, sortNames.map((name) => option(name, wording.text(`search.sort-${name}`))));
    this.views = viewNames.map((name) => make('button', { type: 'button', class: 'switch', click: () => change({ view: name }) },
      wording.text(`search.view-${name}`)));
    place.append(make('label', {}, `${wording.text('search.sort')} `, this.sort),
      make('div', { 'class': 'switches', 'role': 'group', 'aria-label': wording.text('search.view') }, this.views));
    place.hidden = false;
  }

  show(state) {
    this.sort.value = state.sort;
    this.views.forEach((button, at) => button.setAttribute('aria-pressed', String(viewNames[at] === state.view)));
  }
}

function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

const formats = {
  csv: { name: 'escp-search.csv', type: 'text/csv;charset=utf-8' },
  json: { name: 'escp-search.json', type: 'application/json' },
};

export class TakeView {
  /** `textOf(format)` makes the file as a promise; `say(text)` tells the visitor. */
  constructor(place, wording, { textOf, say }) {
    Object.assign(this, { place, wording });
    const button = (click) => make('button', { type: 'button', class: 'button', click });
    this.files = Object.entries(formats).map(([format, { name, type }]) =>
      ({ format, button: button(async () => save(name, type, await textOf(format))) }));
    const share = button(async () => {
      const copied = await navigator.clipboard.writeText(location.href).then(() => true, () => false);
      say(wording.text(copied ? 'search.shared' : 'search.not-shared'));
    });
    share.append(wording.text('search.share'));
    place.append(...this.files.map((one) => one.button), share);
  }

  show(count) {
    this.place.hidden = count === 0;
    for (const { format, button } of this.files) button.textContent = this.wording.text(`search.download-${format}`, { count });
  }
}
