// Where a value stands on an axis, and the marks of the axis.

/** A logarithmic axis over all powers of ten that hold the values. */
export function logarithmic(values, from, to) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log10);
  const [low, high] = [Math.floor(least), Math.max(Math.ceil(most), Math.floor(least) + 1)];
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
  };
}

/** Values at equal distances, in the order given. */
export function ordinal(values, from, to) {
  const step = values.length > 1 ? (to - from) / (values.length - 1) : 0;
  const start = values.length > 1 ? from : (from + to) / 2;
  return { at: (value) => start + values.indexOf(value) * step, ticks: values };
}

/** Places for labels that want to stand at given heights, at least a line apart, and none below the last one. */
export function apart(heights, line, lowest) {
  const order = heights.map((_, at) => at).sort((one, other) => heights[one] - heights[other]);
  const placed = [...heights];
  order.forEach((at, rank) => { if (rank > 0) placed[at] = Math.max(placed[at], placed[order[rank - 1]] + line); });
  let limit = lowest;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(placed[at], limit);
    limit = placed[at] - line;
  }
  return placed;
}
