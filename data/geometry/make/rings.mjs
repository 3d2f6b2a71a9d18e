// Plane geometry on rings: lists of [x, y] whose last point is not the first again.

/** The area inside, in square units. */
export function areaOf(ring) {
  let twice = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

export function boundsOf(ring) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Whether a point lies inside an odd number of the rings. */
export function contains(rings, [x, y]) {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}

/** The part of a ring inside a box, after Sutherland and Hodgman. */
export function clip(ring, { left, top, right, bottom }) {
  const sides = [
    { axis: 0, edge: left, sign: 1 }, { axis: 0, edge: right, sign: -1 },
    { axis: 1, edge: top, sign: 1 }, { axis: 1, edge: bottom, sign: -1 },
  ];
  return sides.reduce(clipSide, ring);
}

function clipSide(ring, { axis, edge, sign }) {
  const isInside = (point) => (point[axis] - edge) * sign >= 0;
  return ring.flatMap((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length];
    const crossing = isInside(point) === isInside(before) ? [] : [crossingOf(before, point, axis, edge)];
    return isInside(point) ? [...crossing, point] : crossing;
  });
}

function crossingOf(from, to, axis, edge) {
  const share = (edge - from[axis]) / (to[axis] - from[axis]);
  const other = from[1 - axis] + share * (to[1 - axis] - from[1 - axis]);
  return axis === 0 ? [edge, other] : [other, edge];
}

/** The point of a grid that lies deepest inside the rings, for a sign that stands for all of it. */
export function deepest(rings, steps = 40) {
  const { left, top, right, bottom } = boundsOf(rings[0]);
  let best = { depth: -1, point: rings[0][0] };
  for (let column = 1; column < steps; column += 1) {
    for (let row = 1; row < steps; row += 1) {
      const point = [left + ((right - left) * column) / steps, top + ((bottom - top) * row) / steps];
      const depth = contains(rings, point) ? distance(rings, point) : -1;
      if (depth > best.depth) best = { depth, point };
    }
  }
  return best.point;
}

function distance(rings, [x, y]) {
  let least = Infinity;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length];
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
      const share = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
      least = Math.min(least, Math.hypot(x1 + share * (x2 - x1) - x, y1 + share * (y2 - y1) - y));
    });
  }
  return least;
}
