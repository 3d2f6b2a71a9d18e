// Follows every link of a site from file to file, without a server.
import path from 'node:path';
import { elementsOf } from './elements.mjs';

const one = (value) => [value.trim()];
const several = (value) => value.split(',').map((each) => each.trim().split(/\s+/)[0]);
/** How the addresses of an attribute are read. */
const attributes = new Map([
  ['href', one], ['src', one], ['srcset', several], ['imagesrcset', several], ['action', one], ['formaction', one],
  ['poster', one], ['cite', one], ['data', one],
]);
/** A script's own attribute that names a file. */
const namesFile = ([name, value]) => name.startsWith('data-') && /^[\w./-]+\.\w+$/.test(value);
const withAnchors = /\.(html|svg)$/;
const here = 'http://site.invalid/';

function addressesOf(element) {
  return [...element.attributes].flatMap(([name, value]) => {
    if (namesFile([name, value])) return [value];
    return attributes.get(name)?.(value) ?? [];
  });
}

/** Addresses in a style sheet, a feed or a site map. */
const patterns = new Map([
  ['.css', /url\(\s*["']?(?!data:)([^"')]+)/g],
  ['.xml', /(?:<loc>|\bhref=")([^<"]+)/g],
  ['.atom', /\bhref="([^"]+)/g],
]);

const unescaped = (text) => text.replaceAll('&amp;', '&');
const idsOf = (elements) => elements.map((element) => element.attributes.get('id')).filter((id) => id !== undefined);

function fileReferences(file, read) {
  const pattern = patterns.get(path.extname(file));
  return pattern ? [...read(file).matchAll(pattern)].map(([, address]) => unescaped(address)) : [];
}

/** What a file of the site refers to, and what can be referred to in it. */
function readFile(file, read) {
  if (!withAnchors.test(file)) return { addresses: fileReferences(file, read), ids: [] };
  const elements = elementsOf(read(file));
  return { addresses: elements.flatMap(addressesOf), ids: idsOf(elements) };
}

const repeated = (ids) => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

function problemInside(site, url, from) {
  const name = decodeURIComponent(url.pathname).slice(1);
  const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  const target = site.contents.get(file);
  if (!target) return 'there is no such file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || !withAnchors.test(file)) return null;
  return target.ids.has(anchor) ? null : `there is no such place in ${file === from ? 'this page' : file}`;
}

function problemOutside(site, url, address) {
  if (url.protocol === 'https:') return null;
  if (url.protocol === 'http:') return site.given(address) ? null : 'neither https nor an address that a source gives';
  return ['mailto:', 'data:'].includes(url.protocol) ? null : 'an address of an unknown kind';
}

function problemOf(site, from, address) {
  if (address === '') return 'an empty address';
  if (address === '#') return 'leads nowhere';
  const local = site.base && address.startsWith(site.base) ? here + address.slice(site.base.length) : address;
  if (!URL.canParse(local, here + from)) return 'not an address';
  const url = new URL(local, here + from);
  return url.href.startsWith(here) ? problemInside(site, url, from) : problemOutside(site, url, address);
}

/**
 * Everything that is wrong with the links and the ids of a site, as `file: address: what`. `files` are its paths,
 * `read` gives the text of one, `base` is its public address if it names itself by one, and `given` says of an
 * http address whether a source has it so.
 */
export function linkProblems({ files, read, base = '', given = () => false }) {
  const parsed = new Map(files.map((file) => [file, readFile(file, read)]));
  const contents = new Map([...parsed].map(([file, { ids }]) => [file, { ids: new Set(ids) }]));
  return [...parsed].flatMap(([file, { addresses, ids }]) => [
    ...repeated(ids).map((id) => `${file}: #${id}: an id that stands twice`),
    ...[...new Set(addresses)].flatMap((address) => {
      const problem = problemOf({ contents, base, given }, file, address);
      return problem ? [`${file}: ${address}: ${problem}`] : [];
    }),
  ]);
}
