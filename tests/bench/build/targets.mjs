// The targets of speed and memory, and what a history of measurements says about them. Pure: the run prints what this
// gives, and the page of results shows it.

/** The row of a case and tool in a measurement, or nothing. */
export const rowOf = (entry, name, tool) => entry?.rows.find((one) => one.case === name && one.tool === tool);

const ratio = (own, other, field) => (own && other ? own[field] / other[field] : undefined);

/** A bound: what is measured, the largest that it may be, and how both are written; beside wall time, processor time. */
const times = (what, most, own, other, over = ratio) => ({ what, most, measured: over(own, other, 'wall'), processor: over(own, other, 'cpu'), unit: 'times' });
const megabytes = (most, row) => ({ what: 'peak memory', most, measured: row?.megabytes, unit: 'MB' });

/** Each target, with what must have been measured at which sizes. */
const targets = [
  { name: '10,000 record pages, clean build', sizes: [10000], bounds: ([at]) => {
    const own = rowOf(at, 'pages', 'escp');
    return [times('wall time to Hugo\'s', 1 / 13, own, rowOf(at, 'pages', 'hugo')),
      times('wall time to the floor writer\'s', 2, own, rowOf(at, 'pages', 'floor')), megabytes(150, own)];
  } },
  { name: '10,000, nothing changed', sizes: [10000], bounds: ([at]) =>
    [times('wall time to Hugo\'s', 1 / 38, rowOf(at, 'unchanged', 'escp'), rowOf(at, 'unchanged', 'hugo'))] },
  { name: '10,000, one record edited', sizes: [10000], bounds: ([at]) =>
    [times('wall time to Hugo\'s clean build', 1 / 25, rowOf(at, 'edited', 'escp'), rowOf(at, 'pages', 'hugo')),
      { what: 'files that differ from a full build', most: 0, measured: at?.differing_after_edit, unit: 'files' }] },
  { name: '100,000, clean build', sizes: [100000], bounds: ([at]) =>
    [times('wall time to Hugo\'s', 1 / 20, rowOf(at, 'pages', 'escp'), rowOf(at, 'pages', 'hugo')), megabytes(512, rowOf(at, 'pages', 'escp'))] },
  { name: '1,000,000, clean build', sizes: [10000, 1000000], bounds: ([small, at]) => {
    const [own, base] = [rowOf(at, 'pages', 'escp'), rowOf(small, 'pages', 'escp')];
    const perPage = (one, other, field) => one && other && (one[field] / at.pages) / (other[field] / small.pages);
    return [times('time per page to that of 10,000', 1.4, own, base, perPage), megabytes(3072, own)];
  } },
  { name: '10,000 with search index and all data formats', sizes: [10000], bounds: ([at]) =>
    [times('wall time to Hugo\'s and Pagefind\'s', 1 / 4, rowOf(at, 'everything', 'escp'), rowOf(at, 'everything', 'hugo')),
      megabytes(400, rowOf(at, 'everything', 'escp'))] },
];

const outcomeOf = ({ measured, most }) => (measured === undefined ? 'not measured' : measured <= most ? 'met' : 'not met');

/** Measurements that may stand beside each other: on a memory file system, and not noted as of another kind. */
export const comparable = (history) => history.filter((one) => one.medium === 'tmpfs' && !one.note);

/** The newest of a size that has the peers beside it, or else the newest. */
export function newestOf(history, size) {
  const all = comparable(history).filter((one) => one.pages === size);
  return all.findLast((one) => one.same_pages) ?? all.at(-1);
}

/** Each target with its bounds: `{ name, bounds: [{ what, most, measured, processor, unit, outcome }] }`. */
export function judge(history) {
  return targets.map(({ name, sizes, bounds }) => ({ name,
    bounds: bounds(sizes.map((size) => newestOf(history, size))).map((one) => ({ ...one, outcome: outcomeOf(one) })) }));
}

const written = (value, unit) => {
  if (value === undefined) return '–';
  if (unit !== 'times') return `${Math.round(value)} ${unit}`;
  return value < 0.5 ? `1/${(1 / value).toFixed(1).replace(/\.0$/, '')}` : `${value.toFixed(2).replace(/\.?0+$/, '')} times`;
};
export const measuredText = ({ measured, unit }) => written(measured, unit);
export const processorText = ({ processor }) => (processor === undefined ? '' : written(processor, 'times'));
export const mostText = ({ most, unit }) => (most === 0 ? 'none' : `at most ${written(most, unit)}`);
