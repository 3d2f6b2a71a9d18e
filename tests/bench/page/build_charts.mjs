// The charts of the builds: by size, by case, and over the dates of measuring.
import { comparable, newestOf, rowOf } from '../build/targets.mjs';
import { barChart } from './bar_chart.mjs';
import { frame, lineChart } from './line_chart.mjs';
import { logarithmic, ordinal } from './scale.mjs';
import { count, megabytes, seconds } from './text.mjs';

const tools = ['escp', 'floor', 'hugo', 'eleventy'];
const written = { wall: seconds, cpu: seconds, megabytes };
const cases = [['pages', 'Clean build'], ['unchanged', 'Nothing changed'], ['edited', 'One record edited'],
  ['files', 'Clean build, one file per record'], ['everything', 'All formats and search; Hugo with Pagefind']];

/** The newest measurement of each size, a time or the memory by size for each tool. */
export function bySize(history, field, title) {
  const sizes = [...new Set(comparable(history).map((one) => one.pages))].sort((one, other) => one - other);
  const points = (tool) => sizes.map((size) => [size, rowOf(newestOf(history, size), 'pages', tool)?.[field]]).filter(([, value]) => value);
  // The floor holds the files in memory before it writes them: its memory says nothing.
  const series = tools.filter((tool) => field !== 'megabytes' || tool !== 'floor').map((name) => ({ name, points: points(name) })).filter((one) => one.points.length);
  const values = series.flatMap((one) => one.points.map(([, value]) => value));
  return lineChart({ title, series, x: logarithmic(sizes, frame.left + 12, frame.right - 30), y: logarithmic(values, frame.bottom, frame.top),
    writtenX: count, writtenY: written[field] });
}

export function byCase(entry, field, title) {
  const bars = (name) => tools.map((tool) => ({ name: tool, value: rowOf(entry, name, tool)?.[field] }))
    .filter((bar) => bar.value !== undefined && (field !== 'megabytes' || bar.name !== 'floor'));
  const groups = cases.map(([name, heading]) => ({ name: heading, bars: bars(name) })).filter((group) => group.bars.length);
  return barChart({ title, groups, written: written[field] });
}

/** escp's own builds of a size, in the order of measuring: pages alone, and all that it can write. */
export function overDates(history, size, field, title) {
  const entries = history.filter((one) => one.pages === size && one.medium === 'tmpfs');
  const labels = entries.map((_, at) => `${at + 1}`);
  const line = (name, row) => ({ name, points: entries.map((one, at) => [labels[at], rowOf(one, row, 'escp')?.[field]]).filter(([, value]) => value) });
  const series = [line('pages', 'pages'), line('all', 'everything')].filter((one) => one.points.length);
  const values = series.flatMap((one) => one.points.map(([, value]) => value));
  return { entries, svg: lineChart({ title, series, x: ordinal(labels, frame.left + 12, frame.right - 12), y: logarithmic(values, frame.bottom, frame.top),
    writtenX: String, writtenY: written[field] }) };
}
