// Serves the built site as a plain web server does: types by suffix, zipped for those who ask, no cookies.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const utf8 = (type) => `${type}; charset=utf-8`;
const types = {
  '.html': utf8('text/html'),
  '.css': utf8('text/css'),
  '.js': utf8('text/javascript'),
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.rdf': 'application/rdf+xml',
  '.ndjson': 'application/x-ndjson',
  '.csv': utf8('text/csv'),
  '.txt': utf8('text/plain'),
  '.ttl': utf8('text/turtle'),
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const zip = promisify(gzip);

/** The file of an address; nothing outside the folder. */
function fileOf(folder, address) {
  const name = path.posix.normalize(decodeURIComponent(new URL(address, 'http://x').pathname));
  return path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
}

async function answer(folder, request, response) {
  const file = fileOf(folder, request.url);
  let status = 200;
  const bytes = await readFile(file).catch(() => {
    status = 404;
    return readFile(path.join(folder, '404.html'));
  });
  const type = status === 200 ? types[path.extname(file)] ?? 'application/octet-stream' : types['.html'];
  const isZipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = isZipped ? await zip(bytes) : bytes;
  const encoding = isZipped ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(status, { 'content-type': type, 'content-length': body.length, ...encoding });
  response.end(body);
}

/** Serves the folder on a free port of this machine. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
