// Bars one below the other, in groups: name above the bar's group, tool before it, value behind it.
import { escaped } from './text.mjs';

const [width, left, most, row, gap] = [380, 74, 216, 22, 34];

/** `groups`: `{ name, bars: [{ name, value }] }`; bars are as long as their value to the largest of all. */
export function barChart({ title, groups, written }) {
  const largest = Math.max(...groups.flatMap(({ bars }) => bars.map((bar) => bar.value)));
  let height = 0;
  const drawn = groups.map(({ name, bars }) => {
    const start = (height += gap);
    const rows = bars.map((bar, at) => {
      const y = start + at * row;
      const length = Math.max(1.5, Math.round((bar.value / largest) * most * 10) / 10);
      return `<g class="tool tool--${bar.name}"><text class="name" text-anchor="end" x="${left - 8}" y="${y + 13}">${escaped(bar.name)}</text>` +
        `<rect class="bar" x="${left}" y="${y + 2}" width="${length}" height="14" rx="2"/>` +
        `<text class="value" x="${left + length + 7}" y="${y + 13}">${escaped(written(bar.value))}</text></g>`;
    });
    height = start + bars.length * row;
    return `<text class="group" x="0" y="${start - 8}">${escaped(name)}</text>${rows.join('')}`;
  });
  return `<svg class="chart" viewBox="0 0 ${width} ${height + 4}" role="img" aria-label="${escaped(title)}">${drawn.join('')}</svg>`;
}
