// "Everything on file" names each field in words: a field that a schema allows has a label.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

function propertiesOf(schema, found = new Set()) {
  if (Array.isArray(schema)) for (const each of schema) propertiesOf(each, found);
  else if (schema !== null && typeof schema === 'object') {
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties') for (const name of Object.keys(value)) found.add(name);
      propertiesOf(value, found);
    }
  }
  return found;
}

test('every field that a schema names has a label in the texts', () => {
  const texts = read('templates/i18n/en.json');
  const files = readdirSync('data/schemas').filter((file) => file.endsWith('.schema.json'));
  const fields = files.flatMap((file) => [...propertiesOf(read(`data/schemas/${file}`))]);
  assert.ok(fields.length > 100);
  assert.deepEqual([...new Set(fields)].filter((name) => !(`field.${name}` in texts)).sort(), []);
});
