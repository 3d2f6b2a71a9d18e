// A result as the generator writes it too (generator/render/search_cards.cpp).
import { make } from '../checker/dom.js';

const mostCountries = 3;
const signs = { 'met': '✓', 'not-met': '✕', 'not-determined': '?' };

/** The codes of a record under a facet. */
export const codesOf = (record, facet) => (record[facet] ? record[facet].split(' ') : []);

export const namesOf = (record, facet, wording) => codesOf(record, facet).map((code) => wording.valueName(facet, code)).join(', ');

export const addressOf = (record, home) => `${home}${record.folder}/${record.id}/`;

export const identityOf = (record) => `${record.kind}/${record.id}`;

function countriesText(record, wording) {
  const count = codesOf(record, 'country').length;
  return count > mostCountries ? wording.text('search.countries', { count }) : namesOf(record, 'country', wording);
}

export function metaText(record, wording) {
  return [
    countriesText(record, wording), record.place, record.size > 0 && wording.text('search.partners', { count: record.size }),
    record.year, record.kind === 'theme' && namesOf(record, 'platform', wording),
  ].filter(Boolean).join(' · ');
}

/** Small tags for what a record is under. */
const tagsOf = (record, facet, wording) => codesOf(record, facet)
  .map((code) => make('span', { class: 'tag tag--quiet' }, wording.valueName(facet, code)));

export function outcomeTag(record, wording) {
  const [name, ...others] = codesOf(record, 'verdict');
  if (!name || others.length > 0) return [];
  return [make('span', { class: `outcome outcome--${name}` },
    make('span', { 'class': 'outcome__sign', 'aria-hidden': 'true' }, signs[name]), ` ${wording.text(`composition.${name}`)}`)];
}

const statusTags = (record, wording) => codesOf(record, 'status').map((code) =>
  make('span', { class: code === 'label-awarded' ? 'tag tag--label' : 'tag' }, wording.valueName('status', code)));

const tagsByKind = {
  partnership: (record, wording) => [...tagsOf(record, 'programme', wording), ...statusTags(record, wording), ...outcomeTag(record, wording)],
  organisation: (record, wording) => tagsOf(record, 'organisation-type', wording),
  region: () => [],
  theme: statusTags,
};

/** An article; whoever shows it may add to it. */
export function cardOf(record, wording, home) {
  const detail = record.detail ? [make('p', { lang: record.kind === 'partnership' && 'en' }, record.detail)] : [];
  return make('article', { 'class': 'card result', 'data-id': identityOf(record) },
    make('p', { class: 'result__kind' }, wording.text(`kicker.${record.kind}`)),
    make('h3', {}, make('a', { href: addressOf(record, home) }, record.name)), ...detail,
    make('p', { class: 'card__meta' }, metaText(record, wording)),
    make('p', { class: 'card__tags' }, tagsByKind[record.kind](record, wording).flatMap((tag) => [tag, ' '])));
}
