// What each kind of source serves: four synthetic rows, on two pages where the kind has pages.
import { deflateRawSync } from 'node:zlib';

const countries = ['LT', 'FR', 'IT', 'ES'];
const rows = countries.map((country, at) => ({ id: `row-${at}`, name: `Synthetic ${at}`, country }));

/** CRC-32 of a file, as ZIP wants it; zlib.crc32 is not in every node. */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; ++bit) sum = (sum >>> 1) ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return ~sum >>> 0;
}

/** A ZIP archive of { name: text }. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const shared = Buffer.alloc(26);  // version, flags, method, time, date, checksum, sizes, length of the name
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(0x5921, 8);
    shared.writeUInt32LE(checksum(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(plain.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, central, Buffer.from(name));
    offset += 4 + shared.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

const table = (separator, heading, lines) => [heading, ...lines].map((cells) => cells.join(separator)).join('\r\n') + '\r\n';
const projects = table(';', ['"id"', '"topics"'], [['"1"', '"SYNTHETIC-1"'], ['"2"', '"OTHER"']]);
const organisations = table(';', ['"projectID"', '"name"', '"country"', '"contactForm"'],
  rows.map(({ name, country }, at) => [`"${at < 2 ? 1 : 2}"`, `"${name}"`, `"${country}"`, '"https://example.org/form"']));

/** The page of a list that two parameters ask for, as a server of that kind counts. */
const slice = (query, offset, size) => rows.slice(Number(query.get(offset)), Number(query.get(offset)) + Number(query.get(size)));
const bindings = (list) => list.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, { type: 'literal', value }])));

const simple = '{ id = "id", name = "name", country = "country" }';

/** Kind to: what the server answers to a query, what the description adds, the first row as it is kept, how many requests. */
export const kinds = {
  json: {
    answer: () => JSON.stringify({ result: rows.map((row) => ({ ...row, place: { country: row.country } })) }),
    describe: { rows: '"/result"', fields: '{ id = "id", name = "name", country = "place/country" }' },
    first: ['/result/0', 'row-0', 'Synthetic 0', 'LT'],
  },
  ndjson: {
    answer: () => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    first: ['line 1', 'LT', 'row-0', 'Synthetic 0'],
  },
  csv: {
    answer: () => '\ufeff' + table('\t', ['id', 'name', 'country'], rows.map((row) => Object.values(row))),
    first: ['line 2', 'LT', 'row-0', 'Synthetic 0'],
  },
  'csv-zip': {
    answer: () => zip({ 'project.csv': projects, 'organization.csv': organisations }),
    describe: {
      archive: '{ file = "organization.csv", joined_file = "project.csv", here = "projectID", there = "id" }',
      only: '{ field = "project.topics", values = ["SYNTHETIC-1"] }',
      fields: '{ id = { from = "name", transform = ["identifier"] }, name = "name", country = "country" }',
    },
    first: ['line 2', 'LT', 'Synthetic 0', 'SYNTHETIC-1'], rows: 2,
  },
  'json-zip': {
    answer: () => zip({ 'list.json': JSON.stringify(rows) }),
    describe: { archive: '{ file = "list.json" }' },
    first: ['/0', 'LT', 'row-0', 'Synthetic 0'],
  },
  socrata: {
    answer: (query) => JSON.stringify(slice(query, '$offset', '$limit')),
    describe: { paging: '{ kind = "offset", size = 2 }' },
    first: ['page 1, /0', 'LT', 'row-0', 'Synthetic 0'], requests: 3,
  },
  'json-stat': {
    answer: () => JSON.stringify({
      version: '2.0', class: 'dataset', id: ['geo', 'time'], size: [2, 2],
      dimension: { geo: { category: { index: ['LT01', 'FR10'] } }, time: { category: { index: { 2019: 0, 2020: 1 } } } },
      value: { 0: 10, 1: 11, 2: 20, 3: 21 },
    }),
    describe: { record: undefined, fields: '{ region = "geo", year = "time", value = { from = "value", number = "." } }' },
    first: ['/value/0', 'LT01', '2019', '10'],
  },
  sparql: {
    answer: () => JSON.stringify({ head: { vars: ['id', 'name', 'country'] }, results: { bindings: bindings(rows) } }),
    first: ['/results/bindings/0', 'LT', 'row-0', 'Synthetic 0'],
  },
  arcgis: {
    answer: (query) => JSON.stringify({ features: slice(query, 'resultOffset', 'resultRecordCount').map((attributes) => ({ attributes })) }),
    describe: { paging: '{ kind = "offset", size = 2 }' },
    first: ['page 1, /features/0', 'LT', 'row-0', 'Synthetic 0'], requests: 3,
  },
};
for (const one of Object.values(kinds)) one.describe = { fields: simple, ...one.describe };
