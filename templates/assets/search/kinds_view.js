// The kinds of records above the results: each a link with its count, all of them the first.
import { isPlainClick } from '../checker/dom.js';
import { inNumbers } from '../checker/message.js';

export class KindsView {
  /**
   * `choose(code)` takes a kind, '' for all; `addressOf(code)` is where its link leads. Before the first counts are shown the
   * links lead to lists, as they were served.
   */
  constructor(list, wording, { choose, addressOf }) {
    Object.assign(this, { links: [...list.querySelectorAll('a')], wording, addressOf });
    list.addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (!this.isShown || !link || !isPlainClick(event)) return;
      event.preventDefault();
      choose(link.dataset.code);
    });
  }

  /** `counts`: by kind; `chosen`: kinds, none for all. */
  show(counts, chosen) {
    this.isShown = true;
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const link of this.links) {
      const { code } = link.dataset;
      const isCurrent = code ? chosen.includes(code) : chosen.length === 0;
      link.querySelector('.count').textContent = inNumbers(code ? counts.get(code) ?? 0 : total, this.wording.language);
      if (isCurrent) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      link.href = this.addressOf(code);
    }
  }
}
