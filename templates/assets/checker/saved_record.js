// The composition as a record that `escp check` accepts in data/expressions-of-interest/.
import { fieldsOf } from './address.js';

const longestNote = 600;
const mostNotes = 20;

/** An identifier from a title: "Ωmega & Co" has few letters that count, hence the fallback. */
export function idFrom(title) {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean).join('-').slice(0, 70).replace(/-$/, '');
  return `${words.length > 1 ? words : 'composition'}-draft`;
}

const describedNote = (one) => [
  `Also associated, without a record in the catalogue: ${one.name.trim()}`,
  `type ${one.type || 'not known'}`,
  `country ${one.country || 'not known'}`,
  `region ${one.region || 'not known'}`,
  `own legal entity ${one.legal_entity || 'not known'}`,
].join('; ').slice(0, longestNote);

/** The described organisations' regions, as the record names regions. */
function regionMentions(described, reference) {
  const codes = [...new Set(described.map((one) => one.region).filter(Boolean))];
  return codes.map((region) => {
    const [name, country] = reference.regions[region];
    return { name, country, region, role: 'participating' };
  });
}

function notesOf(described) {
  const notes = described.map(describedNote);
  if (notes.length <= mostNotes) return notes;
  const left = notes.length - mostNotes + 1;
  return [...notes.slice(0, mostNotes - 1), `${left} more organisations without a record were described.`];
}

/**
 * The record. Its one source is the document of the call's first condition, not confirmed: whoever files the record
 * puts the real source in its place.
 */
export function savedRecord(state, reference, today = reference.today) {
  const { title, ...fields } = fieldsOf(state);
  const call = reference.calls[state.call];
  const record = {
    id: idFrom(title),
    title: (title || `Composition for ${call.title}`).slice(0, 300),
    call: state.call,
    ...fields,
    themes: state.themes,
    organisations: state.organisations,
    regions: regionMentions(state.described, reference),
    sources: [{
      source: call.conditions[0].source.source,
      basis: 'unconfirmed',
      note: `Put together in the checker of the catalogue on ${today}; to be replaced by the source of the expression.`,
    }],
    notes: notesOf(state.described),
  };
  const order = ['id', 'title', 'call', 'target_sectors', 'technology_fields', 's3_priorities', 'themes', 'organisations', 'regions',
    'description', 'sources', 'notes'];
  const isFilled = (value) => value !== '' && value.length > 0;
  return Object.fromEntries(order.filter((key) => isFilled(record[key])).map((key) => [key, record[key]]));
}
