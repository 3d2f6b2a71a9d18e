// Visvalingam's way to simplify a line: the corner whose triangle is smallest goes first. Lines that
// two countries share are simplified once, so that no gap opens between them.

/** The points of `line` whose triangles are at least `smallest`, its two ends, and `least` in all. */
export function simplify(line, smallest, least) {
  const kept = [...line];
  while (kept.length > least) {
    const { index, area } = flattest(kept);
    if (area >= smallest) break;
    kept.splice(index, 1);
  }
  return kept;
}

function flattest(line) {
  let best = { index: -1, area: Infinity };
  for (let index = 1; index + 1 < line.length; index += 1) {
    const area = triangle(line[index - 1], line[index], line[index + 1]);
    if (area < best.area) best = { index, area };
  }
  return best;
}

const triangle = ([ax, ay], [bx, by], [cx, cy]) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
