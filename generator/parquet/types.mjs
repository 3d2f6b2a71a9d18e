// How a column of the catalogue is written in Parquet. The type depends on what the column holds and never on the
// rows, so that the files of all releases can be read together.

const scale = 9;
const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
const optional = { repetition_type: 'OPTIONAL' };

/** "-0.25" as an integer of 10^-9: a decimal keeps every digit, a double does not. */
export function unscaled(cell) {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(cell) ?? [];
  if (whole === undefined || fraction.replace(/0+$/, '').length > scale) {
    throw new Error(`"${cell}" is no number of at most ${scale} decimals`);
  }
  return BigInt(sign + whole + fraction.slice(0, scale).padEnd(scale, '0'));
}

/** The values of a cell that holds a list: `;` between, `\;` and `\\` in them; none of an empty cell. */
export function listOf(cell) {
  if (cell === '') return [];
  const values = [''];
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === ';') {
      values.push('');
    } else {
      if (cell[at] === '\\') at += 1;
      values[values.length - 1] += cell[at];
    }
  }
  return values;
}

const leaf = (element) => ({ elements: (name) => [{ name, ...element, ...optional }], value: (cell) => cell });
// A date is as exact as its source: it may be a year or a month.
const types = {
  text: leaf(text),
  date: leaf(text),
  number: {
    elements: (name) => [{ name, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision: 38, scale, ...optional }],
    value: unscaled,
  },
  'yes or no': { ...leaf({ type: 'BOOLEAN' }), value: (cell) => cell === 'yes' },
  list: {
    elements: (name) => [{ name, converted_type: 'LIST', num_children: 1, ...optional },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 }, { name: 'element', ...text, repetition_type: 'REQUIRED' }],
    value: listOf,
  },
};

/** The schema and the columns of a table. An empty cell is null. `holds` has what each column holds. */
export function parquetTable({ columns, rows }, holds) {
  const of = columns.map((name) => types[holds.get(name)] ?? unknown(name));
  return {
    schema: [{ name: 'catalogue', num_children: columns.length }, ...columns.flatMap((name, at) => of[at].elements(name))],
    columnData: columns.map((name, at) => ({ name, data: rows.map((row) => (row[at] === '' ? null : of[at].value(row[at]))) })),
  };
}

function unknown(name) {
  throw new Error(`columns.csv does not say what the column "${name}" holds`);
}
