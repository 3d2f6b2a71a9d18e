// Whether a build has become slower, told from its time to that of writing the same files. Pure.
import { median } from './figures.mjs';

/** How much larger than its baseline a ratio may be. */
export const tolerance = 1.2;

const least = (runs, field) => Math.min(...runs.map((one) => one[field]));

/** The least time of escp to the least of the floor: what disturbs a run makes it longer, never shorter. */
export const ratiosOf = (own, floor) => Object.fromEntries(['cpu', 'wall'].map((field) => [field, least(own, field) / least(floor, field)]));

/**
 * Whether nothing else held the machine: the floor has one thread and waits for nothing, so that its wall time is its
 * processor time unless it had to share.
 */
export const isQuiet = (floor) => median(floor.map((one) => one.wall / one.cpu)) <= 1.15;

/**
 * Each ratio beside its baseline: `[{ field, ratio, baseline, most, counts, within }]`. Processor time always counts; wall
 * time on a quiet machine with as many cores as that of the baseline, since escp uses them all and the floor one. What has
 * no baseline is left out.
 */
export function compare(ratios, baseline, { cores, quiet }) {
  return Object.keys(ratios).filter((field) => field in baseline).map((field) => {
    const most = baseline[field] * tolerance;
    const counts = field === 'cpu' || (quiet && cores === baseline.cores);
    return { field, ratio: ratios[field], baseline: baseline[field], most, counts, within: !counts || ratios[field] <= most };
  });
}
