// The catalogue for harvesters, as readers and validators of others see it on the built site.
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataFactory, Store } from 'n3';
import { build, publicAddress, publishedSite } from '../opendata/support/published_site.mjs';
import { assess, criteria, most, tableOf } from './support/assessment.mjs';
import { named, namespaces, readGraph, statementsOf, violations } from './support/rdf.mjs';

const files = ['catalog.ttl', 'catalog.jsonld', 'catalog.rdf'];
const oldProfile = 'catalog.dcat-ap-2.1.1.ttl';
const authority = 'http://publications.europa.eu/resource/authority/';

let site;
let graph;
let answered;
before(async () => {
  site = await publishedSite();
  graph = await readGraph('catalog.ttl', site.read('catalog.ttl'));
  answered = await addressesThatAnswer();
});
after(() => site?.close());

async function addressesThatAnswer() {
  const found = new Set();
  for (const property of ['dcat:accessURL', 'dcat:downloadURL']) {
    for (const { value } of graph.getObjects(null, named(property), null)) {
      if ((await fetch(site.local(value), { method: 'HEAD' })).ok) found.add(value);
    }
  }
  return found;
}

const instancesOf = (store, type) => store.getSubjects(named('rdf:type'), named(type), null);

test('Turtle, JSON-LD and RDF/XML are one graph', async () => {
  const [turtle, ...others] = await Promise.all(files.map(async (name) => statementsOf(await readGraph(name, site.read(name)))));
  assert.ok(turtle.length > 1000, `${turtle.length} statements`);
  for (const other of others) assert.deepEqual(other, turtle);
});

