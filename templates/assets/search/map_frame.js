// What part of a drawing to show. Pure.

/** Around the outermost boxes; and less than so much would show a place without its surroundings. In units of the drawing. */
const room = 70;
const leastWidth = 1080;
/** Of the width: nearly the whole may as well be the whole, with its insets. */
const mostPart = 0.85;

const contains = (box, { x, y }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
const clamp = (value, most) => Math.max(0, Math.min(value, most));

/**
 * The part of `whole`, in its proportions, that shows all boxes: all of it when there are none, or one stands in an inset. As
 * generator/figures/crop.h does for the maps of partnerships.
 */
export function frameAround(boxes, whole, insets) {
  if (boxes.length === 0 || boxes.some((box) => insets.some((inset) => contains(inset, box)))) return whole;
  const left = Math.min(...boxes.map((box) => box.x)) - room;
  const top = Math.min(...boxes.map((box) => box.y)) - room;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + room;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + room;
  const wide = whole.width / whole.height;
  const width = Math.round(Math.max(leastWidth, right - left, (bottom - top) * wide));
  if (width > mostPart * whole.width) return whole;
  const height = Math.round(width / wide);
  return {
    x: clamp(Math.round((left + right - width) / 2), whole.width - width),
    y: clamp(Math.round((top + bottom - height) / 2), whole.height - height), width, height,
  };
}
