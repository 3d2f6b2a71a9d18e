// Reads RDF with libraries that nobody here wrote, and holds it against shapes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

export const namespaces = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** "dct:title" as a node. */
export function named(name) {
  const [prefix, local] = name.split(/:(.*)/s);
  return DataFactory.namedNode(namespaces[prefix] + local);
}

const readTurtle = (text) => new Parser().parse(text);

async function readJsonLd(text) {
  return new Parser({ format: 'N-Quads' }).parse(await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' }));
}

function readRdfXml(text) {
  return new Promise((resolve, reject) => {
    const quads = [];
    const parser = new RdfXmlParser({ baseIRI: 'https://base.example/' });
    parser.on('data', (quad) => quads.push(quad)).on('error', reject).on('end', () => resolve(quads));
    parser.write(text);
    parser.end();
  });
}

const readers = { '.ttl': readTurtle, '.jsonld': readJsonLd, '.rdf': readRdfXml };

/** The statements of a file by the reader of its format. */
export async function readGraph(name, text) {
  return new Store(await readers[path.extname(name)](text));
}

const written = (term) => [term.termType, term.value, term.language ?? '', term.datatype?.value ?? ''].join('\u0001');

/** The statements as texts, sorted: two graphs without blank nodes are one when these are the same. */
export const statementsOf = (store) =>
  [...store].map(({ subject, predicate, object }) => [subject, predicate, object].map(written).join('\u0002')).sort();

const shapes = (name) => readTurtle(readFileSync(path.join(import.meta.dirname, '../shapes', name), 'utf8'));

/** What in the graph goes against the shapes of a profile, as `node property: what`. */
export async function violations(store, profile) {
  const validator = new SHACLValidator(new Store([...shapes('common.ttl'), ...shapes(`dcat-ap-${profile}.ttl`)]));
  const report = await validator.validate(store);
  return report.results.map((one) => ({
    node: one.focusNode.value,
    text: `${one.focusNode.value} ${one.path?.value}: ${one.message.map(({ value }) => value).join(', ')} (${one.value?.value})`,
  }));
}
