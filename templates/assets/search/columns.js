// The codes of all documents under a facet: those of document d are values[starts[d]] up to values[starts[d + 1]], each
// the place of a code in `codes`.
import { BitReader } from './bytes.js';

const isCovered = (entry, kind) => entry.kinds.includes(kind.kind);

/** How many values the next document has. */
const countReader = (entry, bits) => (entry.count_bits > 0 ? () => bits.take(entry.count_bits) : null);

function readMany(entry, kinds, bits, total) {
  const starts = new Uint32Array(total + 1);
  const values = [];
  const count = countReader(entry, bits);
  for (const kind of kinds) {
    for (let at = kind.first; at < kind.first + kind.count; at += 1) {
      if (isCovered(entry, kind)) {
        for (let left = count(); left > 0; left -= 1) values.push(bits.take(entry.bits));
      }
      starts[at + 1] = values.length;
    }
  }
  return { starts, values: Uint16Array.from(values) };
}

function readSingle(entry, kinds, bits, total) {
  const starts = new Uint32Array(total + 1);
  const values = new Uint16Array(total);
  let filled = 0;
  for (const kind of kinds) {
    for (let at = kind.first; at < kind.first + kind.count; at += 1) {
      const value = isCovered(entry, kind) ? bits.take(entry.bits) : 0;
      if (value > 0) {
        values[filled] = value - 1;
        filled += 1;
      }
      starts[at + 1] = filled;
    }
  }
  return { starts, values: values.subarray(0, filled) };
}

/** The column of a facet from its bytes. `kinds`: those of the index's head. */
export function readColumn(entry, kinds, bytes, total) {
  const read = entry.count_bits > 0 ? readMany : readSingle;
  return { name: entry.name, codes: entry.codes, ...read(entry, kinds, new BitReader(bytes), total) };
}

/** One number for each document, 0 where there is none. */
export function readNumbers(entry, kinds, bytes, total) {
  const bits = new BitReader(bytes);
  const numbers = new Uint16Array(total);
  for (const kind of kinds.filter((one) => isCovered(entry, one))) {
    for (let at = kind.first; at < kind.first + kind.count; at += 1) numbers[at] = bits.take(entry.bits);
  }
  return numbers;
}

/** All documents in the order of their names. */
export function readNameOrder(entry, kinds, bytes, total) {
  const bits = new BitReader(bytes);
  const next = entry.kinds.map((name) => kinds.find((one) => one.kind === name).first);
  const order = new Uint32Array(total);
  for (let at = 0; at < total; at += 1) {
    const kind = bits.take(entry.bits);
    order[at] = next[kind];
    next[kind] += 1;
  }
  return order;
}

/** The kind of every document as a column like that of a facet. */
export function kindColumn(kinds, total) {
  const values = new Uint16Array(total);
  kinds.forEach((kind, at) => values.fill(at, kind.first, kind.first + kind.count));
  return { name: 'kind', codes: kinds.map((one) => one.kind), starts: Uint32Array.from({ length: total + 1 }, (_, at) => at), values };
}

/** The number that a column of years has for each document; 0 where there is none. */
export function numbersOf(column, total) {
  const numbers = new Uint16Array(total);
  for (let at = 0; at < total; at += 1) {
    if (column.starts[at] < column.starts[at + 1]) numbers[at] = Number(column.codes[column.values[column.starts[at]]]);
  }
  return numbers;
}