test('there is a dataset for every kind of record and one for the whole, each with all its files', () => {
  const index = JSON.parse(site.read('data/index.json'));
  const datasets = instancesOf(graph, 'dcat:Dataset').map(({ value }) => value.replace(/.*#dataset-/, '')).sort();
  assert.deepEqual(datasets, ['catalogue', ...Object.keys(index.counts)].sort());
  const described = graph.getObjects(null, named('dcat:downloadURL'), null).map(({ value }) => value.replace(publicAddress, '')).sort();
  const isData = ({ name, media_type: type }) => !/^text\/plain|schema\+json|csvm\+json/.test(type) && !['checker', 'datapackage', 'terms'].includes(name);
  assert.deepEqual(described, index.files.filter(isData).map((one) => one.path).sort());
});

test('sizes and checksums are those of the files', () => {
  const index = new Map(JSON.parse(site.read('data/index.json')).files.map((one) => [publicAddress + one.path, one]));
  for (const node of instancesOf(graph, 'dcat:Distribution')) {
    const one = (name, of = node) => graph.getObjects(of, named(name), null)[0];
    const listed = index.get(one('dcat:downloadURL').value);
    assert.equal(one('dcat:byteSize').value, String(listed.bytes));
    assert.equal(one('spdx:checksumValue', one('spdx:checksum')).value, listed.sha256);
  }
});

test('no node is blank, free text has a language, and dates are real days', () => {
  for (const { subject, predicate, object } of graph) {
    assert.equal(subject.termType, 'NamedNode');
    assert.notEqual(object.termType, 'BlankNode');
    const name = predicate.value;
    if (/(title|description|keyword|prefLabel|label|fn|name)$/.test(name)) assert.equal(object.language, 'en', object.value);
    if (/(issued|modified|startDate|endDate)$/.test(name)) {
      assert.equal(object.datatype.value, `${namespaces.xsd}date`);
      assert.equal(new Date(object.value).toISOString().slice(0, 10), object.value);
    }
    if (object.termType === 'Literal') assert.ok(!object.value.startsWith(authority), object.value);
  }
});

for (const [name, profile, other] of [['catalog.ttl', '3.0.1', '2.1.1'], [oldProfile, '2.1.1', '3.0.1']]) {
  test(`${name} conforms to the shapes of DCAT-AP ${profile}, and not to those of ${other}`, async () => {
    const store = await readGraph(name, site.read(name));
    assert.deepEqual(await violations(store, profile), []);
    assert.ok((await violations(store, other)).length > 0);
  });
}

test('the two profiles differ in sizes, versions and states alone', async () => {
  const old = statementsOf(await readGraph(oldProfile, site.read(oldProfile)));
  const present = statementsOf(graph);
  const alone = [...old.filter((one) => !present.includes(one)), ...present.filter((one) => !old.includes(one))];
  const isExpected = /byteSize|version|status|adms\/status|distribution-status/i;
  assert.deepEqual(alone.filter((one) => !isExpected.test(one)), []);
});

test('every page names the catalogue in its head', () => {
  const pages = site.files().filter((file) => file.endsWith('.html') && file !== 'index.html');
  const types = { ttl: 'text/turtle', jsonld: 'application/ld+json', rdf: 'application/rdf+xml' };
  const lacking = pages.filter((file) => {
    const [head] = site.read(file).split('</head>');
    return !Object.entries(types).every(([ending, type]) =>
      new RegExp(`<link rel="describedby" type="${type.replace('+', '\\+')}" href="[./]*catalog\\.${ending}">`).test(head));
  });
  assert.deepEqual(lacking, []);
});

/** The graph without the property in datasets and distributions, or with another value of it. */
function spoilt({ property, value }) {
  if (!property) return graph;
  const asked = new Set([...instancesOf(graph, 'dcat:Dataset'), ...instancesOf(graph, 'dcat:Distribution')].map((one) => one.value));
  const isSpoilt = (quad) => quad.predicate.equals(named(property)) && asked.has(quad.subject.value);
  return new Store([...graph].flatMap((quad) => {
    if (!isSpoilt(quad)) return [quad];
    return value ? [DataFactory.quad(quad.subject, quad.predicate, DataFactory.namedNode(value))] : [];
  }));
}

async function assessed(store, answers = answered) {
  const faulty = new Set((await violations(store, '3.0.1')).map(({ node }) => node));
  return assess(store, { answered: answers, faulty });
}

describe('by the weights of the quality assessment', () => {
  it('every dataset has 405 of 405 points', async (context) => {
    const results = await assessed(graph);
    for (const line of tableOf(results)) context.diagnostic(line);
    assert.equal(most, 405);
    assert.deepEqual(results.filter(({ points }) => points !== most).map(({ dataset, points }) => `${dataset}: ${points}`), []);
  });

  for (const one of criteria) {
    it(`${one.dimension}: ${one.name} is lost with what it asks for`, async () => {
      const results = await assessed(spoilt(one.spoiler), one.spoiler.silent ? new Set() : answered);
      assert.ok(results.length > 0);
      for (const { met, points } of results) {
        assert.ok(!met.has(one));
        assert.ok(points <= most - one.points, `${points} points`);
      }
    });
  }
});

describe('a harvester that comes again', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'escp-harvest-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const catalogue = (name) => readFileSync(path.join(folder, name, 'catalog.ttl'), 'utf8');

  it('finds nothing to update when nothing changed', () => {
    build(path.join(folder, 'again'), ['--site-url', publicAddress, '--repository', 'https://git.example/escp/catalogue']);
    assert.equal(catalogue('again'), site.read('catalog.ttl'));
  });

  it('finds the datasets and their tables unchanged on another day', async () => {
    build(path.join(folder, 'later'), ['--now', '2027-01-01', '--site-url', publicAddress, '--repository', 'https://git.example/escp/catalogue']);
    // What carries the version, and the verdicts, which depend on the day, may change.
    const isStable = (text) => !/#data\/(verdicts\.csv|[^\u0001]*\.(json|xlsx|db|parquet|geojson))/.test(text);
    const later = statementsOf(await readGraph('catalog.ttl', catalogue('later')));
    assert.deepEqual(later.filter(isStable), statementsOf(graph).filter(isStable));
  });

  it('finds no catalogue on a site that does not know its address', () => {
    build(path.join(folder, 'nowhere'));
    assert.throws(() => catalogue('nowhere'), /ENOENT/);
    assert.ok(!readFileSync(path.join(folder, 'nowhere/en/index.html'), 'utf8').includes('rel="describedby"'));
  });
});
