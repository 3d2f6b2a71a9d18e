// Results, or records side by side, as tables.
import { make } from '../checker/dom.js';
import { addressOf, namesOf, outcomeTag } from './card.js';

const listed = (facet) => (record, wording) => [namesOf(record, facet, wording)];
const link = (record, home) => make('a', { href: addressOf(record, home) }, record.name);

/** What can stand in a row or a column: its key in the texts, and what it shows of a record. */
const fields = [
  { key: 'kind', of: (record, wording) => [wording.text(`kicker.${record.kind}`)] },
  { key: 'title', of: (record) => [[record.detail, record.place].filter(Boolean).join(' · ')] },
  { key: 'country', of: listed('country') },
  { key: 'size', of: (record) => [record.size > 0 ? String(record.size) : ''], isNumber: true },
  { key: 'year', of: (record) => [record.year] },
  { key: 'programme', of: listed('programme') },
  { key: 'label', of: listed('label') },
  { key: 'theme', of: listed('theme') },
  { key: 'platform', of: listed('platform') },
  { key: 'type', of: listed('organisation-type') },
  { key: 'status', of: listed('status') },
  { key: 'verdict', of: (record, wording) => outcomeTag(record, wording) },
];
const columnKeys = ['kind', 'title', 'country', 'size', 'year', 'programme', 'verdict'];

const isFilled = (parts) => parts.some((part) => part !== '');
const scrolling = (label, table) => make('div', { 'class': 'table-scroll', 'role': 'group', 'aria-label': label, 'tabindex': '0' }, table);

/** Records under each other. */
export function tableOf(records, wording, home, caption) {
  const columns = columnKeys.map((key) => fields.find((one) => one.key === key));
  const heading = (key) => make('th', { scope: 'col' }, wording.text(`search.column-${key}`));
  const rows = records.map((record) => make('tr', {}, make('th', { scope: 'row' }, link(record, home)),
    columns.map(({ of, isNumber }) => make('td', { class: isNumber && 'number' }, of(record, wording)))));
  return scrolling(caption, make('table', { class: 'table' }, make('caption', {}, caption),
    make('thead', {}, make('tr', {}, heading('name'), columns.map(({ key }) => heading(key)))), make('tbody', {}, rows)));
}

/** Whether all records say the same: such a row stands back. */
const isSame = (records, of, wording) => {
  const said = records.map((record) => of(record, wording).map((part) => part.textContent ?? part).join(''));
  return said.every((one) => one === said[0]);
};

/** Records beside each other, a row for each field that any of them has. `head(record)` adds to a column's heading. */
export function comparisonOf(records, wording, home, { label, head }) {
  const rows = fields.filter(({ of }) => records.some((record) => isFilled(of(record, wording))))
    .map(({ key, of }) => make('tr', { class: isSame(records, of, wording) && 'compare__same' },
      make('th', { scope: 'row' }, wording.text(`search.column-${key}`)), records.map((record) => make('td', {}, of(record, wording)))));
  return scrolling(label, make('table', { class: 'table compare' },
    make('thead', {}, make('tr', {}, make('td', {}), records.map((record) => make('th', { scope: 'col' }, link(record, home), head(record))))),
    make('tbody', {}, rows)));
}
