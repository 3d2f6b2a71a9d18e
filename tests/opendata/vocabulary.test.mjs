// The catalogue's own terms of linked data are explained where their addresses lead.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { publishedSite } from './support/published_site.mjs';

const base = 'https://example.org/data/';
const vocabulary = `${base}terms.ttl`;
const rdfs = (name) => `http://www.w3.org/2000/01/rdf-schema#${name}`;
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

let site;
let statements;
before(async () => {
  site = await publishedSite();
  statements = new Parser({ baseIRI: vocabulary }).parse(site.read('data/terms.ttl'));
});
after(() => site?.close());

const about = (term, predicate) => statements.filter((one) => one.subject.value === term && one.predicate.value === predicate).map((one) => one.object.value);

test('every own class and property of the linked data has a kind, a label and a meaning', async () => {
  const used = { classes: new Set(), properties: new Set() };
  for (const node of await jsonld.expand(JSON.parse(site.read('data/catalogue.jsonld')), { base: `${base}catalogue.jsonld` })) {
    for (const [property, values] of Object.entries(node)) {
      if (property === '@type') values.forEach((one) => used.classes.add(one));
      else used.properties.add(property);
    }
  }
  const own = (terms) => [...terms].filter((term) => term.startsWith(`${vocabulary}#`));
  assert.ok(own(used.classes).length > 0 && own(used.properties).length > 20);
  for (const term of own(used.classes)) assert.deepEqual(about(term, type), [rdfs('Class')], term);
  for (const term of own(used.properties)) assert.deepEqual(about(term, type), ['http://www.w3.org/1999/02/22-rdf-syntax-ns#Property'], term);
  for (const term of [...own(used.classes), ...own(used.properties)]) {
    assert.equal(about(term, rdfs('label')).length, 1, term);
    assert.ok(about(term, rdfs('comment')).length > 0, term);
    assert.deepEqual(about(term, rdfs('isDefinedBy')), [vocabulary], term);
  }
});

test('the meaning of a property is that of its columns', () => {
  const columns = site.read('data/columns.csv').split('\r\n');
  for (const comment of about(`${vocabulary}#basis`, rdfs('comment'))) {
    const [table, ...description] = comment.split(': ');
    const text = description.join(': ');
    assert.ok(columns.some((line) => line.startsWith(`${table},basis,`) && line.includes(text)), comment);
  }
});
