// Reads the #include lines of generator/ and says which of them a layer may not have.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// The layers whose code may name a package's headers. Other headers with a dot are the system's.
const packages = {
  'nlohmann/': 'any',
  'fmt/': 'any',
  'tl/': ['base', 'model', 'sources', 'fetch', 'releases', 'render', 'opendata', 'publish', 'cli'],
  'valijson/': ['sources'],
  'toml++/': ['sources', 'releases', 'render'],
  'csv.h': ['releases'],
  'zip.h': ['sources'],
  'curl/': ['fetch'],
  'zlib.h': ['fetch'],
  'unicode/': ['sources', 'search', 'render'],
  'cmark-gfm': ['render'],
  'openssl/': ['base', 'render'],
  'sqlite3.h': ['opendata'],
  'xlsxwriter.h': ['opendata'],
  'libdeflate.h': ['publish'],
  'brotli/': ['publish'],
  'xxhash.h': ['base'],
  'tbb/': ['base', 'incremental', 'publish', 'cli'],
  'oneapi/': ['publish', 'cli'],
  'CLI/': ['cli'],
  'httplib.h': ['cli'],
};

/** The table of cmake/layers.cmake: layer -> layers that it may use. */
export function readLayers(cmakeText) {
  const rows = cmakeText.matchAll(/^set\(escp_may_use_(\w+)([^)]*)\)/gm);
  return new Map([...rows].map(([, name, used]) => [name, used.match(/\w+/g) ?? []]));
}

/** Each include that breaks the order, as `file:line: what is wrong`, sorted by file and line. */
export function forbiddenIncludes(root, layers) {
  return sourceFiles(root).flatMap((file) => {
    const layer = file.split('/')[0];
    if (!layers.has(layer)) return [`${file}:1: '${layer}' is no layer of cmake/layers.cmake`];
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      const fault = faultOf(line, layer, layers);
      return fault ? [`${file}:${index + 1}: ${fault}`] : [];
    });
  });
}

function sourceFiles(root) {
  const entries = readdirSync(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
    .flatMap((layer) => filesBelow(root, layer).filter((file) => /\.(h|cpp)$/.test(file)));
}

function filesBelow(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  }).sort();
}

function faultOf(line, layer, layers) {
  const [, quote, header] = line.match(/^\s*#\s*include\s*(["<])([^">]+)[">]/) ?? [];
  if (!header) return null;
  return quote === '"' ? layerFault(header, layer, layers) : packageFault(header, layer);
}

function layerFault(header, layer, layers) {
  const used = header.split('/')[0];
  if (!header.includes('/') || !layers.has(used)) {
    return `write "${header}" from generator/ on, as in "base/text.h"`;
  }
  const allowed = layers.get(layer);
  if (used === layer || allowed.includes(used)) return null;
  return `layer '${layer}' must not include "${header}"; ` +
    `it may use: ${allowed.join(', ') || 'no other layer'}`;
}

function packageFault(header, layer) {
  const name = Object.keys(packages).find((prefix) => header.startsWith(prefix));
  // rules/ is to be reused as it is, hence not even the system's headers there.
  if (!name && layer === 'rules' && /[./]/.test(header)) {
    return `layer 'rules' must not include <${header}>: only the standard library, JSON and fmt`;
  }
  if (!name || packages[name] === 'any' || packages[name].includes(layer)) return null;
  return `layer '${layer}' must not include <${header}>; only these may: ` +
    packages[name].join(', ');
}
