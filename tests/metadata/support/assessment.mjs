// The metadata quality assessment of data.europa.eu, 405 points, computed on a graph and on what its addresses answer.
// What is asked of distributions is taken from the best distribution of a dataset, as the portal does.
import { named } from './rdf.mjs';

const authority = 'http://publications.europa.eu/resource/authority/';
const iana = 'http://www.iana.org/assignments/media-types/';

/** File types of the authority table that need no product to be read, and those that programs read. */
const openTypes = ['CSV', 'JSON', 'GEOJSON', 'JSON_LD', 'RDF_TURTLE', 'RDF_XML', 'XML'];
const machineTypes = [...openTypes, 'XLSX'];

const has = (name) => (graph, node) => graph.countQuads(node, named(name), null) > 0;
const values = (graph, node, name) => graph.getObjects(node, named(name), null);
const everyValue = (name, test) => (graph, node) => {
  const found = values(graph, node, name);
  return found.length > 0 && found.every((one) => one.termType === 'NamedNode' && test(one.value));
};
const from = (table) => (address) => address.startsWith(`${authority}${table}/`);
const isType = (list) => (address) => list.includes(address.replace(`${authority}file-type/`, ''));
const answers = (name) => (graph, node, { answered }) => {
  const found = values(graph, node, name);
  return found.length > 0 && found.every(({ value }) => answered.has(value));
};
const both = (one, other) => (...given) => one(...given) && other(...given);

/** How a criterion is made to fail: a property taken out, its values replaced, or addresses that answer nothing. */
const without = (property) => ({ property });
const instead = (property, value) => ({ property, value });
const silence = { silent: true };

/** Every criterion: its points, whom it asks, when it is met, and what spoils it. */
export const criteria = [
  ['findability', 'keywords', 30, 'dataset', has('dcat:keyword'), without('dcat:keyword')],
  ['findability', 'themes', 30, 'dataset', has('dcat:theme'), without('dcat:theme')],
  ['findability', 'places', 20, 'dataset', has('dct:spatial'), without('dct:spatial')],
  ['findability', 'time', 20, 'dataset', has('dct:temporal'), without('dct:temporal')],
  ['accessibility', 'access address answers', 50, 'distribution', answers('dcat:accessURL'), silence],
  ['accessibility', 'download address', 20, 'distribution', has('dcat:downloadURL'), without('dcat:downloadURL')],
  ['accessibility', 'download address answers', 30, 'distribution', answers('dcat:downloadURL'), silence],
  ['interoperability', 'format', 20, 'distribution', has('dct:format'), without('dct:format')],
  ['interoperability', 'media type', 10, 'distribution', has('dcat:mediaType'), without('dcat:mediaType')],
  ['interoperability', 'both from vocabularies', 10, 'distribution',
    both(everyValue('dct:format', from('file-type')), everyValue('dcat:mediaType', (one) => one.startsWith(iana))),
    instead('dct:format', 'https://formats.example/csv')],
  ['interoperability', 'not proprietary', 20, 'distribution', everyValue('dct:format', isType(openTypes)),
    instead('dct:format', `${authority}file-type/XLSX`)],
  ['interoperability', 'machine-readable', 20, 'distribution', everyValue('dct:format', isType(machineTypes)),
    instead('dct:format', `${authority}file-type/PDF`)],
  ['interoperability', 'conforms to the shapes', 30, 'dataset', (graph, node, { faulty }) => !faulty.has(node.value), without('dct:title')],
  ['reusability', 'licence', 20, 'distribution', has('dct:license'), without('dct:license')],
  ['reusability', 'licence from the vocabulary', 10, 'distribution', everyValue('dct:license', from('licence')),
    instead('dct:license', 'https://licences.example/by')],
  ['reusability', 'access rights', 10, 'dataset', has('dct:accessRights'), without('dct:accessRights')],
  ['reusability', 'access rights from the vocabulary', 5, 'dataset', everyValue('dct:accessRights', from('access-right')),
    instead('dct:accessRights', 'https://rights.example/open')],
  ['reusability', 'contact', 20, 'dataset', has('dcat:contactPoint'), without('dcat:contactPoint')],
  ['reusability', 'publisher', 10, 'dataset', has('dct:publisher'), without('dct:publisher')],
  ['contextuality', 'rights', 5, 'distribution', has('dct:rights'), without('dct:rights')],
  ['contextuality', 'size', 5, 'distribution', has('dcat:byteSize'), without('dcat:byteSize')],
  ['contextuality', 'date of issue', 5, 'dataset', has('dct:issued'), without('dct:issued')],
  ['contextuality', 'date of change', 5, 'dataset', has('dct:modified'), without('dct:modified')],
].map(([dimension, name, points, asked, met, spoiler]) => ({ dimension, name, points, asked, met, spoiler }));

export const most = criteria.reduce((sum, { points }) => sum + points, 0);

const pointsOf = (list) => list.reduce((sum, { points }) => sum + points, 0);

function assessDataset(graph, dataset, context) {
  const metBy = (asked, node) => criteria.filter((one) => one.asked === asked && one.met(graph, node, context));
  const distributions = values(graph, dataset, 'dcat:distribution').map((node) => metBy('distribution', node));
  const best = distributions.sort((one, other) => pointsOf(other) - pointsOf(one))[0] ?? [];
  const met = [...metBy('dataset', dataset), ...best];
  return { dataset: dataset.value, points: pointsOf(met), met: new Set(met), distributions };
}

/** Each dataset with its points and the criteria that it meets. */
export const assess = (graph, context) =>
  graph.getSubjects(named('rdf:type'), named('dcat:Dataset'), null).map((dataset) => assessDataset(graph, dataset, context));

/** The assessment as lines of a table: by how many datasets and files each criterion is met. */
export function tableOf(results) {
  const files = results.flatMap(({ distributions }) => distributions);
  const lines = criteria.map((one) => {
    const met = results.filter((each) => each.met.has(one)).length;
    const inFiles = one.asked === 'distribution' ? `${files.filter((each) => each.includes(one)).length} of ${files.length} files` : '';
    return `${one.dimension.padEnd(17)}${one.name.padEnd(34)}${String(one.points).padStart(3)}  ${met} of ${results.length} datasets  ${inFiles}`.trimEnd();
  });
  const least = Math.min(...results.map(({ points }) => points));
  return [...lines, `${'every dataset has at least'.padEnd(51)}${least}  of ${most}`];
}
