// A server on loopback that does what real ones do on their bad days, on demand. HTTP and HTTPS.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export const table = 'Code;Name;Country\nA1;Alpha cluster;LT\nB2;Beta cluster;FR\nC3;Gamma cluster;IT\n';
const big = 200_000_000;

/** A page of `size` rows of a JSON list; the last one is short. */
function page(number, size, total) {
  const rows = [];
  for (let at = number * size; at < Math.min((number + 1) * size, total); ++at) {
    rows.push({ id: `row-${at}`, name: `Synthetic ${at}`, country: 'LT' });
  }
  return rows;
}

function json(response, value, headers = {}) {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

function status(code, headers = {}) {
  return (request, response) => {
    response.writeHead(code, headers);
    response.end('no');
  };
}

/** Fails `times` times with `code`, then gives the table. */
function failing(times, code, headers = {}) {
  return (request, response, seen) => {
    if (seen > times) return text(response, table);
    response.writeHead(code, headers);
    return response.end('later');
  };
}

function text(response, body, headers = {}) {
  response.writeHead(200, { 'content-type': 'text/csv', ...headers });
  response.end(body);
}

function cut(response, body, headers) {
  response.writeHead(200, headers);
  response.write(body);
  setTimeout(() => response.destroy(), 30);
}

const handlers = {
  '/table.csv': (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') {
      response.writeHead(304, { etag: '"v1"' });
      return response.end();
    }
    return text(response, table, { etag: '"v1"' });
  },
  '/gzip.csv': (request, response) => text(response, gzipSync(table), { 'content-encoding': 'gzip' }),
  '/401': status(401),
  '/403': status(403),
  '/404': status(404),
  '/500': status(500),
  '/429-once': failing(1, 429, { 'retry-after': '1' }),
  '/429-long': failing(9, 429, { 'retry-after': '86400' }),
  '/503-twice': failing(2, 503),
  '/slow-start': (request, response) => setTimeout(() => text(response, table), 4000),
  '/trickle': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    const timer = setInterval(() => response.write('x'), 300);
    response.on('close', () => clearInterval(timer));
  },
  '/reset': (request, response) => cut(response, table.slice(0, 30), { 'content-length': table.length }),
  '/wrong-length': (request, response) => cut(response, table, { 'content-length': table.length + 40 }),
  '/resume.csv': (request, response, seen) => {
    const headers = { etag: '"r1"', 'accept-ranges': 'bytes' };
    if (seen === 1) return cut(response, table.slice(0, 30), { ...headers, 'content-length': table.length });
    const [, start] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    if (request.headers['if-range'] !== '"r1"' || start === undefined) return text(response, 'not asked to continue\n');
    response.writeHead(206, { ...headers, 'content-range': `bytes ${start}-${table.length - 1}/${table.length}` });
    return response.end(table.slice(Number(start)));
  },
  '/cut-gzip': (request, response) => {
    const packed = gzipSync(table);
    text(response, packed.subarray(0, packed.length - 12), { 'content-encoding': 'gzip' });
  },
  '/bomb': (request, response) => text(response, gzipSync(Buffer.alloc(50_000_000, 0x30)), { 'content-encoding': 'gzip' }),
  '/loop': (request, response) => status(302, { location: '/loop' })(request, response),
  '/to-file': status(302, { location: 'file:///etc/passwd' }),
  '/to-ftp': status(301, { location: 'ftp://127.0.0.1/x' }),
  '/moved': status(308, { location: '/table.csv' }),
  '/login': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!DOCTYPE html><html><title>Sign in</title></html>');
  },
  '/empty': (request, response) => text(response, ''),
  '/latin': (request, response) => text(response, Buffer.from('Code;Name;Country\nA1;Caf\xe9;FR\n', 'latin1')),
  '/deep.json': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('['.repeat(100_000));
  },
  '/cut.json': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('[{"id": "row-1", "name": "Synthetic 1"},{"id": "row');
  },
  '/huge': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    const piece = Buffer.alloc(1_000_000, 0x61);
    let sent = 0;
    const more = () => {
      while (sent < big) {
        sent += piece.length;
        if (!response.write(piece)) return response.once('drain', more);
      }
      return response.end();
    };
    more();
  },
  '/for-ever': (request, response) => json(response, page(0, 10, 10)),
  '/never-full': (request, response, seen, query) =>
    json(response, [{ id: `row-${query.get('page')}`, name: 'x'.repeat(9000), country: 'LT' }]),
  '/pages': (request, response, seen, query) => json(response, page(Number(query.get('page')) - 1, 10, 25)),
  '/offsets': (request, response, seen, query) =>
    json(response, { total: 25, rows: page(Number(query.get('offset')) / 10, 10, 25) }),
  '/cursors': (request, response, seen, query) => {
    const at = Number(query.get('after') ?? 0);
    json(response, { rows: page(at, 10, 25), next: at < 2 ? String(at + 1) : null });
  },
  '/links': (request, response, seen, query) => {
    const at = Number(query.get('at') ?? 0);
    json(response, { rows: page(at, 10, 25), links: at < 2 ? { next: `/links?at=${at + 1}` } : {} });
  },
  '/away': (request, response) => json(response, { rows: page(0, 10, 25), links: { next: 'http://192.0.2.1/steal' } }),
  '/token': (request, response) => {
    if (request.headers.authorization !== 'Bearer s3cret-token') return status(401)(request, response);
    return text(response, table);
  },
};

/** Starts a server; `base` is its address, `seen` counts requests by path, `log` has them all. */
export async function startServer({ secure = false, overrides = {} } = {}) {
  const seen = new Map();
  const log = [];
  const all = { ...handlers, ...overrides };
  const handle = (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x');
    seen.set(pathname, (seen.get(pathname) ?? 0) + 1);
    log.push({ path: request.url, headers: request.headers, version: request.httpVersion, time: Date.now() });
    (all[pathname] ?? status(404))(request, response, seen.get(pathname), searchParams);
  };
  const keys = secure ? makeCertificate() : {};
  const server = secure ? createSecureServer({ ...keys, allowHTTP1: true }, handle) : createServer(handle);
  const sockets = new Set();
  server.on('connection', (socket) => sockets.add(socket).size && socket.on('close', () => sockets.delete(socket)));
  server.on('sessionError', () => {});
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `${secure ? 'https' : 'http'}://localhost:${server.address().port}`;
  return {
    base: base.replace('localhost', secure ? 'localhost' : '127.0.0.1'),
    certificate: keys.file,
    seen,
    log,
    stop: () => new Promise((stopped) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => {
        if (keys.folder) rmSync(keys.folder, { recursive: true, force: true });
        stopped();
      });
    }),
  };
}

/** A certificate of one day for localhost, signed by itself. */
function makeCertificate() {
  const folder = mkdtempSync(path.join(tmpdir(), 'escp-tls-'));
  const file = path.join(folder, 'certificate.pem');
  const key = path.join(folder, 'key.pem');
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
    '-days', '1', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost',
    '-keyout', key, '-out', file], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(file), file, folder };
}
