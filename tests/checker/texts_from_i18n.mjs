// The texts of the checker (`data-texts` of its page) made from templates/i18n/, as the generator makes them;
// README.md has their shape.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { records } from './reference_from_data.mjs';

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const groups = ['category.', 'checker.', 'composition.', 'condition.', 'confidence.', 'field.', 'list.', 'measure.', 'outcome.',
  'status.', 'type.', 'verdict.'];

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

export const isOfTheChecker = (key) => key === 'absent' || groups.some((group) => key.startsWith(group));

export function textsFromI18n(i18n = process.env.ESCP_TEXTS ?? path.join(root, 'templates/i18n/en.json'), data = path.join(root, 'data')) {
  const all = read(i18n);
  const picked = Object.entries(all).filter(([key]) => isOfTheChecker(key));
  const countries = records(data, 'countries')
    .map((one) => [`country-name.${one.id}`, one.footnote ? `${one.name}*` : one.name]);
  return Object.fromEntries([...picked, ...countries]);
}

/** Whether templates/i18n/en.json is there: without it only the additions can be looked at. */
export const hasI18n = () => existsSync(process.env.ESCP_TEXTS ?? path.join(root, 'templates/i18n/en.json'));
