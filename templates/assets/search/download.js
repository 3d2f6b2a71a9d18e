// The records of a search as files: exactly those that are found, in the order in which they are shown.

const listFacets = ['country', 'programme', 'label', 'theme', 'platform', 'organisation-type', 'status', 'verdict'];
const textFields = ['kind', 'id', 'name', 'detail', 'place'];
const byteOrderMark = '\uFEFF'; // Excel takes the file for UTF-8

const fieldName = (facet) => facet.replaceAll('-', '_');

/** One record with plain fields; lists stay lists. */
export function plainRecord(record, address) {
  const lists = listFacets.map((facet) => [fieldName(facet), record[facet] ? record[facet].split(' ') : []]);
  return {
    ...Object.fromEntries(textFields.map((name) => [name, record[name]])),
    year: record.year ? Number(record.year) : null,
    partners: record.size > 0 ? record.size : null,
    ...Object.fromEntries(lists),
    address,
  };
}

/** As generator/opendata/csv.h writes cells; a text that a spreadsheet would take for a formula gets an apostrophe. */
function cell(value) {
  const text = Array.isArray(value) ? value.join(';') : String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV with a heading line, for spreadsheets. `records` are plain. */
export function csvOf(records) {
  const names = [...textFields, 'year', 'partners', ...listFacets.map(fieldName), 'address'];
  const lines = [names, ...records.map((record) => names.map((name) => record[name]))];
  return byteOrderMark + lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

export const jsonOf = (records, address) => `${JSON.stringify({ address, count: records.length, records }, null, 2)}\n`;
