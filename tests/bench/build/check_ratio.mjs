// Whether a build has become slower, told from its time to that of writing the same files. Pure.

/** How much larger than its baseline a ratio may be. */
export const tolerance = 1.2;

const least = (runs, field) => Math.min(...runs.map((one) => one[field]));

/** The least time of escp to the least of the floor: what disturbs a run makes it longer, never shorter. */
export const ratiosOf = (own, floor) => Object.fromEntries(['cpu', 'wall'].map((field) => [field, least(own, field) / least(floor, field)]));

/**
 * Each ratio beside its baseline: `[{ field, ratio, baseline, most, within }]`. Wall time counts on a machine with as many
 * cores as that of the baseline: escp uses them all, the floor one.
 */
export function compare(ratios, baseline, cores) {
  const counts = (field) => field === 'cpu' || cores === baseline.cores;
  return Object.keys(ratios).filter(counts).map((field) => {
    const most = baseline[field] * tolerance;
    return { field, ratio: ratios[field], baseline: baseline[field], most, within: ratios[field] <= most };
  });
}
