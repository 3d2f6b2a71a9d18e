// Makes europe.json of the npm package world-atlas (Natural Earth 1:50m, public domain):
//   node data/geometry/make/make.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { mergeArcs } from 'topojson-client';
import * as choices from './choices.mjs';
import { equalArea } from './projection.mjs';
import { areaOf, boundsOf, clip, contains, deepest } from './rings.mjs';
import { simplify } from './simplify.mjs';

const { unit, centre, frame, insetGrid } = choices;
const size = {
  width: Math.round((frame.right - frame.left) / unit),
  height: Math.round((frame.top - frame.bottom) / unit),
};
const margin = 12; // beyond the frame, so that a clipped edge does not show
const reach = 4500; // kilometres from the centre to what can be in the frame
const smallTarget = 3600; // square units of the box around a country that is hard to hit

/** The text of europe.json. */
export function makeGeometry(packageFolder) {
  const atlas = JSON.parse(readFileSync(`${packageFolder}/countries-50m.json`, 'utf8'));
  const countries = countriesOf(atlas);
  const shapes = [...countries.keys()].sort()
    .map((code) => shapeOf(code, countries.get(code), atlas)).filter((shape) => shape.full.length);
  const boxes = choices.insets.map((inset, index) => insetOf(inset, index, countries, atlas));
  return textOf({ shapes, insets: boxes });
}

/** Polygons (lists of rings of arcs) by country code, with the corrections made. */
function countriesOf(atlas) {
  const polygons = new Map();
  for (const one of atlas.objects.countries.geometries) {
    const code = choices.codes[one.id] ?? choices.unnumbered[one.properties.name];
    if (!code) continue;
    polygons.set(code, [...(polygons.get(code) ?? []), ...(one.type === 'Polygon' ? [one.arcs] : one.arcs)]);
  }
  choices.moved.forEach((part) => move(part, polygons, atlas));
  return new Map([...polygons].map(([code, all]) => [code, withoutSeams(atlas, all)]));
}

function move({ longitude, latitude, from, to }, polygons, atlas) {
  const isPart = (polygon) => contains(ringsOf(polygon, (arc) => degrees(atlas, arc)), [longitude, latitude]);
  const parts = polygons.get(from).filter(isPart);
  if (parts.length !== 1) throw new Error(`${longitude} ${latitude} is in ${parts.length} parts of ${from}`);
  polygons.set(from, polygons.get(from).filter((polygon) => !parts.includes(polygon)));
  polygons.set(to, [...polygons.get(to), ...parts]);
}

/** The same without the lines between two parts of one country. */
function withoutSeams(atlas, polygons) {
  return mergeArcs(atlas, polygons.map((arcs) => ({ type: 'Polygon', arcs }))).arcs;
}

const decoded = new Map();
function degrees(atlas, index) {
  const at = index < 0 ? ~index : index;
  if (!decoded.has(at)) decoded.set(at, decode(atlas.arcs[at], atlas.transform));
  return index < 0 ? [...decoded.get(at)].reverse() : decoded.get(at);
}

