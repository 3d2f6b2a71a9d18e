// Lines on a grid, each named at its end: the axes are given, the ends of the lines say what they are.
import { apart } from './scale.mjs';
import { escaped } from './text.mjs';

export const frame = { left: 60, right: 292, top: 14, bottom: 206, width: 380, height: 236 };
const line = 15;
const rounded = (value) => Math.round(value * 10) / 10;

const grid = (y, written) => y.ticks.map((tick) => `<line class="grid" x1="${frame.left}" x2="${frame.right}" y1="${rounded(y.at(tick))}" y2="${rounded(y.at(tick))}"/>` +
  `<text class="axis" text-anchor="end" x="${frame.left - 8}" y="${rounded(y.at(tick)) + 4}">${escaped(written(tick))}</text>`).join('');

const foot = (x, written) => x.ticks.map((tick) =>
  `<text class="axis" text-anchor="middle" x="${rounded(x.at(tick))}" y="${frame.bottom + 20}">${escaped(written(tick))}</text>`).join('');

function drawn({ name, points }, { x, y, writtenX, writtenY }) {
  const places = points.map(([across, up]) => [rounded(x.at(across)), rounded(y.at(up))]);
  const path = places.length > 1 ? `<path class="line" d="M${places.map((place) => place.join(' ')).join('L')}"/>` : '';
  const dots = places.map(([across, up], at) => `<circle class="dot" cx="${across}" cy="${up}" r="4"><title>${
    escaped(`${name}, ${writtenX(points[at][0])}: ${writtenY(points[at][1])}`)}</title></circle>`).join('');
  return `<g class="tool tool--${name}">${path}${dots}</g>`;
}

/** `series`: `{ name, points: [[x, y], ...] }`; the axes are scales with `at` and `ticks`. */
export function lineChart({ title, series, ...axes }) {
  const ends = series.map(({ points }) => points.at(-1));
  const labels = apart(ends.map(([, up]) => axes.y.at(up) + 5), line, frame.bottom + 2);
  const names = series.map(({ name }, at) => `<text class="name tool tool--${name}" x="${rounded(axes.x.at(ends[at][0])) + 10}" y="${rounded(labels[at])}">${
    escaped(name)} <tspan class="value">${escaped(axes.writtenY(ends[at][1]))}</tspan></text>`).join('');
  return `<svg class="chart" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${escaped(title)}">` +
    `${grid(axes.y, axes.writtenY)}${foot(axes.x, axes.writtenX)}${series.map((one) => drawn(one, axes)).join('')}${names}</svg>`;
}
