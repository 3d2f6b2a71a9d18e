// Exact decimals: a figure is compared as it is written, never as a binary fraction.

/**
 * A decimal number from its text or a JSON number: `units` times ten to the power of minus `places`. Undefined when
 * it is none.
 */
export function parseDecimal(value) {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(String(value));
  if (!found) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = found;
  const units = BigInt(`${whole}${fraction}`) * (sign ? -1n : 1n);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

/** Below, equal, above: -1, 0, 1. */
export function compareDecimals(left, right) {
  const places = Math.max(left.places, right.places);
  const [a, b] = [left, right].map((one) => one.units * 10n ** BigInt(places - one.places));
  return a < b ? -1 : Number(a > b);
}

export const times = (left, right) => ({ units: left.units * right.units, places: left.places + right.places });

/** Whether `part` is at least `percent` percent of `whole`. */
export const isShare = (part, whole, percent) =>
  compareDecimals(times(part, parseDecimal(100)), times(percent, whole)) >= 0;