function decode(arc, { scale, translate }) {
  let x = 0;
  let y = 0;
  return arc.map(([byX, byY]) => {
    x += byX;
    y += byY;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** The rings of a polygon, made of what `lineOf(arc)` says. */
function ringsOf(polygon, lineOf) {
  return polygon.map((arcs) => arcs.flatMap((arc) => lineOf(arc).slice(0, -1)));
}

/** A line per arc, projected and simplified once for all countries that share it. */
function lines(atlas, project, corner) {
  const made = new Map();
  return (index) => {
    const at = index < 0 ? ~index : index;
    if (!made.has(at)) {
      const line = degrees(atlas, at).map(project);
      const isClosed = String(line[0]) === String(line[line.length - 1]);
      made.set(at, simplify(line, corner, isClosed ? 5 : 2));
    }
    return index < 0 ? [...made.get(at)].reverse() : made.get(at);
  };
}

const toKilometres = equalArea(centre);
const onFrame = (place) => {
  const [east, north] = toKilometres(place);
  return [(east - frame.left) / unit, (frame.top - north) / unit];
};
const lineMakers = new Map();

function shapeOf(code, polygons, atlas) {
  const [full, coarse] = ['full', 'coarse'].map((level) => ringsAt(level, polygons, atlas));
  const own = choices.exclaves.filter(({ country }) => country === code).map(squareOf);
  const anchor = full.length ? deepest([largest(full)]).map(Math.round) : [];
  return { code, isSmall: isSmall(full), anchor, full: [...full, ...own], coarse: [...coarse, ...own] };
}

function ringsAt(level, polygons, atlas) {
  const { corner, island } = choices.levels[level];
  if (!lineMakers.has(level)) lineMakers.set(level, lines(atlas, onFrame, corner));
  const near = { left: -margin, top: -margin, right: size.width + margin, bottom: size.height + margin };
  const rings = polygons.filter((polygon) => isNear(polygon, atlas))
    .flatMap((polygon) => ringsOf(polygon, lineMakers.get(level)))
    .map((ring) => rounded(clip(ring, near))).filter((ring) => ring.length > 2);
  const most = Math.max(...rings.map(areaOf));
  return rings.filter((ring) => areaOf(ring) >= island || areaOf(ring) === most);
}

/** Whether a polygon lies on Europe's side of the globe, where the projection is of use. */
const isNear = ([outer], atlas) => outer.some((arc) =>
  degrees(atlas, arc).some((place) => Math.hypot(...toKilometres(place)) < reach));

const largest = (rings) => rings.reduce((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best));

function isSmall(rings) {
  if (!rings.length) return false;
  const { left, top, right, bottom } = boundsOf(largest(rings));
  return (right - left) * (bottom - top) < smallTarget;
}

function squareOf({ longitude, latitude }) {
  const [x, y] = onFrame([longitude, latitude]).map(Math.round);
  const by = choices.exclaveReach;
  return [[x - by, y - by], [x + by, y - by], [x + by, y + by], [x - by, y + by]];
}

function rounded(ring) {
  return ring.map((point) => point.map(Math.round))
    .filter((point, index, all) => String(point) !== String(all[(index + 1) % all.length]));
}

function insetOf({ area, country, bounds }, index, countries, atlas) {
  const box = boxAt(index);
  const [west, south, east, north] = bounds;
  const middle = { longitude: (west + east) / 2, latitude: (south + north) / 2 };
  const project = equalArea(middle);
  const [reachX, reachY] = project([east, north]);
  const roomY = box.height - insetGrid.caption;
  const perUnit = Number((1.1 * Math.max((2 * reachX) / box.width, (2 * reachY) / roomY)).toFixed(3));
  const into = (place) => {
    const [x, y] = project(place);
    return [box.x + box.width / 2 + x / perUnit, box.y + roomY / 2 - y / perUnit];
  };
  const inner = { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + roomY };
  const rings = countries.get(country).filter((polygon) => touches(polygon, bounds, atlas))
    .flatMap((polygon) => ringsOf(polygon, lines(atlas, into, choices.levels.inset.corner)))
    .map((ring) => rounded(clip(ring, inner))).filter((ring) => ring.length > 2);
  return { area, country, box, bounds, middle, perUnit, rings };
}

function touches(polygon, [west, south, east, north], atlas) {
  return ringsOf(polygon, (arc) => degrees(atlas, arc))[0]
    .some(([x, y]) => x > west && x < east && y > south && y < north);
}

function boxAt(index) {
  const { columns, width, height, gap, right, top } = insetGrid;
  const column = columns - 1 - (index % columns);
  const row = Math.floor(index / columns);
  return {
    x: size.width - right - width - column * (width + gap), y: top + row * (height + gap), width, height,
  };
}

/** One line per country and box, so that a change can be read. */
function textOf({ shapes, insets }) {
  const flat = (rings) => rings.map((ring) => ring.flat());
  const shapeLines = shapes.map(({ code, isSmall: small, anchor, full, coarse }) =>
    JSON.stringify({ code, small, anchor, full: flat(full), coarse: flat(coarse) }));
  const insetLines = insets.map(({ area, country, box, bounds, middle, perUnit, rings }) =>
    JSON.stringify({
      area, country, box: [box.x, box.y, box.width, box.height], bounds,
      centre: [middle.longitude, middle.latitude].map((degree) => Number(degree.toFixed(4))),
      kilometres_per_unit: perUnit, caption: insetGrid.caption, rings: flat(rings),
    }));
  const head = {
    source: 'natural-earth-50m', width: size.width, height: size.height,
    centre: [centre.longitude, centre.latitude], left: frame.left, top: frame.top, kilometres_per_unit: unit,
  };
  return `${JSON.stringify(head).slice(0, -1)},\n"shapes":[\n${shapeLines.join(',\n')}\n],\n"insets":[\n${insetLines.join(',\n')}\n]}\n`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const text = makeGeometry('node_modules/world-atlas');
  writeFileSync(new URL('../europe.json', import.meta.url), text);
  process.stdout.write(`${text.length} bytes\n`);
}
